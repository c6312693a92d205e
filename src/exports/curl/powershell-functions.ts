const BACKTICK = '`';

/** What an element of Access-Control-Allow-Methods and -Headers may be, as .NET and JavaScript read it. */
export const TOKEN_PATTERN = `^[-!#$%&'*+.^_${BACKTICK}|~0-9A-Za-z]+$`;

/**
 * What the script of a repro calls, the same in Windows PowerShell 5.1 and in PowerShell 7. Before 7.3 they take the
 * quotation marks out of what they give to a program, and 5.1 sends what is not ASCII through a pipe as `?`: so curl
 * reads its options and the body from files, which are written byte for byte. No line is empty: at an old prompt that
 * would end what is pasted.
 * @param names of the variables that may stand in a text
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export const powershellFunctions = (
  names: readonly string[],
): string => String.raw`# Puts in what stands for something else: ${BACKTICK}0a is the byte 0a, $NAME_1 is what that variable holds.
function Expand-Text([string] $text, [scriptblock] $quote) {
  [regex]::Replace($text, '${BACKTICK}([0-9a-f]{2})|\$(${names.join('|') || '(?!)'})(?![0-9])', {
    param($found)
    if ($found.Groups[1].Success) { return [string] [char] [Convert]::ToInt32($found.Groups[1].Value, 16) }
    & $quote ($latin1.GetString([Text.Encoding]::UTF8.GetBytes((Get-Item "env:$($found.Groups[2].Value)").Value)))
  })
}
# Sends a request as it is: no .curlrc, no patterns in the URL, no redirect followed. The last head counts that is whole.
function Send-Request([string] $options, [string] $body) {
  $ErrorActionPreference = 'Continue'
  [IO.File]::WriteAllBytes("$folder/options", $latin1.GetBytes((Expand-Text $options { $args[0] -replace '([\\"])', '\$1' })))
  [IO.File]::WriteAllBytes("$folder/body", $latin1.GetBytes((Expand-Text $body { $args[0] })))
  [IO.File]::WriteAllBytes("$folder/head", [byte[]] @())
  Push-Location -LiteralPath $folder
  & $curl -q -sS -g --path-as-is --suppress-connect-headers --max-time 60 -D head -o page --config options
  Pop-Location
  $text = $latin1.GetString([IO.File]::ReadAllBytes("$folder/head"))
  $heads = [regex]::Matches($text, '(?ms)^HTTP/[0-9.]+ ([0-9]{3}).*?\r?\n\r?\n')
  if ($heads.Count -eq 0) { return }
  $last = $heads[$heads.Count - 1]
  $lines = @(($last.Value -replace '\r?\n[ \t]+', ' ') -split '\r?\n')
  Write-Host "   $(Show-Text $lines[0])"
  @{ Status = $last.Groups[1].Value; Lines = $lines }
}
# The values of all lines of a header.
function Get-Values([string] $name) {
  $start = $name + ':'
  $answer.Lines | Where-Object { $_.StartsWith($start, 'OrdinalIgnoreCase') } |
    ForEach-Object { $_.Substring($start.Length).Trim($blanks) }
}
# The elements of a list, of which empty ones do no harm.
function Get-Elements([string] $name) {
  @(Get-Values $name) -split ',' | ForEach-Object { $_.Trim($blanks) } | Where-Object { $_ }
}
# Where the answer redirects to.
function Get-Redirect {
  if ($answer.Status -match '^30[12378]$') { Get-Values 'Location' | Select-Object -First 1 }
}
function Get-Came([string] $header) {
  if ($header -eq 'Status') { return $answer.Status }
  if ($header -eq 'Location') { return Get-Redirect }
  $values = @(Get-Values $header)
  if ($values.Count -gt 0) { $values -join ', ' }
}
# What is no printable ASCII could make a terminal do something.
function Show-Text([string] $text) { [regex]::Replace($text, '[^ -~]', { '\x{0:x2}' -f [int] $args[0].Value[0] }) }
# Checks one thing, says how it came out, and gives whether it holds.
function Confirm-Answer([string] $header, [string] $demand, [scriptblock] $condition) {
  $came = Get-Came $header
  $holds = [bool] (& $condition)
  $but = if ($null -eq $came) { 'it is missing' } else { "it is $(Show-Text $came)" }
  if ($holds) { Write-Host "   $([char] 0x2713) $header $demand" } else { Write-Host "   $([char] 0x2717) $header $demand; $but" }
  $holds
}
$token = '${TOKEN_PATTERN.replaceAll("'", "''")}'
$blanks = [char[]] (32, 9)
$latin1 = [Text.Encoding]::GetEncoding(28591)
$curl = @(Get-Command curl -CommandType Application)[0]
$folder = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()))).FullName
try { $code = Test-Exchange } finally { Remove-Item -LiteralPath $folder -Recurse -Force }
# At a prompt, exit would close the window.
if ($PSCommandPath) { exit $code }
$global:LASTEXITCODE = $code`;
