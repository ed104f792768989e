import type { MemberEvent } from '#words/event.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';

const nameOf = (type: string): string => `seen:${type}`;

/** That something happened, and what it said where that is asked for: for a run whose trigger comes after it. */
export const sight = ({ type, time, data }: MemberEvent, of: 'when' | 'what'): Effect['set'] => ({
  [nameOf(type)]: { value: of === 'what' ? data : null, at: time },
});

/** The newest fact of a type that is remembered of a member. */
export const lastSeen = (
  { registers }: MemberRow,
  type: string,
): { readonly at: string; readonly data: MemberEvent['data'] } | undefined => {
  const seen = registers[nameOf(type)];
  return seen && { at: seen.at, data: (seen.value ?? {}) as MemberEvent['data'] };
};
