import { describe, expect, it } from '@jest/globals';
import { step, type Stepped } from '#journeys/step.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Outcome } from '#runs/run.ts';
import type { Channel } from '#words/channel.ts';
import { blankMember, newRun } from '../../support/engine.ts';
import { smallProgramme } from '../../support/programme.ts';

const programme = smallProgramme();
const now = new Date('2026-11-21T12:00:00.000Z');
const known = memberOf(blankMember(), programme, now);

/** By RCS, WhatsApp and SMS, with what is known of the member before. */
const walk = (unreachable: readonly Channel[], ...outcomes: readonly Outcome[]): Stepped => {
  const member: Member = { ...known, unreachable };
  const journey = newRun(programme, { journey: 'almost-silver' });
  return outcomes.reduce<Stepped>(
    (at, outcome) => step(programme, at.run, outcome, { member, answers: [] }, now),
    step(programme, journey, { kind: 'start' }, { member, answers: [] }, now),
  );
};
const learnt = ({ effects }: Stepped): unknown[] =>
  effects.flatMap((effect) => (effect.kind === 'commit' ? [[effect.event.type, effect.event.data]] : []));
const sends = ({ effects }: Stepped): unknown[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [effect.command] : []));
const waitsFor = ({ run: { next } }: Stepped): Channel | undefined =>
  next.kind === 'deliver' ? next.command.channel : undefined;

describe('what a hop tells of its channel', () => {
  it.each<[string, readonly Channel[], Outcome, unknown[]]>([
    [
      'that the address is none on it is kept',
      [],
      { kind: 'failed', unreachable: true },
      [['reach.changed', { channel: 'rcs', reachable: false }]],
    ],
    ['any other failure says nothing of it', [], { kind: 'failed' }, []],
    ['that it took too long says nothing of it', [], { kind: 'timeout' }, []],
    ['that something arrived is no news where nobody doubted it', [], { kind: 'delivered' }, []],
  ])('%s', (_, before, outcome, events) => {
    expect(learnt(walk(before, outcome))).toEqual(events);
  });

  it('that something arrives after all is kept: it was on its way when another failed', () => {
    const member: Member = { ...known, unreachable: ['rcs'] };
    const arrived = step(programme, walk([]).run, { kind: 'delivered' }, { member, answers: [] }, now);
    expect(learnt(arrived)).toEqual([['reach.changed', { channel: 'rcs', reachable: true }]]);
  });

  it('has one id for a hop, however often it is decided', () => {
    const twice = [1, 2].map(() => walk([], { kind: 'failed', unreachable: true }));
    expect(twice[0]?.effects).toEqual(twice[1]?.effects);
  });
});

describe('a hop by a channel that is known not to reach the member', () => {
  it('is passed over without a wait, and leaves a verdict', () => {
    const first = walk(['rcs']);
    expect(waitsFor(first)).toBe('whatsapp');
    expect(sends(first)).toMatchObject([{ channel: 'rcs', unreachable: true, hop: 0 }]);
  });

  it('of marketing is passed over also where it is the last', () => {
    const all = walk(['rcs', 'whatsapp', 'sms']);
    expect(sends(all)).toMatchObject(['rcs', 'whatsapp', 'sms'].map((channel) => ({ channel, unreachable: true })));
    expect(all.run.next.kind).toBe('done');
  });

  it('of what somebody waits for is tried where no other is left', () => {
    const { messages } = programme;
    const owed = {
      ...programme,
      messages: { ...messages, 'almost-silver': { ...messages['almost-silver'], class: 'transactional' } },
    };
    const member: Member = { ...known, unreachable: ['rcs', 'whatsapp', 'sms'] };
    const first = step(
      owed as typeof programme,
      newRun(programme, { journey: 'almost-silver' }),
      { kind: 'start' },
      { member, answers: [] },
      now,
    );
    expect(sends(first)).toMatchObject([{ unreachable: true }, { unreachable: true }, { channel: 'sms' }]);
    expect(sends(first)[2]).not.toHaveProperty('unreachable');
  });
});
