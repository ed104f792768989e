import { describe, expect, it } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { FORGOTTEN_DAYS, unreachableBy, unreachableSince } from '#members/reach.ts';
import { smallProgramme } from '../../support/programme.ts';

const programme = smallProgramme();
const BEGAN = '2026-11-01T12:00:00.000Z';
const SAID = '2026-11-21T12:00:00.000Z';
const after = (days: number, from = SAID): Date => new Date(Date.parse(from) + days * 86_400_000);

/** The row after some facts. */
const rowOf = (...facts: readonly (readonly [type: string, time: string, data: object])[]): MemberRow => {
  const row = facts.reduce<MemberRow | undefined>((before, [type, time, data], at) => {
    const event = { id: `e${at}`, type, source: 'test', time, memberId: 'alma', data: { ...data } };
    return applyEffect(before, event, effectOf(event, programme));
  }, undefined);
  if (row === undefined) throw new Error('there is no fact');
  return row;
};
const JOINED = ['member.enrolled', BEGAN, { phone: '+46701740605', email: 'a@example.com' }] as const;
const NO_RCS = ['reach.changed', SAID, { channel: 'rcs', reachable: false }] as const;

describe('a channel that does not reach a member', () => {
  it('is known by its provider’s word, and no other channel is', () => {
    expect(unreachableBy(rowOf(JOINED), after(0))).toEqual([]);
    expect(unreachableBy(rowOf(JOINED, NO_RCS), after(0))).toEqual(['rcs']);
    expect(unreachableSince(rowOf(JOINED, NO_RCS), 'rcs', after(1))).toBe(SAID);
  });

  it('is tried again after some days', () => {
    const row = rowOf(JOINED, NO_RCS);
    expect(unreachableBy(row, new Date(after(FORGOTTEN_DAYS).getTime() - 1))).toEqual(['rcs']);
    expect(unreachableBy(row, after(FORGOTTEN_DAYS))).toEqual([]);
  });

  it('is tried again at another number; another mailbox is nothing to it', () => {
    const moved = ['member.updated', after(1).toISOString(), { phone: '+46701740606' }] as const;
    expect(unreachableBy(rowOf(JOINED, NO_RCS, moved), after(2))).toEqual([]);
    const mailed = ['member.updated', after(1).toISOString(), { email: 'b@example.com' }] as const;
    expect(unreachableBy(rowOf(JOINED, NO_RCS, mailed), after(2))).toEqual(['rcs']);
  });

  it('reaches them from the moment that something arrives, in whatever order that is heard of', () => {
    const arrived = ['reach.changed', after(1).toISOString(), { channel: 'rcs', reachable: true }] as const;
    expect(unreachableBy(rowOf(JOINED, NO_RCS, arrived), after(2))).toEqual([]);
    expect(unreachableBy(rowOf(JOINED, arrived, NO_RCS), after(2))).toEqual([]);
  });
});
