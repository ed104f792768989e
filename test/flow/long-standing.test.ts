import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf } from '#words/ids.ts';
import { sendMessage } from '#channels/send.ts';
import { PAGE, type MessageRow, type Messages } from '#messages/message.ts';
import type { Programme } from '#programme/programme.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler as manage } from '../../functions/members/manage-member.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const MANY = 10_000;
/** "Lambda quotas": a synchronous invocation answers with 6 MB at most. */
const LAMBDA_BYTES = 6_000_000;
/** Every answer of theirs came in the ninth hour of the day in Stockholm. */
const MORNING = '2026-11-20T08:10:00.000Z';
const WAYS = 'Please stop texting me if you like your coffee cold';

/** A long text message: what ten thousand of them weigh is more than the 6 MB that a function may answer with. */
const WORDS = 'A cup of coffee and a cinnamon bun are waiting for you at the corner. '.repeat(9);

const rowOf = (i: number): MessageRow => ({
  ...{ memberId: 'alma', messageId: idOf('old', i), channel: 'sms', cause: `old-${i}`, message: 'old' },
  ...(i % 2 === 0
    ? ({ direction: 'in', class: 'inbound', state: 'received', at: MORNING, text: `answer ${i}: ${WORDS}` } as const)
    : ({
        direction: 'out',
        class: 'marketing',
        topic: 'offers',
        state: 'sent',
        at: MORNING,
        text: `offer ${i}: ${WORDS}`,
      } as const)),
  timeline: {},
});

let world: World;
let whole: Messages;
/** How often anything was read of the log, and how many rows came of it. */
let read: { times: number; rows: number };

/** The log, with all that is read of it counted; the whole of it is read for an export and for nothing else. */
const counted = (messages: Messages): Messages => ({
  ...messages,
  list: () => Promise.reject(new Error('all messages were read')),
  get: async (...given) => {
    const found = await messages.get(...given);
    read = { times: read.times + 1, rows: read.rows + (found === undefined ? 0 : 1) };
    return found;
  },
  page: async (...given) => {
    const page = await messages.page(...given);
    read = { times: read.times + 1, rows: read.rows + page.messages.length };
    return page;
  },
});

beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  const topical = { ...world.programme.settings, revocation: { scope: 'topic' } } as Programme['settings'];
  await world.deps.programmes.publish({ ...world.programme, version: 'topical', settings: topical }, MORNING);
  await world.drain();
  for (let i = 0; i < MANY; i += 1) await world.deps.messages.receive(rowOf(i));
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'coffee' } });
  await world.drain();
  world.sent.length = 0;
  read = { times: 0, rows: 0 };
  whole = world.deps.messages;
  Object.assign(world.deps, { messages: counted(whole) });
  useDeps(world.deps);
});
afterEach(() => {
  useDeps({});
});

const say = async (text: string): Promise<string[]> => {
  await world.reply(text);
  await world.drain();
  return world.texts();
};
const consent = () => world.saidAt(PHONE, 'alma');

describe(`with ${MANY} messages in the log`, () => {
  test('STOP ends the topic of the last message to the number, and reads none of them for it', async () => {
    expect(await say('STOP')).toEqual([expect.stringContaining('no more of these')]);
    expect((await consent())?.states).toMatchObject({ 'sms:rewards': 'withdrawn', 'sms:offers': 'granted' });
    expect(read.rows).toBeLessThanOrEqual(PAGE + 10);
  });

  test('what may have been a stop is asked about, and silence would end the topic of the last message', async () => {
    expect(await say('cancel my order')).toHaveLength(1);
    const row = await world.deps.consents.get(world.deps.addressOf(PHONE));
    expect(row?.clarifying?.pairs).toContain('sms:rewards');
    expect(row?.clarifying?.pairs).not.toContain('sms:offers');
    expect(read.rows).toBeLessThanOrEqual(2 * PAGE + 10);
  });

  test('the last thing we said is known when it comes back in a quote, and stops nobody', async () => {
    const last = { ...rowOf(MANY + 1), messageId: 'last', at: world.deps.now().toISOString(), text: WAYS };
    await world.deps.messages.claim({
      ...{ message: last, address: world.deps.addressOf(PHONE), pair: 'sms:offers', require: 'unstopped' },
      ...{ priors: [], links: [] },
    });
    expect(await say(WAYS)).toEqual([]);
    expect(await consent()).toMatchObject({ withdrawn: [] });
    expect(read.rows).toBeLessThanOrEqual(2 * PAGE + 10);
  });

  test('the hour they answer in is known from a page of them', async () => {
    world.at('2026-11-21T12:00:00.000Z');
    const [command] = world.given.filter(({ kind }) => kind === 'journey');
    if (command?.kind !== 'journey') throw new Error('nothing was sent');
    await sendMessage(world.deps, { ...command, messageId: 'timed', timing: 'best-hour' });
    expect(await world.deps.messages.get('alma', 'timed')).toMatchObject({
      state: 'deferred',
      verdict: { rule: 'best-hour', nextEligible: '2026-11-22T08:00:00.000Z' },
    });
    expect(read.rows).toBeLessThanOrEqual(PAGE + 10);
  });

  test('each of them is explained once, a page at a time', async () => {
    interface Part {
      readonly messages: readonly { readonly messageId: string; readonly at: string }[];
      readonly journeys: readonly object[];
      readonly next?: string;
    }
    const seen = new Set<string>();
    const all: string[] = [];
    let query = '';
    for (let pages = 1; ; pages += 1) {
      read = { times: 0, rows: 0 };
      const { status, body } = await call(manage, 'GET', `/members/alma/explain${query}`);
      const { messages, journeys, next } = body as Part;
      expect({ status, times: read.times }).toEqual({ status: 200, times: 1 });
      expect(read.rows).toBeLessThanOrEqual(PAGE);
      expect(journeys.length > 0).toBe(pages === 1);
      const times = messages.map(({ at }) => at);
      expect(times).toEqual(times.toSorted().reverse());
      for (const { messageId } of messages) {
        seen.add(messageId);
        all.push(messageId);
      }
      if (next === undefined) break;
      query = `?after=${next}`;
    }
    expect(all).toHaveLength(seen.size);
    expect([...seen].filter((id) => id.length === 32).length).toBeGreaterThanOrEqual(MANY);
  });

  test('one of them is explained with one read', async () => {
    const { body } = await call(manage, 'GET', `/members/alma/explain?message=${idOf('old', 4_711)}`);
    expect(body).toMatchObject({ messages: [{ messageId: idOf('old', 4_711) }] });
    expect(read).toEqual({ times: 1, rows: 1 });
  });

  test('all of them are exported in one answer that a function may give', async () => {
    Object.assign(world.deps, { messages: whole });
    let bytes = 0;
    const measured = async (...given: Parameters<typeof manage>) => {
      const result = await manage(...given);
      bytes = Buffer.byteLength((result as { body: string }).body);
      return result;
    };
    const { status, body } = await call(measured, 'GET', '/members/alma/export');
    const { messages } = body as { messages: object[] };
    expect(status).toBe(200);
    expect(messages.length).toBeGreaterThanOrEqual(MANY);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeGreaterThan(LAMBDA_BYTES);
    expect(bytes).toBeLessThan(LAMBDA_BYTES);
  });

  test('a page that begins nowhere is refused', async () => {
    const { status } = await call(manage, 'GET', `/members/alma/explain?after=${'a'.repeat(2_000)}`);
    expect(status).toBe(400);
  });
});
