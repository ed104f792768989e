import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { withInbox } from '#in-app/inbox-carrier.ts';
import type { Inbox } from '#in-app/show-inbox.ts';
import { Posted } from '#inbound/posted.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import type { APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import type { JourneyCommand } from '#messages/command.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { useDeps } from '#runtime/deps.ts';
import { readPosted } from '#runtime/read-inbound.ts';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';
import { handler as manage } from '../../functions/members/manage-member.ts';
import { call } from '../support/call.ts';
import { smallFiles } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const CARD = `
inapp:
  title: 'Ready for you: {{ member.rewards | join: ", " }}'
  text: 'One press, and it is yours.'
  keep: 7d
  buttons:
    - { text: Take it, reply: redeem }
    - { text: Look, url: 'https://shop.example/rewards' }
`;
const files = smallFiles();
const loaded = loadProgramme({
  ...files,
  'messages/reward-unlocked.yaml': `${files['messages/reward-unlocked.yaml'] ?? ''}${CARD}`,
});
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const { programme } = loaded;

let world: World;
let posted: string[];
beforeEach(async () => {
  world = await createWorld({ programme });
  posted = [];
  const { deps } = world;
  const carriers = { ...deps.carriers, routing: deps.carriers.routing.filter(({ channel }) => channel !== 'inapp') };
  Object.assign(deps, { carriers: withInbox(carriers, deps) });
  useDeps({ ...deps, postBox: { put: (text) => Promise.resolve(void posted.push(text)) } });
  await world.accept({
    type: 'member.enrolled',
    history: true,
    data: { givenName: 'Alma', phone: PHONE, country: 'SE' },
  });
  await world.accept({ type: 'member.enrolled', memberId: 'bo', history: true, data: { givenName: 'Bo' } });
  await world.accept({ type: 'reward.unlocked', history: true, data: { rewardId: 'coffee', title: 'A coffee' } });
  await world.drain();
});
afterEach(() => {
  useDeps({});
});

const opened = async (memberId = 'alma') =>
  (await call(manage, 'POST', `/members/${memberId}/inbox-token`)) as {
    readonly status: number;
    readonly body: { readonly token: string; readonly expiresAt: string };
  };
const tokenOf = async (memberId = 'alma') => (await opened(memberId)).body.token;
const agreed = async () => {
  const { consents, addressOf } = world.deps;
  const at = world.deps.now().toISOString();
  const yes = { id: 'yes', at, memberId: 'alma', change: 'granted', how: 'api', channel: 'inapp' } as const;
  await consents.change(addressOf('inapp:alma'), { ...yes, pairs: ['inapp:rewards'] }, 0);
};
const command = (rest: Partial<JourneyCommand> = {}): JourneyCommand => ({
  ...{ kind: 'journey', messageId: 'one', memberId: 'alma', version: world.programme.version, runId: 'run' },
  ...{ journey: 'reward-unlocked', message: 'reward-unlocked', topic: 'rewards', class: 'marketing', channel: 'inapp' },
  ...{ hop: 0, cause: 'test', facts: {}, priors: [] },
  ...rest,
});
/** A member with an app, who agreed, and a card in it. */
const aCard = async (rest: Partial<JourneyCommand> = {}, token?: string) => {
  const bearer = await tokenOf();
  await agreed();
  expect(await sendMessage(world.deps, command(rest), token)).toEqual({ state: 'sent' });
  return bearer;
};
const match = routeMatcher(routes);
/** As a browser asks, with nothing but the token. */
const ask = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: object) => {
  const url = new URL(path, 'https://go.example');
  const found = match(method, url.pathname);
  if (found === undefined) throw new Error(`no route ${method} ${path}`);
  const event = httpEvent({
    ...found,
    ...{ url, method, headers, sourceIp: '192.0.2.7', now: world.deps.now(), requestId: 'r', iam: false },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  });
  const { body: text = '', ...rest } = (await invoke(found.route.handler, event)) as Result;
  return { ...rest, body: text };
};
const get = (token: string, { path = '/members/alma/inbox', tag }: { path?: string; tag?: string } = {}) =>
  ask('GET', path, { authorization: `Bearer ${token}`, ...(tag !== undefined && { 'if-none-match': tag }) });
const post = (token: string, act: string, body?: object) =>
  ask('POST', `/members/alma/inbox/one/${act}`, { authorization: `Bearer ${token}` }, body);
