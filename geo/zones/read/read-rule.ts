import { closest } from 'fastest-levenshtein';
import type { LineKind } from '../kinds.ts';
import { RULE_IDS, SETBACK_RULES, type RuleId } from '../rules.ts';
import type { FeatureReader } from './feature-reader.ts';

/** A set-back rule that is stated for a feature, with its reason. */
export type StatedRule = { rule: RuleId; reason: string };

/** Rules that fit a kind. */
export const rulesFor = (kind: LineKind): RuleId[] =>
  RULE_IDS.filter((id) => (SETBACK_RULES[id].kinds as readonly LineKind[]).includes(kind));

/** The rule that a feature states for itself; `null` for none, or one that cannot be used. */
export function readRule(reader: FeatureReader, kinds: readonly LineKind[]): StatedRule | null {
  const [found, reason] = [reader.find('rule'), reader.find('rule_reason')];
  if (!found) {
    if (reason) reader.tell('warnings', 'reason_without_rule', { reason: String(reason.value) });
    return null;
  }
  const fitting = kinds.flatMap(rulesFor);
  const rules = fitting.join(', ') || '-';
  const rule = RULE_IDS.find((id) => id === found.value);
  if (!rule) {
    const near = closest(String(found.value), fitting.length > 0 ? fitting : RULE_IDS);
    return reader.refuse('unknown_rule', found, { rules, near });
  }
  const values = { rules, kind: kinds.join(', ') };
  if (!fitting.includes(rule)) return reader.refuse('rule_of_other_kind', found, values);
  return reason
    ? { rule, reason: String(reason.value) }
    : reader.refuse('rule_without_reason', found);
}
