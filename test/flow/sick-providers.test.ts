import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Carrier } from '#messages/routing.ts';
import type { SendOutcome } from '#messages/sender.ts';
import { watchedCarriers } from '#runtime/watched-carriers.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const TIMEOUT: SendOutcome = { kind: 'unknown', code: 'TimeoutError' };
const NOBODY: SendOutcome = { kind: 'throttled', code: 'ECONNREFUSED' };
const BUSY: SendOutcome = { kind: 'throttled', code: 'ThrottlingException' };

let world: World;
let answers: Record<string, SendOutcome | undefined>;
/** Who was asked for what, in order. */
let asked: string[];
let ids: number;

const at = (instant: string): Date => world.at(`2026-11-21T${instant}.000Z`);
const routed = (...providers: readonly string[]): void => {
  const carriers: readonly Carrier[] = providers.map((provider) => ({ provider, sender: 's' }));
  const send = ({ provider }: Carrier): Promise<SendOutcome> => {
    asked.push(provider);
    return Promise.resolve(answers[provider] ?? { kind: 'sent', providerId: `p-${asked.length}` });
  };
  const watched = watchedCarriers({ routing: [{ channel: 'sms', carriers }], send }, () => world.deps.now().getTime());
  Object.assign(world.deps, { carriers: watched });
};

beforeEach(async () => {
  world = await createWorld();
  [answers, asked, ids] = [{}, [], 0];
  at('12:00:00');
  routed('first', 'second');
  await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE } });
  await world.drain();
  const pairs = ['sms:rewards', 'sms:service'] as const;
  const yes = { id: 'yes', at: '2026-11-21T11:00:00.000Z', memberId: 'alma', change: 'granted', how: 'reply' } as const;
  await world.deps.consents.change(world.deps.addressOf(PHONE), { ...yes, pairs, channel: 'sms' }, 0);
});

/** Without caps, so that many can go to one member. */
const command = (type: 'marketing' | 'transactional', rest: Partial<JourneyCommand> = {}): JourneyCommand => ({
  ...{ kind: 'journey', messageId: `m${(ids += 1)}`, memberId: 'alma', version: world.programme.version },
  ...{ channel: 'sms', hop: 0, cause: 'test', class: type, facts: {}, priors: [] },
  ...(type === 'marketing'
    ? { journey: 'reward-unlocked', message: 'reward-unlocked', topic: 'rewards' }
    : { journey: 'redemption-confirmed', message: 'redemption-confirmed', topic: 'service' }),
  ...rest,
});
const go = (type: 'marketing' | 'transactional', rest: Partial<JourneyCommand> = {}, token?: string) =>
  sendMessage(world.deps, command(type, rest), token);
const explained = async (message: string) => (await explainMember(world.deps, 'alma', { message }))?.messages[0];
/** Five calls without an answer. */
const fallSick = async (): Promise<void> => {
  answers['first'] = TIMEOUT;
  for (let call = 0; call < 5; call += 1) await go('transactional');
  asked = [];
};

describe('what a provider did not take', () => {
  test('goes the next way at once when nobody was reached, and says so', async () => {
    answers['first'] = NOBODY;
    const detour = { provider: 'second', sender: 's', of: 'first', code: 'ECONNREFUSED' };
    expect(await go('marketing', { messageId: 'one' })).toEqual({ state: 'sent', detour });
    expect(asked).toEqual(['first', 'second']);
    expect((await explained('one'))?.sentence).toBe(
      'Sent: reward-unlocked by SMS, through second because first did not take it (ECONNREFUSED); no receipt yet',
    );
    expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.recent).toHaveLength(1);
  });

  test('is marketing that is perhaps sent: no other provider has it, and a later receipt settles it', async () => {
    answers['first'] = TIMEOUT;
    expect(await go('marketing', { messageId: 'one' })).toMatchObject({ state: 'unknown' });
    expect(await go('marketing', { messageId: 'one' })).toMatchObject({ state: 'unknown' });
    expect(asked).toEqual(['first']);
    const receipt = { providerId: 'late', memberId: 'alma', messageId: 'one', state: 'delivered' } as const;
    await receiveReceipt(world.deps, { ...receipt, at: '2026-11-21T12:40:00.000Z' });
    expect((await world.deps.messages.get('alma', 'one'))?.state).toBe('delivered');
  });

  test('is perhaps sent and may go twice: the next has it at once', async () => {
    answers['first'] = TIMEOUT;
    expect(await go('transactional')).toMatchObject({ state: 'sent', detour: { provider: 'second' } });
    expect(asked).toEqual(['first', 'second']);
  });

  test('waits for its turn where it was only too busy: the second choice is dearer', async () => {
    answers['first'] = BUSY;
    expect(await go('marketing')).toMatchObject({ state: 'deferred', rule: 'pace' });
    expect(asked).toEqual(['first']);
  });

  test('waits as ever where there is no other way', async () => {
    routed('first');
    answers['first'] = NOBODY;
    expect(await go('marketing')).toMatchObject({ state: 'deferred', rule: 'pace' });
    answers['first'] = TIMEOUT;
    expect(await go('transactional')).toMatchObject({ state: 'deferred', rule: 'pace' });
    expect(world.later.at(-1)?.seconds).toBe(120);
  });

  test('goes nowhere after a stop that came meanwhile', async () => {
    answers['first'] = NOBODY;
    const { send } = world.deps.carriers;
    Object.assign(world.deps.carriers, {
      send: async (...given: Parameters<typeof send>) => {
        await world.reply('STOP');
        return send(...given);
      },
    });
    expect(await go('marketing')).toMatchObject({ state: 'refused', rule: 'stopped' });
    expect(asked).toEqual(['first']);
  });
});

