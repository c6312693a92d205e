<?php
// Snippets of PHP as PHP reads them: their tokens, literals as the values that PHP makes of them.
function plain(PhpToken $token): array
{
    $isLiteral = $token->id === T_CONSTANT_ENCAPSED_STRING;
    return [$token->getTokenName(), $isLiteral ? eval("return {$token->text};") : $token->text];
}

$parsed = [];
foreach (json_decode(file_get_contents($argv[1])) as $snippet) {
    $tokens = PhpToken::tokenize($snippet, TOKEN_PARSE);
    $parsed[] = array_map('plain', array_values(array_filter($tokens, fn ($token) => $token->id !== T_WHITESPACE)));
}
echo json_encode($parsed, JSON_THROW_ON_ERROR);