const shown = async (token: string) => JSON.parse((await get(token)).body) as Inbox;
/** What was posted is taken as it is behind the topic; twice, as topics may. */
const taken = async (): Promise<void> => {
  for (const text of posted.splice(0).flatMap((one) => [one, one])) {
    const { replies, receipts } = readPosted({ sources: new Map() }, Posted.parse(JSON.parse(text)), '');
    for (const reply of replies) await receiveReply(world.deps, reply);
    for (const receipt of receipts) await receiveReceipt(world.deps, receipt);
  }
};
const stateOf = async () => (await world.deps.messages.get('alma', 'one'))?.state;

describe('a token', () => {
  test('opens the inbox of its member for fifteen minutes, and of nobody else', async () => {
    const { status, body } = await opened();
    expect([status, body.expiresAt]).toEqual([200, '2026-11-21T12:15:00.000Z']);
    expect((await get(body.token)).statusCode).toBe(200);
    expect((await get(body.token, { path: '/members/bo/inbox' })).statusCode).toBe(401);
    world.at('2026-11-21T12:15:00.000Z');
    expect((await get(body.token)).statusCode).toBe(401);
  });

  test('is sealed for that: none at all, one that was altered, and the ticket of a page open nothing', async () => {
    const good = await tokenOf();
    const { tickets } = world.deps;
    const page = tickets.seal({ purpose: 'preferences', memberId: 'alma', id: 'x', expiresAt: '2026-12-01T00:00:00Z' });
    const altered = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of ['', 'x', altered, page]) expect((await get(token)).statusCode).toBe(401);
    for (const act of ['read', 'dismiss', 'press']) expect((await post(altered, act)).statusCode).toBe(401);
    expect(posted).toEqual([]);
  });

  test('is none for nobody, and the first one is what gives a member an address in the app', async () => {
    expect((await opened('nobody')).status).toBe(404);
    expect(await sendMessage(world.deps, command())).toMatchObject({ state: 'refused', rule: 'no-address' });
    const before = await world.deps.members.get('alma');
    await opened();
    const first = await world.deps.members.get('alma');
    await opened();
    expect(first?.registers['app']?.value).toBe('inapp:alma');
    expect(await world.deps.members.get('alma')).toEqual(first);
    expect(first?.seq).toBe((before?.seq ?? 0) + 1);
    expect(await sendMessage(world.deps, command({ messageId: 'two' }))).toMatchObject({
      state: 'refused',
      rule: 'no-consent',
    });
  });
});

describe('a card', () => {
  test('lies there with what the member can do, and how far they are', async () => {
    const inboxOf = await shown(await aCard());
    expect(inboxOf).toMatchObject({
      unread: 1,
      member: { givenName: 'Alma', points: 0 },
      cards: [{ id: 'one', title: 'Ready for you: A coffee', isRead: false, expiresAt: '2026-11-28T12:00:00.000Z' }],
    });
    expect(inboxOf.cards[0]?.stopUrl).toMatch(/^https:\/\/go\.example\/unsubscribe\/./);
    expect(inboxOf.preferencesUrl).toMatch(/^https:\/\/go\.example\/preferences\/./);
  });

  test('is delivered when an app has fetched it and not before, and wakes its run once', async () => {
    const token = await aCard({ lapsesAt: '2026-11-22T12:00:00.000Z' }, 'waits');
    expect([await stateOf(), world.woken]).toEqual(['sent', []]);
    await shown(token);
    await shown(token);
    expect(posted).toHaveLength(1);
    await taken();
    expect(await stateOf()).toBe('delivered');
    expect(world.woken[0]).toEqual({ token: 'waits', kind: 'delivered' });
  });

  test('is gone when its run tries another channel', async () => {
    const token = await aCard({ lapsesAt: '2026-11-21T12:10:00.000Z' }, 'waits');
    world.at('2026-11-21T12:10:00.000Z');
    expect(await shown(token)).toMatchObject({ unread: 0, cards: [] });
    expect((await post(token, 'read')).statusCode).toBe(404);
    expect(posted).toEqual([]);
  });

  test('that did not change is not sent again', async () => {
    const token = await aCard();
    await shown(token);
    const { headers } = await get(token);
    const tag = String(headers?.['etag']);
    expect(await get(token, { tag })).toMatchObject({ statusCode: 304, body: '' });
    expect((await post(token, 'read')).statusCode).toBe(204);
    expect((await get(token, { tag })).statusCode).toBe(200);
  });

  test('that was read counts no more, and one that was put away is gone', async () => {
    const token = await aCard();
    expect((await post(token, 'read')).statusCode).toBe(204);
    expect(await shown(token)).toMatchObject({ unread: 0, cards: [{ isRead: true }] });
    expect((await post(token, 'dismiss')).statusCode).toBe(204);
    expect((await shown(token)).cards).toEqual([]);
    await taken();
    expect(await stateOf()).toBe('read');
  });

  test('comes by pages, newest first', async () => {
    const token = await aCard();
    for (let nth = 0; nth < 24; nth += 1) {
      const at = `2026-11-21T11:${String(nth + 10)}:00.000Z`;
      const rest = { at, expiresAt: '2026-12-21T12:00:00.000Z', text: 'x', buttons: [] };
      await world.deps.cards.put({ memberId: 'alma', messageId: `m${nth}`, ...rest });
    }
    const first = await shown(token);
    expect([first.cards.length, first.unread, first.cards[0]?.id, first.after]).toEqual([20, 25, 'one', 'm5']);
    const rest = JSON.parse((await get(token, { path: '/members/alma/inbox?after=m5' })).body) as Inbox;
    expect(rest.cards.map(({ id }) => id)).toEqual(['m4', 'm3', 'm2', 'm1', 'm0']);
    expect(rest.after).toBeUndefined();
  });
});

