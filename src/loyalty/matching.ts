import type { MemberEvent } from '#words/event.ts';
import { holdsOr } from '#programme/condition.ts';

interface Rule {
  readonly on?: string | readonly string[] | undefined;
  readonly when?: string | undefined;
}

/** What follows from a fact by rule, and what a journey grants, starts no rule again: else they could feed one another. */
const hears = ({ on }: Rule, { source, type }: MemberEvent): boolean =>
  on !== undefined && source !== 'regulars' && [on].flat().includes(type);

/** Whether a rule asks for more than its event, so that it can only be decided once the member is at hand. */
export const asksMember = ({ when }: Rule): boolean => when !== undefined && /\bmember\b/.test(when);

/** Whether a rule that asks for nothing but the event applies to it; one that cannot be evaluated does not. */
export const appliesAlone = (rule: Rule, event: MemberEvent): boolean =>
  hears(rule, event) && !asksMember(rule) && holdsOr(false, rule.when, { event: event.data });

/** Whether any rule applies to an event, with the member as they are after it. */
export const appliesTo = (rule: Rule, event: MemberEvent, context: Readonly<Record<string, unknown>>): boolean =>
  hears(rule, event) && holdsOr(false, rule.when, context);
