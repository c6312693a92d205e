import { demandOf, headerOf } from '../repro/expectation.ts';
import type { ReproStep } from '../repro.ts';

/** What is demanded of an answer, one sentence each: what the check of a script is given. */
export const demandsOf = ({
  expectations,
  leadsOn,
}: Pick<ReproStep, 'expectations' | 'leadsOn'>): readonly string[] => [
  ...expectations.map((expectation) => `${headerOf(expectation)} ${demandOf(expectation)}`),
  ...(leadsOn ? ['Location leads on'] : []),
];

/** How a check tells what it found: statements of awk. */
export interface Telling {
  /** Of an answer; its first line is in `line`. */
  readonly answer: string;
  /** That `text` is so; `number` counts the demands. */
  readonly pass: string;
  /** That `text` is not so; `got` says what is. */
  readonly fail: string;
  /** That there is no answer; `line` has curl's exit code. */
  readonly none: string;
}

/**
 * The shell function `check FIRST URL DEMAND…`: FIRST numbers the demands. It reads the head of an answer as `curl -D -`
 * writes it, and after it a line `curl N` with curl's exit code. It fails with 1 where a demand is not met, with 2 where
 * there is no answer, and with 3 where the answer should lead on and does not.
 *
 * It is for every awk (mawk, gawk, busybox, BSD), counts in bytes, and tells of an answer in printable ASCII only. No
 * `!` is in it but before `=`: see `createWordWriter`. No function gives another an array that is its own: gawk 5.2.1
 * crashes of it, or forgets that it is empty.
 */
export const checkFunction = ({ answer, pass, fail, none }: Telling): string => String.raw`check() {
  LC_ALL=C awk '
    function trim(text) { sub(/^[ \t]+/, "", text); sub(/[ \t\r]+$/, "", text); return text }
    function printable(text,   i, one, out) {
      for (i = 1; i <= length(text); i++) {
        one = substr(text, i, 1)
        out = out (one ~ /[ -~]/ ? one : sprintf("\\x%02x", byte[one]))
      }
      return out
    }
    # Whether the text is a list of tokens; they are then the keys of items, and in lower case of folded.
    function parse(text,   parts, count, i, one) {
      split("", items); split("", folded)
      count = split(text, parts, ",")
      for (i = 1; i <= count; i++) {
        one = trim(parts[i])
        if (one ~ /[^A-Za-z0-9\041#$%&\047*+.^_\140|~-]/) return 0
        if (one != "") items[one] = folded[tolower(one)] = 1
      }
      return 1
    }
    function lists(name, wanted, star,   names, count, i) {
      # A list that is none fails as such already.
      if (parse(value[name]) == 0 || (star && "*" in items)) return 1
      if (name == "access-control-allow-methods") return (wanted in items)
      count = split(wanted, names, ", ")
      for (i = 1; i <= count; i++) if ((names[i] in folded) == 0) return 0
      return 1
    }
    # Resolves a Location as far as is needed: its scheme, and who is named before the host.
    function leads(how,   base, scheme, rest, user) {
      if (redirect == "" || how == "nowhere") return redirect == ""
      base = scheme = tolower(substr(url, 1, index(url, ":") - 1))
      rest = redirect
      if (match(rest, /^[A-Za-z][A-Za-z0-9+.-]*:/)) {
        scheme = tolower(substr(rest, 1, RLENGTH - 1))
        rest = substr(rest, RLENGTH + 1)
      }
      if (scheme != "http" && scheme != "https") return 0
      if (scheme == base && (rest ~ /^[\/\\][\/\\]/) == 0) return 1
      sub(/^[\/\\]+/, "", rest)
      sub(/[\/\\?#].*$/, "", rest)
      user = rest
      if (sub(/@[^@]*$/, "", user) == 0 || user == "" || user == ":") return 1
      sub(/^.*@/, "", rest)
      sub(scheme == "http" ? ":80$" : ":443$", "", rest)
      return how == "to HTTP, with a user only at " scheme "://" tolower(rest)
    }
    function holds(name, verb, rest,   star, given) {
      given = name == "status" ? status : value[name]
      star = sub(/ or \*$/, "", rest)
      if (rest == "from 200 to 299") return given >= 200 && given <= 299
      if (rest == "a comma-separated list") return parse(given)
      if (verb == "lists") return lists(name, rest, star)
      if (verb == "leads") return leads(rest)
      return has[name] && (given == rest || (star && given == "*"))
    }
    function judge(text,   name, verb, rest, got) {
      name = substr(text, 1, index(text, " ") - 1)
      rest = substr(text, length(name) + 2)
      verb = substr(rest, 1, index(rest, " ") - 1)
      rest = substr(rest, length(verb) + 2)
      name = tolower(name)
      got = name == "status" ? "it is " status : has[name] ? "it is " printable(value[name]) : "it is missing"
      if (holds(name, verb, rest)) pass(printable(text))
      else { failed = 1; fail(printable(text), got) }
      number++
    }
    function pass(text) { ${pass} }
    function fail(text, got) { ${fail} }
    BEGIN {
      for (i = 1; i < 256; i++) byte[sprintf("%c", i)] = i
      number = ARGV[1]; url = ARGV[2]
      for (i = 3; i < ARGC; i++) if (ARGV[i] == "Location leads on") onward = 1; else demand[++demands] = ARGV[i]
      ARGC = 1
    }
    { line = $0; sub(/\r$/, "", line) }
    # The last head counts: others were of answers such as 103 before it. What follows it are trailers.
    inside == 0 && line ~ /^HTTP\/[0-9.]+ [0-9][0-9][0-9]/ {
      split("", value); split("", has); status = $2; title = line; inside = 1; whole = 0
      next
    }
    inside && line == "" { inside = 0; whole = 1; next }
    inside && line ~ /^[ \t]/ { value[field] = value[field] " " trim(line); next }
    inside && index(line, ":") {
      field = tolower(substr(line, 1, index(line, ":") - 1))
      given = trim(substr(line, index(line, ":") + 1))
      if (has[field] && field == "location") next
      value[field] = has[field] ? value[field] ", " given : given
      has[field] = 1
    }
    END {
      if (whole == 0) { sub(/^curl /, "", line); ${none}; exit 2 }
      if (status ~ /^30[12378]$/) redirect = value["location"]
      line = printable(title); ${answer}
      for (n = 1; n <= demands; n++) judge(demand[n])
      exit failed ? 1 : (onward && redirect == "") ? 3 : 0
    }
  ' "$@"
}`;
