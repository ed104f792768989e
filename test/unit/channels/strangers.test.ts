import { describe, expect, test } from '@jest/globals';
import { because } from '#console/because.ts';
import { boundsOf, countryVerdict, unusualOf } from '#channels/strangers.ts';
import { setOff } from '#channels/set-off.ts';
import type { JourneyCommand, ResponseCommand } from '#messages/command.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Strangers } from '#programme/grammar/strangers.ts';
import type { Programme } from '#programme/programme.ts';
import { blankMember, withJourney } from '../../support/engine.ts';

const SWEDISH = '+46701740605';
const NOW = new Date('2026-11-21T12:00:00.000Z');

const asks = (rest: Partial<JourneyCommand> = {}): JourneyCommand => ({
  kind: 'journey',
  messageId: 'm1',
  memberId: 'alma',
  journey: 'tried',
  version: 'v',
  message: 'opt-in',
  class: 'consent-request',
  topic: 'rewards',
  channel: 'sms',
  hop: 0,
  cause: 'test',
  facts: { run: { intent: '' } },
  priors: [],
  ...rest,
});

const answers = (reply: string, memberId = 'alma'): ResponseCommand => ({
  ...{ kind: 'response', messageId: 'm2', memberId, to: SWEDISH, channel: 'sms', reply, cause: 'r', facts: {} },
});

const row = (phone = SWEDISH, phoneCountry = 'SE'): MemberRow => ({
  ...blankMember(),
  registers: {
    phone: { value: phone, at: '2026-01-01T00:00:00.000Z' },
    phoneCountry: { value: phoneCountry, at: '2026-01-01T00:00:00.000Z' },
  },
});
const reached = { to: SWEDISH, row: row() };

const startedBy = (trigger: object): Programme => withJourney({ trigger, steps: [{ send: 'opt-in', via: ['sms'] }] });
const signUp = startedBy({ event: 'member.enrolled' });

const withSettings = (rest: { countries?: string[]; strangers?: Partial<Strangers> }): Programme => ({
  ...signUp,
  settings: {
    ...signUp.settings,
    ...rest,
    strangers: { ...signUp.settings.strangers, ...rest.strangers },
  },
});

describe('what a stranger set off', () => {
  test.each([
    ['a question after a sign-up', { event: 'member.enrolled' }, {}, 'questions'],
    ['a question after a form', { event: ['consent.captured'] }, {}, 'questions'],
    ['a question in a journey that another starts', { manual: true }, {}, 'questions'],
    ['a welcome where a form is enough', { event: 'consent.captured' }, { class: 'marketing' }, 'questions'],
    [
      'what follows once the member answered',
      { event: 'member.enrolled' },
      { facts: { run: { intent: 'yes' } } },
      undefined,
    ],
    ['a campaign that asks a million', { campaign: 'quiet', at: '2026-12-01T10:00' }, {}, undefined],
    ['a question on entry of a segment', { segment: 'quiet', on: 'entry' }, {}, undefined],
    ['what a purchase starts', { event: 'purchase.completed' }, { class: 'marketing' }, undefined],
    ['what a word starts', { keyword: ['QUIZ'] }, { class: 'transactional' }, 'answers'],
  ] as const)('%s', (_, trigger, rest, expected) => {
    expect(setOff(startedBy(trigger), asks(rest as Partial<JourneyCommand>))).toBe(expected);
  });

  test.each([
    ['help', 'answers'],
    ['pointer', 'answers'],
    ['clarify', 'answers'],
    ['started', 'answers'],
    ['stopped', 'stops'],
    ['stopped-some', 'stops'],
  ])('the answer %s', (reply, expected) => {
    expect(setOff(signUp, answers(reply))).toBe(expected);
  });
});

describe('what it is counted by', () => {
  const tallies = (...given: Parameters<typeof boundsOf>) =>
    boundsOf(...given).map(({ tally }) => tally.split('#').slice(0, 3).join('#'));

  test('a question: its address by the hash, its block, its country, and the brand', () => {
    expect(tallies(signUp, asks(), reached, 'hash')).toEqual([
      'questions#address#hash',
      'questions#prefix#+4670174',
      'questions#country#SE',
      'questions#brand#phone',
    ]);
  });

  test('a question by mail: its address and the brand, apart from the phones', () => {
    const mail = { to: 'a@b.example', row: row() };
    expect(tallies(signUp, asks({ channel: 'email' }), mail, 'hash')).toEqual([
      'questions#address#hash',
      'questions#brand#email',
    ]);
  });

  test('marketing after a form leaves the address to the caps on a person', () => {
    expect(tallies(signUp, asks({ class: 'marketing' }), reached, 'hash')).not.toContain('questions#address#hash');
  });

  test('an answer to a member uses up no country, one to nobody we know does', () => {
    expect(tallies(signUp, answers('help'), reached, 'hash')).toEqual([
      'answers#address#hash',
      'answers#prefix#+4670174',
    ]);
    expect(tallies(signUp, answers('help', 'unknown:hash'), { to: SWEDISH, row: undefined }, 'hash')).toEqual([
      'answers#address#hash',
      'answers#prefix#+4670174',
      'answers#country#SE',
      'answers#brand#phone',
    ]);
  });

  test('the confirmation of a stop: its address alone', () => {
    expect(tallies(signUp, answers('stopped', 'unknown:hash'), { to: SWEDISH, row: undefined }, 'hash')).toEqual([
      'stops#address#hash',
    ]);
  });

  test('somebody who shows no number: the address they have', () => {
    const id = { to: 'whatsapp:US.13491208655302741918', row: undefined };
    expect(tallies(signUp, answers('help', 'unknown:hash'), id, 'hash')).toEqual([
      'answers#address#hash',
      'answers#brand#phone',
    ]);
  });

  test('nothing where the programme has no limit', () => {
    const none = { address: [], prefix: [], country: [], brand: [] };
    expect(boundsOf(withSettings({ strangers: { questions: none } }), asks(), reached, 'hash')).toEqual([]);
  });

  test('a large limit is shared out, so that the tallies together allow exactly that much', () => {
    const limits = [{ max: 10_001, per: '1h' }];
    const programme = withSettings({
      strangers: { questions: { address: [], prefix: [], country: [], brand: limits } },
    });
    const shares = new Map<string, number>();
    for (let i = 0; i < 2000; i += 1)
      for (const {
        tally,
        limits: [limit],
      } of boundsOf(programme, asks({ messageId: `message-${i}` }), reached, 'hash'))
        shares.set(tally, limit?.share ?? 0);
    expect(shares.size).toBe(21);
    expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(10_001);
    expect(Math.max(...shares.values())).toBeLessThanOrEqual(500);
  });
});

