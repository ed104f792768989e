import type { Rules } from '#loyalty/rules.ts';
import { sampleMembers } from '../programme-folder/sample-members.ts';
import type { KnownMembers } from './known-members.ts';
import { createLoopBudget } from './loop-budget.ts';
import { sampleView, viewOf, type MemberView } from './state-view.ts';

/** As many as a list below a field shows without scrolling. */
const MOST = 8;

const digitsOf = (text: string): string => text.replace(/[^\d]/g, '');

/** Whether a name, an id, an address or a number has this in it; a number however it is spaced, and at least three digits of it. */
const isMeant = (text: string, { memberId, name, phone, email }: MemberView): boolean => {
  const words = text.toLowerCase();
  const digits = /^[+\d\s()./-]+$/.test(text) ? digitsOf(text).replace(/^0+/, '') : '';
  return (
    [memberId, name, email].some((of) => of.toLowerCase().includes(words)) ||
    (digits.length >= 3 && digitsOf(phone).includes(digits))
  );
};

/** Members by what somebody types, those of the example first; nobody for nothing. */
export const findMembers = async (
  members: KnownMembers,
  rules: Rules,
  now: Date,
  typed: string,
): Promise<readonly MemberView[]> => {
  const text = typed.trim();
  if (text === '') return [];
  const turn = createLoopBudget();
  const found: MemberView[] = [];
  const samples = new Map(sampleMembers.map((sample) => [sample.memberId, sampleView(sample)]));
  for (const memberId of new Set([...samples.keys(), ...members.ids()])) {
    await turn();
    const view = viewOf(members, rules, now, memberId) ?? samples.get(memberId);
    if (view !== undefined && isMeant(text, view) && found.push(view) === MOST) break;
  }
  return found;
};
