import type { APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { Posted } from '#inbound/posted.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import { isPushService } from '#providers/web-push/services.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { pushAddress } from '#push/subscribe.ts';
import { toBrowsers, type PushPayload } from '#push/to-browsers.ts';
import { useDeps } from '#runtime/deps.ts';
import { readPosted } from '#runtime/read-inbound.ts';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';
import { smallFiles } from '../support/programme.ts';
import { pushReader } from '../support/push-reader.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const BLOCK = `
push:
  title: Ready for you
  text: '{{ member.rewards | join: ", " }}'
  url: https://shop.example/rewards
  keep: 6h
`;
const files = smallFiles();
const name = 'messages/reward-unlocked.yaml';
const loaded = loadProgramme({ ...files, [name]: `${files[name] ?? ''}${BLOCK}` });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const { programme } = loaded;

let world: World;
let posted: string[];
let pushed: Outgoing[];
let answer: (endpoint: string) => SendOutcome;
beforeEach(async () => {
  world = await createWorld({ programme });
  [posted, pushed] = [[], []];
  answer = () => ({ kind: 'sent', providerId: 'x' });
  const { deps } = world;
  const send = (_: object, message: Outgoing) => {
    pushed.push(message);
    return Promise.resolve(answer((JSON.parse(message.to) as { endpoint: string }).endpoint));
  };
  const { routing } = deps.carriers;
  Object.assign(deps, { carriers: toBrowsers({ routing, send }, deps) });
  useDeps({ ...deps, isPushService, postBox: { put: (text) => Promise.resolve(void posted.push(text)) } });
  const data = { givenName: 'Alma', phone: PHONE, country: 'SE' };
  await world.accept({ type: 'member.enrolled', history: true, data });
  await world.accept({ type: 'reward.unlocked', history: true, data: { rewardId: 'coffee', title: 'A coffee' } });
  await world.drain();
  const { consents, addressOf } = deps;
  const yes = { id: 'yes', memberId: 'alma', change: 'granted', how: 'api', channel: 'push' } as const;
  const evidence = { ...yes, at: deps.now().toISOString(), pairs: ['push:rewards'] as const };
  await consents.change(addressOf(pushAddress('alma')), evidence, 0);
});
afterEach(() => {
  useDeps({});
});

const match = routeMatcher(routes);
const ask = async (method: string, path: string, token: string, body?: object): Promise<Result> => {
  const url = new URL(path, 'https://go.example');
  const found = match(method, url.pathname);
  if (found === undefined) throw new Error(`no route ${method} ${path}`);
  const headers = { authorization: `Bearer ${token}` };
  const event = httpEvent({
    ...found,
    ...{ url, method, headers, sourceIp: '192.0.2.7', now: world.deps.now(), requestId: 'r', iam: false },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  });
  return (await invoke(found.route.handler, event)) as Result;
};
const tokenOf = (memberId: string): string => {
  const expiresAt = '2026-11-21T12:15:00.000Z';
  return world.deps.tickets.seal({ purpose: 'inbox', memberId, id: 'x', expiresAt });
};
const aBrowser = (nth: number) => {
  const { p256dh, auth } = pushReader();
  return { endpoint: `https://fcm.googleapis.com/fcm/send/${nth}`, keys: { p256dh, auth } };
};
const subscribe = async (body: object, memberId = 'alma') =>
  (await ask('POST', `/members/${memberId}/inbox/push/subscribe`, tokenOf('alma'), body)).statusCode;
const unsubscribe = async (endpoint: string) =>
  (await ask('POST', '/members/alma/inbox/push/unsubscribe', tokenOf('alma'), { endpoint })).statusCode;
const subscribed = async () => (await world.deps.subscriptions.list('alma')).map(({ endpoint }) => endpoint).sort();
const command = (rest: Partial<JourneyCommand> = {}): JourneyCommand => ({
  ...{ kind: 'journey', messageId: 'one', memberId: 'alma', version: world.programme.version, runId: 'run' },
  ...{ journey: 'reward-unlocked', message: 'reward-unlocked', topic: 'rewards', class: 'marketing', channel: 'push' },
  ...{ hop: 0, cause: 'test', facts: {}, priors: [] },
  ...rest,
});
const payload = (): PushPayload => {
  const [first] = pushed;
  if (first?.content.kind !== 'text') throw new Error('nothing was pushed');
  return JSON.parse(first.content.text) as PushPayload;
};

