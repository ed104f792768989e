import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Explained } from '#console/explain-member.ts';
import type { MessageView } from '../../apps/phone/model.ts';
import { call } from '../../bench/shared/call.ts';
import { embeddedSystem } from './embedded.ts';
import { peopleMaker } from './people.ts';
import { RECEIPT_SECONDS, START, type Person } from './story.ts';
import type { System } from './system.ts';

const person = peopleMaker();
const alone = person('alva');
const many = Array.from({ length: 6 }, (_, one) => person(`guest-${one}`));
const buyer = person('bo');
const patient = person('pia');

let system: System;
let ids = 0;
const minutes = (after: number): number => START + after * 60_000;
const event = (type: string, { memberId }: Person, data: object, at: number, rest: object = {}) => ({
  id: `e-${(ids += 1)}`,
  ...{ type, source: 'story', memberId, data, time: new Date(at).toISOString() },
  ...rest,
});
const phone = ({ profile }: Person, what: string): string =>
  `${system.publicUrl}/phone/api/numbers/${profile.phone}/${what}`;
const explained = ({ memberId }: Person): Promise<Explained> => call(`${system.publicUrl}/members/${memberId}/explain`);
/** What came to the screen of a phone, oldest first. */
const came = async (who: Person): Promise<readonly MessageView[]> =>
  (await call<MessageView[]>(phone(who, 'messages'))).filter(
    ({ direction, state }) => direction === 'in' && (state === 'delivered' || state === 'read'),
  );

beforeAll(async () => {
  const people = [alone, ...many, buyer, patient];
  system = await embeddedSystem(people);
  await system.go(START);
  await system.accept(
    people.flatMap((who) => [
      event('member.enrolled', who, who.profile, START - 86_400_000, { history: true }),
      event(
        'consent.captured',
        who,
        {
          state: 'granted',
          channels: ['sms', 'rcs', 'whatsapp'],
          topics: ['rewards', 'offers', 'service'],
          source: 'import',
        },
        START - 80_000_000,
        { history: true },
      ),
    ]),
  );
});
afterAll(() => system.stop());

const bonus = { points: 200, until: '2026-12-06' };

describe('a phone without signal for six hours', () => {
  test('gets what its vendor still has: RCS was taken back, WhatsApp knows no end and is late, the text is on time', async () => {
    await call(phone(alone, 'settings'), 'PUT', { signal: false });
    await system.accept([event('bonus.announced', alone, bonus, START)]);
    await system.go(minutes(360));
    expect(await came(alone)).toEqual([]);
    await call(phone(alone, 'settings'), 'PUT', { signal: true });
    await system.go(minutes(361));
    expect((await came(alone)).map(({ channel }) => channel)).toEqual(['whatsapp', 'sms']);
    const messages = (await explained(alone)).messages.toReversed();
    expect(messages.map(({ channel, state, late }) => [channel, state, late])).toEqual([
      ['rcs', 'failed', false],
      ['whatsapp', 'delivered', true],
      ['sms', 'delivered', false],
    ]);
    expect(messages.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('RCS_TTL_EXPIRED'),
      'Delivered late, after the next channel was due: bonus-announced by WhatsApp',
      'Delivered: bonus-announced by SMS',
    ]);
  });

  test('was told of by RCS for as long as its hop lasts, and no second longer', async () => {
    const [rcs] = (await explained(alone)).messages.toReversed();
    const tookMs = Date.parse(rcs?.timeline['failed'] ?? '') - Date.parse(rcs?.timeline['sent'] ?? '');
    // hopTimeout of the example programme is 5m for rcs; then the receipt is on its way.
    expect(tookMs / 1000).toBe(300 + RECEIPT_SECONDS);
  });
});

describe.each([
  ['suspended', 'AccessDeniedException', 'AccessDeniedException ACCOUNT_DISABLED'],
  [
    'out of money',
    'ServiceQuotaExceededException',
    'ServiceQuotaExceededException MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
  ],
  ['not registered where it sends to', 'SENDER_ID_NOT_REGISTERED', 'ValidationException SENDER_ID_NOT_REGISTERED'],
])('an account that is %s', (_, refuses, code) => {
  /** Each case has a day of its own. */
  let day = 0;
  beforeAll(() => {
    day = { AccessDeniedException: 1, ServiceQuotaExceededException: 2, SENDER_ID_NOT_REGISTERED: 3 }[refuses] ?? 0;
  });

  test('for three hours loses nothing: afterwards everybody has their message, once', async () => {
    const begin = minutes(day * 1_440 - 180);
    await system.go(begin);
    const before = await Promise.all(many.map(came));
    await call(`${system.publicUrl}/phone/api/account`, 'PUT', { refuses });
    await system.accept(
      many.map((who) => event('reward.unlocked', who, { rewardId: `r-${day}`, title: 'Any drink' }, begin)),
    );
    // Between two tries, which come every half hour.
    await system.go(begin + 65 * 60_000);
    const [waiting] = (await explained(many[0] as Person)).messages;
    expect(waiting).toMatchObject({
      state: 'deferred',
      rule: 'provider-refuses',
      looked: { provider: 'aws', code },
    });
    await system.go(begin + 3 * 3_600_000);
    await call(`${system.publicUrl}/phone/api/account`, 'PUT', { refuses: null });
    await system.go(begin + 6 * 3_600_000);
    const after = await Promise.all(many.map(came));
    expect(after.map((messages, one) => messages.length - (before[one]?.length ?? 0))).toEqual(many.map(() => 1));
    const dead = await call<Record<string, number>>(`${system.publicUrl}/local/dlq`);
    expect(Object.values(dead).filter((count) => count > 0)).toEqual([]);
  });
});

describe('an account that may send by no channel of one provider', () => {
  const refuse = (refuses: string | null) => call(`${system.publicUrl}/phone/api/account`, 'PUT', { refuses });
  const begin = minutes(4 * 1_440 - 180);

  test('has what somebody waits for go by the next channel at once, and marketing wait for the first', async () => {
    await system.go(begin);
    await refuse('SENDER_ID_NOT_REGISTERED');
    await system.accept([
      event('order.ready', buyer, { store: 'Odenplan', desk: 'the blue desk' }, begin),
      event('bonus.announced', patient, bonus, begin),
    ]);
    await system.go(begin + 60_000);
    expect((await came(buyer)).map(({ channel }) => channel)).toEqual(['whatsapp']);
    expect(await came(patient)).toEqual([]);
    await system.go(begin + 3_600_000);
    await refuse(null);
    // A run is told to the minute when the provider is tried again: after half an hour at the latest.
    await system.go(begin + 3_600_000 + 31 * 60_000);
    expect((await came(patient)).map(({ channel }) => channel)).toEqual(['rcs']);
    expect((await came(buyer)).length).toBe(1);
  });
});
