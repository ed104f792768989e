import { describe, expect, it } from '@jest/globals';
import { explain } from '#console/explain.ts';
import { step, type Stepped } from '#journeys/step.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Habits } from '#messages/habits.ts';
import { messageRow } from '#messages/message-row.ts';
import type { Outcome, Run } from '#runs/run.ts';
import { blankMember, newRun } from '../../support/engine.ts';
import { smallProgramme } from '../../support/programme.ts';

const small = smallProgramme();
const { journeys } = small;
const journey = { ...journeys['almost-silver'], steps: [{ send: 'almost-silver', via: 'best' }] };
const programme = { ...small, journeys: { ...journeys, 'almost-silver': journey } } as typeof small;
const now = new Date('2026-11-21T12:00:00.000Z');
const member: Member = {
  ...memberOf(blankMember(), programme, now),
  addresses: { phone: '+46701740605', email: null, app: null, push: null, messenger: null },
};

const advanced = (
  run: Run,
  told: Outcome | { readonly kind: 'start' },
  habits: Habits,
  unreachable: Member['unreachable'] = [],
): Stepped => step(programme, run, told, { member: { ...member, unreachable }, answers: [], habits }, now);
const begun = (habits: Habits, unreachable?: Member['unreachable']): Stepped =>
  advanced(newRun(programme, { journey: 'almost-silver' }), { kind: 'start' }, habits, unreachable);
const hopOf = ({ run: { next } }: Stepped) => (next.kind === 'deliver' ? next.command : undefined);

/** Answered by text, which has nothing else before it. */
const BY_TEXT: Habits = { sms: { answers: 3, reads: 0 }, whatsapp: { answers: 0, reads: 5 } };

describe('a send by the best channel', () => {
  it('begins with the one the member answers by most, then the one they read on', () => {
    const first = begun(BY_TEXT);
    expect(hopOf(first)).toMatchObject({ channel: 'sms', chosen: { answers: 3, reads: 0 }, hop: 0 });
    expect(hopOf(advanced(first.run, { kind: 'timeout' }, BY_TEXT))).toMatchObject({ channel: 'whatsapp', hop: 1 });
  });

  it('begins without habits with what is paid only when it arrives', () => {
    expect(hopOf(begun({}))).toMatchObject({ channel: 'rcs', chosen: { answers: 0, reads: 0 } });
  });

  it('stays with its order, whatever the member does between its hops', () => {
    const other: Habits = { whatsapp: { answers: 9, reads: 9 }, rcs: { answers: 8, reads: 0 } };
    const waiting = advanced(begun(BY_TEXT).run, { kind: 'deferred', until: '2026-11-22T08:00:00.000Z' }, other);
    expect(hopOf(advanced(waiting.run, { kind: 'time' }, other))).toMatchObject({ channel: 'sms', hop: 0 });
    expect(hopOf(advanced(begun(BY_TEXT).run, { kind: 'failed' }, other))).toMatchObject({ channel: 'whatsapp' });
  });

  it('passes over what cannot reach the member, also where they once answered by it most', () => {
    const first = begun(BY_TEXT, ['sms']);
    expect(hopOf(first)).toMatchObject({ channel: 'whatsapp', hop: 1 });
    expect(first.effects).toMatchObject([{ kind: 'send', command: { channel: 'sms', unreachable: true } }]);
  });

  it('says why it went by this channel', () => {
    const said = (habits: Habits): string | undefined => {
      const command = hopOf(begun(habits));
      return command && explain(messageRow(command, command.channel, now, { state: 'delivered' }), 'UTC').sentence;
    };
    expect(said(BY_TEXT)).toBe(
      'Delivered: almost-silver by SMS, chosen by what they answer most (3 answered and 0 read there in 180 days)',
    );
    expect(said({})).toBe(
      'Delivered: almost-silver by RCS, chosen by what they answer most (no habit of theirs is known there in 180 days)',
    );
  });
});