describe('a subscription', () => {
  test('gives its member an address, once, and the last one that goes takes it away', async () => {
    const [one, two] = [aBrowser(1), aBrowser(2)];
    expect([await subscribe(one), await subscribe(two)]).toEqual([204, 204]);
    const row = await world.deps.members.get('alma');
    expect(row?.registers['push']?.value).toBe('push:alma');
    expect(await subscribe(one)).toBe(204);
    expect(await world.deps.members.get('alma')).toEqual(row);
    expect(await subscribed()).toEqual([one.endpoint, two.endpoint]);
    await unsubscribe(one.endpoint);
    expect((await world.deps.members.get('alma'))?.registers['push']?.value).toBe('push:alma');
    world.at('2026-11-21T12:00:01.000Z');
    await unsubscribe(two.endpoint);
    expect((await world.deps.members.get('alma'))?.registers['push']?.value).toBeNull();
  });

  test('is refused for another member, and of anything that is no push service or no key of a browser', async () => {
    const { endpoint, keys } = aBrowser(1);
    expect(await subscribe({ endpoint, keys }, 'bo')).toBe(401);
    expect((await ask('POST', '/members/alma/inbox/push/subscribe', '', { endpoint, keys })).statusCode).toBe(401);
    const outside = Buffer.alloc(65, 1).fill(4, 0, 1).toString('base64url');
    for (const body of [
      {},
      { endpoint: 'https://169.254.169.254/x', keys },
      { endpoint: 'http://127.0.0.1:1/x', keys },
      { endpoint, keys: { ...keys, p256dh: outside } },
      { endpoint, keys: { ...keys, p256dh: keys.auth } },
      { endpoint, keys: { ...keys, auth: keys.auth.slice(1) } },
    ])
      expect([body, await subscribe(body)]).toEqual([body, 400]);
    expect((await ask('POST', '/members/alma/inbox/push/unsubscribe', tokenOf('alma'), {})).statusCode).toBe(400);
    expect(await subscribed()).toEqual([]);
  });

  test('makes room for the newest ten', async () => {
    for (let nth = 10; nth < 22; nth += 1) {
      world.at(`2026-11-21T12:00:${nth}.000Z`);
      await subscribe(aBrowser(nth));
    }
    expect(await subscribed()).toEqual([...Array(10).keys()].map((nth) => aBrowser(nth + 12).endpoint));
  });
});

