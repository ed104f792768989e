import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Strangers } from '#programme/grammar/strangers.ts';
import { withJourney } from '../support/engine.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const ASK = { send: 'opt-in', via: ['sms'], asks: { topics: ['rewards'], wording: 'join' } };
const HOUR = 3_600_000;

let world: World;

/** A programme that asks at sign-up in one step; its limits are the defaults, unless the test says otherwise. */
const worldWith = async (
  rest: { countries?: string[]; strangers?: Partial<Strangers> } = {},
  trigger: object = { event: 'member.enrolled' },
): Promise<void> => {
  const programme = withJourney({ trigger, steps: [ASK] });
  const { settings } = programme;
  const strangers = { ...settings.strangers, ...rest.strangers };
  world = await createWorld({ programme: { ...programme, settings: { ...settings, ...rest, strangers } } });
};
beforeEach(() => worldWith());

const join = async (people: readonly (readonly [memberId: string, phone: string])[]): Promise<void> => {
  for (const [memberId, phone] of people)
    await world.accept({ type: 'member.enrolled', memberId, data: { phone, country: 'SE' } });
  await world.drain();
};
const phoneAt = (block: string, line: number): string => `${block}${String(line).padStart(4, '0')}`;
const passes = async (hours: number): Promise<void> => {
  world.at(new Date(world.deps.now().getTime() + hours * HOUR).toISOString());
  await scanDue(world.deps, 1);
  await world.drain();
};
/** The question of a journey, as its run asks for it. */
const asked = async (memberId: string, journey: string): Promise<JourneyCommand> => ({
  kind: 'journey',
  messageId: `${journey}-${memberId}`,
  memberId,
  journey,
  version: (await world.deps.programmes.live()).version,
  message: 'opt-in',
  class: 'consent-request',
  topic: 'rewards',
  channel: 'sms',
  hop: 0,
  cause: 'test',
  facts: { pairs: ['sms:rewards'], wording: 'join' },
  priors: [],
});
const explained = async (memberId: string) => {
  const { messages = [] } = (await explainMember(world.deps, memberId, { journey: 'tried' })) ?? {};
  return messages.map(({ state, rule, sentence }) => ({ state, rule, sentence }));
};

describe('opt-in requests', () => {
  const forty = Array.from({ length: 40 }, (_, i) => [`m${i}`, PHONE] as const);

  test('forty members with one phone: three texts in the hour, six in the day', async () => {
    await join(forty);
    expect(world.sent).toHaveLength(3);
    for (let hour = 0; hour < 23; hour += 1) await passes(1);
    expect(world.sent).toHaveLength(6);
    expect(new Set(world.sent.map(({ memberId }) => memberId)).size).toBe(6);
  });

  test('a provider that refuses us for six hours uses up no limit: the question goes when it takes us again', async () => {
    const once = { address: [{ max: 1, per: '24h' }], prefix: [], country: [], brand: [] };
    await worldWith({ strangers: { questions: once } });
    world.answerWith(() => ({ kind: 'fault', code: 'AccessDeniedException', scope: 'account' }));
    await join([['m0', PHONE]]);
    for (let hour = 0; hour < 6; hour += 1) await passes(1);
    expect(world.sent).toEqual([]);
    world.answerWith(({ messageId }) => ({ kind: 'sent', providerId: `p-${messageId}` }));
    await passes(1);
    expect(world.sent.map(({ memberId }) => memberId)).toEqual(['m0']);
  });

  test('what is held says so and until when, and goes when there is room again', async () => {
    await join(forty.slice(0, 4));
    expect(await explained('m3')).toEqual([
      {
        state: 'deferred',
        rule: 'bounded',
        sentence:
          'Waits: the limit of 3 messages that a sign-up sets off to this address in any hour is used up until 14:10',
      },
    ]);
    const now = (await explainMember(world.deps, 'm3', { journey: 'tried' }))?.now;
    expect(now).toMatchObject([{ allow: false, rule: 'bounded', nextEligible: '2026-11-21T13:10:00.000Z' }]);
    await passes(2);
    expect(world.sent.map(({ memberId }) => memberId)).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(await explained('m3')).toMatchObject([{ state: 'sent' }]);
  });

  test('a flood is tried a few times in two days and then let go with its reason; the members are there all the same', async () => {
    await join(forty);
    const tries = (): number => world.given.length;
    for (let hour = 0; hour < 72; hour += 1) await passes(1);
    expect(world.sent.length).toBeLessThanOrEqual(18);
    // 70 minutes, then twice as long each time: seven tries fit into 48 hours.
    expect(tries()).toBeLessThanOrEqual(40 * 8);
    expect(await world.deps.due.held('m39')).toEqual([]);
    expect(await explained('m39')).toMatchObject([{ state: 'refused', rule: 'bounded' }]);
    expect(await world.deps.members.get('m39')).toMatchObject({ memberId: 'm39' });
  });

  test('two thousand sign-ups over ten prefixes: fifty to each block in the hour', async () => {
    const blocks = Array.from({ length: 10 }, (_, i) => `+467017${i}`);
    await join(Array.from({ length: 2000 }, (_, i) => [`m${i}`, phoneAt(blocks[i % 10] ?? '', i)] as const));
    for (const block of blocks) {
      const there = world.sent.filter(({ to }) => to.startsWith(block));
      expect(there.length).toBeGreaterThan(15);
      expect(there.length).toBeLessThanOrEqual(50);
    }
    expect(world.sent.length).toBeLessThanOrEqual(500);
    expect(await world.deps.members.get('m1999')).toMatchObject({ memberId: 'm1999' });
  });

  test('numbers in no block twice: no more to a country than its limit', async () => {
    await worldWith({
      strangers: { questions: { address: [], prefix: [], country: [{ max: 50, per: '1h' }], brand: [] } },
    });
    await join(
      Array.from({ length: 200 }, (_, i) => [
        `m${i}`,
        `+4670${String(1_000_003 * (i % 9) + i * 10_007)
          .padStart(7, '1')
          .slice(0, 7)}`,
      ]),
    );
    expect(world.sent).toHaveLength(50);
  });

  test('a campaign that asks its members is the brand, not a stranger', async () => {
    await worldWith({}, { campaign: 'quiet', at: '2026-12-01T10:00' });
    await join(forty.slice(0, 10));
    for (const [memberId] of forty.slice(0, 10)) await sendMessage(world.deps, await asked(memberId, 'tried'));
    expect(world.sent).toHaveLength(10);
  });

  test('a run that waits with a token hears when to try again, and is let go after two days', async () => {
    await join(forty.slice(0, 3));
    await world.accept({ type: 'member.updated', memberId: 'late', data: { phone: PHONE, country: 'SE' } });
    const command = await asked('late', 'welcome');
    await sendMessage(world.deps, command, 'token');
    const since = new Date(world.deps.now().getTime() - 30 * HOUR).toISOString();
    await sendMessage(world.deps, { ...command, since }, 'token');
    expect(world.woken).toEqual([
      { token: 'token', kind: 'deferred', until: '2026-11-21T13:10:00.000Z' },
      { token: 'token', kind: 'refused' },
    ]);
    expect(await world.deps.due.held('late')).toEqual([]);
  });

  test('a text that a busy provider did not take is not counted', async () => {
    world.answerWith(() => ({ kind: 'throttled', code: 'TPS' }));
    await join([['m0', PHONE]]);
    const [command] = world.given;
    if (command === undefined) throw new Error('nothing was sent');
    for (let times = 0; times < 5; times += 1)
      expect(await sendMessage(world.deps, command)).toMatchObject({ state: 'deferred', rule: 'pace' });
    world.answerWith(() => ({ kind: 'sent', providerId: 'p' }));
    await sendMessage(world.deps, command);
    await join(forty.slice(1, 4));
    expect(world.sent).toHaveLength(3);
  });
});