describe('a sick provider', () => {
  test('is known to all after five calls without an answer, and is asked no more', async () => {
    await fallSick();
    expect(await world.deps.outages.list()).toEqual([
      {
        ...{ provider: 'first', sender: 's', channel: 'sms', code: 'TimeoutError', sick: true, tries: 0 },
        ...{ since: '2026-11-21T12:00:00.000Z', until: '2026-11-21T12:00:30.000Z' },
      },
    ]);
    routed('first', 'second');
    expect(await go('marketing')).toMatchObject({ state: 'sent', detour: { of: 'first', code: 'TimeoutError' } });
    expect(asked).toEqual(['second']);
  });

  test('is tried by one message after half a minute, then after a minute, and taken back with the first yes', async () => {
    await fallSick();
    at('12:00:30');
    expect(await go('transactional')).toMatchObject({ state: 'sent', outage: { sick: true, tries: 1 } });
    expect(asked).toEqual(['first', 'second']);
    asked = [];
    at('12:01:29');
    await go('marketing');
    expect(asked).toEqual(['second']);
    at('12:01:30');
    answers['first'] = undefined;
    expect(await go('transactional')).toEqual({ state: 'sent' });
    expect(await world.deps.outages.list()).toEqual([]);
    expect(await go('transactional')).toEqual({ state: 'sent' });
    expect(asked).toEqual(['second', 'first', 'first']);
  });

  test('is tried by one of many at the same moment', async () => {
    await fallSick();
    at('12:00:30');
    await Promise.all(Array.from({ length: 6 }, () => go('transactional')));
    expect(asked.filter((provider) => provider === 'first')).toHaveLength(1);
  });

  test('that takes nothing of twenty has its messages go by the next', async () => {
    answers['first'] = BUSY;
    const sent = [];
    for (let call = 0; call < 21; call += 1) sent.push(await go('transactional'));
    expect(sent.map(({ state }) => state)).toEqual([...Array.from({ length: 19 }, () => 'deferred'), 'sent', 'sent']);
    expect(asked.slice(-3)).toEqual(['first', 'second', 'second']);
  });
});

describe('where every way is sick', () => {
  beforeEach(async () => {
    routed('first');
    await fallSick();
  });

  test('a message that no run waits for waits in its queue', async () => {
    expect(await go('marketing')).toMatchObject({ state: 'deferred' });
    expect(world.later.at(-1)?.seconds).toBe(30);
  });

  test('what somebody waits for goes on to its next channel at once', async () => {
    const hop = { messageId: 'hop', lapsesAt: '2026-11-21T12:05:00.000Z' };
    expect(await go('transactional', hop, 'token')).toMatchObject({ state: 'refused', rule: 'provider-sick' });
    expect(world.woken).toEqual([{ token: 'token', kind: 'refused' }]);
    expect((await explained('hop'))?.sentence).toBe(
      'Not sent: the provider first does not take messages (TimeoutError) since 13:00',
    );
  });

  test('marketing waits, so that no dearer channel is paid: its run is told until when', async () => {
    const hop = { lapsesAt: '2026-11-21T12:05:00.000Z' };
    expect(await go('marketing', hop, 'token')).toMatchObject({ state: 'deferred', rule: 'provider-sick' });
    expect(world.woken).toEqual([{ token: 'token', kind: 'deferred', until: '2026-11-21T12:00:30.000Z' }]);
  });
});