describe('a push', () => {
  test('goes to every browser of its member, for as long as it is wanted', async () => {
    await subscribe(aBrowser(1));
    await subscribe(aBrowser(2));
    expect(await sendMessage(world.deps, command({ lapsesAt: '2026-11-21T14:00:00.000Z' }), 'waits')).toEqual({
      state: 'sent',
    });
    expect(pushed.map(({ timeToLive }) => timeToLive)).toEqual([7_200, 7_200]);
    expect(payload()).toMatchObject({ id: 'one', title: 'Ready for you', body: 'A coffee' });
    expect(payload()).toMatchObject({ url: 'https://shop.example/rewards' });
    expect(payload().stop).toMatch(/^https:\/\/go\.example\/unsubscribe\/./);
    expect(world.woken).toEqual([]);
  });

  test('is wanted for the time of its block where no other channel follows', async () => {
    await subscribe(aBrowser(1));
    await sendMessage(world.deps, command());
    expect(pushed[0]?.timeToLive).toBe(6 * 3_600);
  });

  test.each(['HTTP404', 'HTTP410'])(
    'forgets a browser of which its service says %s, and is sent by the other',
    async (code) => {
      await subscribe(aBrowser(1));
      await subscribe(aBrowser(2));
      answer = (endpoint) => (endpoint.endsWith('1') ? { kind: 'failed', code } : { kind: 'sent', providerId: 'x' });
      expect(await sendMessage(world.deps, command())).toEqual({ state: 'sent' });
      expect(await subscribed()).toEqual([aBrowser(2).endpoint]);
    },
  );

  test('that no browser is left for says that the channel does not reach the member', async () => {
    await subscribe(aBrowser(1));
    answer = () => ({ kind: 'failed', code: 'HTTP410' });
    expect(await sendMessage(world.deps, command(), 'waits')).toEqual({ state: 'failed', code: 'no-subscription' });
    expect(world.woken).toEqual([{ token: 'waits', kind: 'failed', unreachable: true }]);
    expect(await subscribed()).toEqual([]);
  });

  test('that one service has no time for goes again, unless another took it', async () => {
    const { routing } = world.deps.carriers;
    const outcomes: SendOutcome[] = [
      { kind: 'failed', code: 'HTTP413' },
      { kind: 'throttled', code: 'HTTP429', seconds: 9 },
      { kind: 'unknown', code: 'HTTP500' },
      { kind: 'sent', providerId: 'x' },
    ];
    const found: string[] = [];
    for (let nth = 0; nth < outcomes.length; nth += 1) {
      await subscribe(aBrowser(nth));
      const send = (_: object, { to }: Outgoing) =>
        Promise.resolve(outcomes[Number((JSON.parse(to) as { endpoint: string }).endpoint.at(-1))] as SendOutcome);
      const { send: sendAll } = toBrowsers({ routing, send }, world.deps);
      const message = {
        channel: 'push',
        to: 'push:alma',
        memberId: 'alma',
        messageId: 'm',
        class: 'response',
      } as const;
      const carrier = { provider: 'web-push', sender: 'x' };
      found.push((await sendAll(carrier, { ...message, content: { kind: 'text', text: 'Hi' } })).kind);
    }
    expect(found).toEqual(['failed', 'throttled', 'unknown', 'sent']);
  });
});

describe('what the worker tells', () => {
  const tell = (what: string, token: string, path = '/members/alma/inbox/one') => ask('POST', `${path}/${what}`, token);
  const taken = async (): Promise<void> => {
    for (const text of posted.splice(0))
      for (const receipt of readPosted({ sources: new Map() }, Posted.parse(JSON.parse(text)), '').receipts)
        await receiveReceipt(world.deps, receipt);
  };
  const stateOf = async () => (await world.deps.messages.get('alma', 'one'))?.state;
  beforeEach(async () => {
    await subscribe(aBrowser(1));
    await sendMessage(world.deps, command({ lapsesAt: '2026-11-21T14:00:00.000Z' }), 'waits');
  });

  test('makes a push delivered when it was shown, and read when it was clicked', async () => {
    const { token, tell: address } = payload();
    expect(address).toBe('https://go.example/members/alma/inbox/one');
    const states = [await stateOf()];
    for (const what of ['shown', 'clicked', 'closed']) {
      expect((await tell(what, token)).statusCode).toBe(204);
      await taken();
      states.push(await stateOf());
    }
    expect(states).toEqual(['sent', 'delivered', 'read', 'read']);
    expect(world.woken[0]).toEqual({ token: 'waits', kind: 'delivered' });
  });

  test('is refused with another token, for another message and another member', async () => {
    const { token } = payload();
    const altered = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const forged of ['', altered, tokenOf('alma')]) expect((await tell('clicked', forged)).statusCode).toBe(401);
    expect((await tell('clicked', token, '/members/alma/inbox/two')).statusCode).toBe(401);
    expect((await tell('clicked', token, '/members/bo/inbox/one')).statusCode).toBe(401);
    expect((await ask('GET', '/members/alma/inbox', token)).statusCode).toBe(401);
    expect(posted).toEqual([]);
  });
});

test('a STOP by phone is about pushes too', async () => {
  await subscribe(aBrowser(1));
  await world.reply('STOP');
  expect(await sendMessage(world.deps, command())).toMatchObject({ state: 'refused', rule: 'stopped' });
});
