import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { smallProgramme } from './programme.ts';

const { settings } = smallProgramme();

export const anEvent = (type: string, data: MemberEvent['data'], rest: Partial<MemberEvent> = {}): MemberEvent => ({
  id: `${type}-${JSON.stringify(data)}-${rest.time ?? ''}`,
  type,
  source: 'test',
  time: '2026-11-21T10:00:00.000Z',
  memberId: 'alma',
  data,
  ...rest,
});

/** The row after these events, by the same rules as the stores. */
export const rowAfter = (...events: readonly MemberEvent[]): MemberRow => {
  const row = events.reduce<MemberRow | undefined>(
    (before, event) => applyEffect(before, event, effectOf(event, { settings })),
    undefined,
  );
  if (row === undefined) throw new Error('at least one event');
  return row;
};