describe('countries one writes to', () => {
  const verdict = (programme: Programme, ...rest: [JourneyCommand | ResponseCommand, string, MemberRow?]) =>
    countryVerdict(programme, rest[0], { to: rest[1], row: rest[2] }, NOW)?.looked['country'];
  const nordic = withSettings({ countries: ['SE', 'NO'] });

  test('a number of another country is refused by its country, whoever has it', () => {
    expect(verdict(nordic, asks(), SWEDISH, row())).toBeUndefined();
    expect(verdict(nordic, asks(), '+358401234567', row('+358401234567', 'FI'))).toBe('FI');
    expect(verdict(nordic, answers('help'), '+358401234567')).toBe('FI');
    // Jamaica has the calling code of the United States (ITU-T E.164, list of assigned codes: +1 876).
    expect(verdict(withSettings({ countries: ['US'] }), answers('help'), '+18762101234')).toBe('JM');
    // +883 is of no country (ITU-T E.164: international networks).
    expect(verdict(nordic, answers('help'), '+883510000000094')).toBe('none');
  });

  test('every country where there is no list, and a mailbox is in none', () => {
    expect(verdict(signUp, asks(), '+358401234567')).toBeUndefined();
    expect(verdict(nordic, asks({ channel: 'email' }), 'a@b.example')).toBeUndefined();
  });

  test('a stop is confirmed wherever it is from', () => {
    expect(verdict(nordic, answers('stopped'), '+358401234567')).toBeUndefined();
  });
});

describe('marketing by WhatsApp to the United States, which Meta does not deliver', () => {
  const rule = (to: string, rest: Partial<JourneyCommand> = {}) =>
    countryVerdict(signUp, asks({ channel: 'whatsapp', class: 'marketing', ...rest }), { to, row: undefined }, NOW);

  test('is refused before anything is claimed, with its reason', () => {
    const verdict = rule('+12025550143');
    expect(verdict).toMatchObject({ allow: false, rule: 'withheld', looked: { country: 'US', channel: 'whatsapp' } });
    expect(verdict && because(verdict, 'UTC')).toBe('WhatsApp delivers no marketing to numbers of US');
  });

  // +1 613 is Ottawa (North American Numbering Plan); what is no marketing is delivered, and other channels deliver it.
  test.each([
    ['Canada', '+16135550143', {}],
    ['Sweden', SWEDISH, {}],
    ['what somebody waits for', '+12025550143', { class: 'transactional' }],
    ['a question', '+12025550143', { class: 'consent-request' }],
    ['an SMS', '+12025550143', { channel: 'sms' }],
    ['RCS', '+12025550143', { channel: 'rcs' }],
  ] as const)('%s is another matter', (_, to, rest) => {
    expect(rule(to, rest)).toBeUndefined();
  });

  test('no answer is held back', () => {
    const answer = { ...answers('help'), channel: 'whatsapp' } as const;
    expect(countryVerdict(signUp, answer, { to: '+12025550143', row: undefined }, NOW)).toBeUndefined();
  });
});

test('an operator is told of a block or a country that asks for too much, and not of one chatty number', () => {
  const verdict = (of: string) => ({ allow: false, rule: 'bounded', at: '', looked: { what: 'answers', of } }) as const;
  expect(unusualOf(verdict('prefix'), reached)).toEqual({
    what: 'answers',
    of: 'prefix',
    prefix: '+4670174',
    country: 'SE',
  });
  expect(unusualOf(verdict('brand'), { to: 'a@b.example', row: undefined })).toEqual({ what: 'answers', of: 'brand' });
  expect(unusualOf(verdict('address'), reached)).toBeUndefined();
  expect(unusualOf({ ...verdict('prefix'), rule: 'cap' }, reached)).toBeUndefined();
});
