import { describe, expect, test } from '@jest/globals';
import { eventData, INTERNAL_TYPES } from '#words/event.ts';
import { sayChange } from '../../apps/local/say-change.ts';
import { sayEvent } from '../../apps/local/say-event.ts';
import { aRun } from './support/run.ts';

const event = (type: string, data: Readonly<Record<string, unknown>> = {}) =>
  sayEvent({ id: '1', type, source: 'test', time: '2026-11-21T12:00:00.000Z', memberId: 'alma', data });

describe('the timeline', () => {
  test.each([...Object.keys(eventData), ...INTERNAL_TYPES])('says %s in words, not by its type', (type) => {
    expect(event(type)).not.toContain(type);
  });

  test.each([
    [
      'segments.changed',
      { entered: ['at-risk'], left: ['active'] },
      'Is now in the group at risk, is no longer in the group active',
    ],
    ['segments.changed', { entered: ['new', 'big-spender'] }, 'Is now in the groups new, big spender'],
    [
      'consent.captured',
      { state: 'granted', channels: ['email'], source: 'sign-up-form' },
      'Agreed to email (source: sign up form)',
    ],
    ['segments.changed', { entered: [], left: [], stage: 'won-back' }, 'Is now at the stage won back'],
    ['attributes.changed', { mood: 'happy', wish: null }, 'Learnt about them: mood is happy, wish was taken away'],
    ['reach.changed', { channel: 'rcs', reachable: false }, 'Is not reached by RCS'],
    ['reach.changed', { channel: 'whatsapp', reachable: true }, 'Is reached by WhatsApp'],
    ['journey.requested', { journey: 'win-back' }, 'The journey win back was asked for'],
    [
      'account.recounted',
      { moves: [{ points: 1_250 }, { points: -50 }] },
      'Put right, because an event came late: +1,200 points',
    ],
    ['account.recounted', { moves: [{ points: -25 }] }, 'Put right, because an event came late: -25 points'],
    ['account.recounted', { tier: { tier: 'bronze' } }, 'Put right, because an event came late: tier is bronze'],
    ['table.booked', {}, 'Event: table.booked'],
  ])('%s %j', (type, data, words) => {
    expect(event(type, data)).toBe(words);
  });

  test.each([
    ['asked', 'Asked whether we may write: rewards, offers by SMS, RCS'],
    ['granted', 'Said yes: rewards, offers by SMS, RCS'],
    ['withdrawn', 'Took the consent back: rewards, offers by SMS, RCS'],
    ['stopped', 'Opted out: nothing more goes there'],
  ] as const)('of a consent that was %s', (change, words) => {
    const after = { memberId: 'alma', change, pairs: ['sms:rewards', 'rcs:rewards', 'sms:offers'] };
    expect(
      sayChange({ table: 'consent', key: { pk: 'A#1', sk: 'E#1' }, before: undefined, after }, () => 'UTC')?.text,
    ).toBe(words);
  });

  test.each([
    ['goal', 'Journey welcome reached its goal'],
    ['exit', 'Journey welcome ended: what it was about has happened'],
    ['opt-out', 'Journey welcome ended: they opted out'],
    ['not-wanted', 'Journey welcome ended: not wanted'],
    [undefined, 'Journey welcome was stopped'],
  ])('of a run that ended by %s', (ended, words) => {
    const key = { pk: 'M#alma', sk: 'RUN#welcome' };
    const after = aRun({ status: 'stopped', ...(ended !== undefined && { ended }) });
    expect(sayChange({ table: 'members', key, before: aRun(), after }, () => 'UTC')?.text).toBe(words);
  });
});
