import { ruleById } from '../../../src/cors/rules/index.ts';
import { text } from '../../texts.ts';
import { Outside } from './Outside.tsx';

/** To the clause of the standard and to MDN. */
export function RuleLinks({ rule: id }: { rule: string }) {
  const rule = ruleById(id);
  if (rule === undefined) return null;
  return (
    <span class="rule-links">
      <Outside href={rule.spec}>{text('links_standard')}</Outside> <Outside href={rule.mdn}>MDN</Outside>
    </span>
  );
}