describe('answers', () => {
  test('fifteen hundred HELP from one number: twenty answers in the hour, and every one is kept with why', async () => {
    for (let i = 0; i < 1500; i += 1) await world.reply('HELP');
    await world.drain();
    expect(world.sent).toHaveLength(20);
    const rows = await world.deps.messages.list(`unknown:${world.deps.addressOf(PHONE)}`);
    const refused = rows.filter(({ state }) => state === 'refused');
    expect(refused).toHaveLength(1480);
    expect(refused.every(({ verdict }) => verdict?.rule === 'bounded')).toBe(true);
  });

  test('fifteen hundred HELP from as many numbers that are nobody we know: the limit of their blocks, and of the country', async () => {
    for (let i = 0; i < 1500; i += 1) await world.reply('HELP', { from: phoneAt(`+467017${i % 10}`, i) });
    await world.drain();
    expect(world.sent.length).toBeLessThanOrEqual(300);
  });

  test('two answering machines that answer each other fall silent', async () => {
    let heard = 0;
    for (let i = 0; i < 200 && world.sent.length === heard; i += 1) {
      await world.reply('HELP');
      await world.drain();
      heard += 1;
    }
    expect(world.sent).toHaveLength(20);
  });
});

describe('a stop', () => {
  test('is honoured and confirmed when every other answer to the number is used up', async () => {
    for (let i = 0; i < 30; i += 1) await world.reply('HELP');
    await world.reply('STOP');
    await world.drain();
    expect(world.sent.filter(({ content }) => JSON.stringify(content).includes('unsubscribed'))).toHaveLength(1);
    expect(await world.deps.consents.get(world.deps.addressOf(PHONE))).toHaveProperty('stoppedAt');
  });

  test('is confirmed to a country that is not written to, and nothing else is', async () => {
    await worldWith({ countries: ['NO'] });
    for (const text of ['HELP', 'STOP']) await world.reply(text);
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('unsubscribed')]);
    const rows = await world.deps.messages.list(`unknown:${world.deps.addressOf(PHONE)}`);
    expect(rows.find(({ message, direction }) => message === 'help' && direction === 'out')?.verdict).toMatchObject({
      rule: 'country',
      looked: { country: 'SE' },
    });
  });

  test('that is said again is not confirmed again, and STOP and START for hours are not answered for hours', async () => {
    for (let i = 0; i < 10; i += 1) await world.reply('STOP');
    await world.drain();
    expect(world.sent).toHaveLength(1);
    for (let i = 0; i < 100; i += 1) {
      world.at(new Date(world.deps.now().getTime() + 1000).toISOString());
      await world.reply(i % 2 === 0 ? 'START' : 'STOP');
      await world.drain();
    }
    expect(world.texts().filter((text) => text.includes('unsubscribed'))).toHaveLength(5);
    expect(world.texts().length).toBeLessThanOrEqual(5 + 20);
    expect(await world.deps.consents.get(world.deps.addressOf(PHONE))).toHaveProperty('stoppedAt');
  });
});

test('who enrols from a country that is not written to is a member, and explain says why there is no text', async () => {
  await worldWith({ countries: ['NO', 'DK'] });
  await join([['alma', PHONE]]);
  expect(world.sent).toEqual([]);
  expect(await explained('alma')).toEqual([
    { state: 'refused', rule: 'country', sentence: 'Not sent: the programme does not write to numbers of SE' },
  ]);
  expect((await explainMember(world.deps, 'alma', { journey: 'tried' }))?.now).toMatchObject([{ rule: 'country' }]);
  expect(await world.deps.members.get('alma')).toMatchObject({ memberId: 'alma' });
});
