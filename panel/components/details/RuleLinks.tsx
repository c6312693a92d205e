import { ruleById } from '../../../src/cors/rules/index.ts';
import { Outside } from './Outside.tsx';

/** To the clause of the standard and to MDN. */
export function RuleLinks({ rule: id }: { rule: string }) {
  const rule = ruleById(id);
  if (rule === undefined) return null;
  return (
    <span class="rule-links">
      <Outside href={rule.spec}>Fetch standard</Outside> <Outside href={rule.mdn}>MDN</Outside>
    </span>
  );
}