describe('a press', () => {
  const postbackOf = async (token: string, nth: number) => (await shown(token)).cards[0]?.buttons[nth]?.postback ?? '';

  test('answers as a tap on a phone does, once, however often it is pressed', async () => {
    const token = await aCard();
    const postback = await postbackOf(token, 0);
    for (let times = 0; times < 2; times += 1) expect((await post(token, 'press', { postback })).statusCode).toBe(204);
    await taken();
    const said = (await world.deps.messages.list('alma')).filter(({ direction }) => direction === 'in');
    expect(said.map(({ channel, message, text }) => [channel, message, text])).toEqual([
      ['inapp', 'redeem', 'Take it'],
    ]);
    expect(await stateOf()).toBe('read');
  });

  test('on a link tells that the card was read', async () => {
    const token = await aCard();
    const postback = await postbackOf(token, 1);
    expect((await post(token, 'press', { postback })).statusCode).toBe(204);
    await taken();
    expect((await world.deps.messages.list('alma')).filter(({ direction }) => direction === 'in')).toEqual([]);
    expect(await stateOf()).toBe('read');
  });

  test('on what is no button of the card is refused, and so is a body that says none', async () => {
    const token = await aCard();
    expect((await post(token, 'press', { postback: 'v2:redeem:one:AAAAAAAAAAAAAAAAAAAAAA' })).statusCode).toBe(404);
    for (const body of [undefined, {}, { postback: 7 }, { postback: 'x', more: 1 }])
      expect((await post(token, 'press', body)).statusCode).toBe(400);
    expect(posted).toEqual([]);
  });
});

describe('a stop', () => {
  const send = () => sendMessage(world.deps, command({ messageId: 'after' }));

  test('by phone is about the app too', async () => {
    await aCard();
    await world.reply('STOP');
    expect(await send()).toMatchObject({ state: 'refused', rule: 'stopped' });
  });

  test('by the link of a card withdraws what came like it, and says that it came from the app', async () => {
    const token = await aCard();
    const { unsubscribe } = await import('#preferences/unsubscribe.ts');
    const sealed = (await shown(token)).cards[0]?.stopUrl?.split('/').at(-1) ?? '';
    const ticket = world.deps.tickets.open(sealed, 'unsubscribe');
    if (ticket === undefined) throw new Error('no ticket');
    expect(await unsubscribe(world.deps, ticket)).toBe(true);
    expect(await send()).toMatchObject({ state: 'refused', rule: 'consent-withdrawn' });
    const entries = await world.deps.consents.evidence(world.deps.addressOf('inapp:alma'));
    expect(entries.at(-1)).toMatchObject({ channel: 'inapp', pairs: ['inapp:rewards'] });
  });
});

test('an inbox that cannot be written to now takes the card later', async () => {
  const busy = { put: () => Promise.reject(Object.assign(new Error('x'), { name: 'ThrottlingException' })) };
  const { send } = withInbox(world.deps.carriers, { cards: busy, now: world.deps.now });
  const message = { channel: 'inapp', to: 'inapp:alma', memberId: 'alma', messageId: 'm', class: 'marketing' } as const;
  const outcome = await send(
    { provider: 'regulars', sender: 'inbox' },
    { ...message, content: { kind: 'text', text: 'Hi' } },
  );
  expect(outcome).toEqual({ kind: 'throttled', code: 'ThrottlingException' });
});
