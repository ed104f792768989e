import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { receiveTemplate } from '#inbound/receive-template.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { JourneyCommand, SendCommand } from '#messages/command.ts';
import type { Scope } from '#messages/outage.ts';
import type { Outgoing } from '#messages/sender.ts';
import { readMetaWebhook } from '#providers/meta/read-webhook.ts';
import { Prices } from '#programme/grammar/prices.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
let asked: Outgoing[];
beforeEach(async () => {
  world = await createWorld();
  await joined('alma', PHONE);
  asked = [];
});

const joined = async (memberId: string, phone: string): Promise<void> => {
  await world.accept({ type: 'member.enrolled', memberId, history: true, data: { phone } });
  await world.drain();
  const { consents, addressOf } = world.deps;
  const at = '2026-11-21T11:00:00.000Z';
  const pairs = ['sms', 'rcs', 'whatsapp'].flatMap((channel) =>
    ['rewards', 'service'].map((topic) => `${channel}:${topic}` as const),
  );
  const yes = { id: `yes-${memberId}`, at, memberId, change: 'granted', pairs, how: 'reply', channel: 'sms' } as const;
  await consents.change(addressOf(phone), yes, 0);
  world.sent.length = 0;
};

/** What an operator has to mend, until they have. */
const refusing = (scope: Scope = 'account', only: (message: Outgoing) => boolean = () => true): void => {
  world.answerWith((message) => {
    asked.push(message);
    return only(message)
      ? { kind: 'fault', code: 'AccessDeniedException ACCOUNT_DISABLED', scope }
      : { kind: 'sent', providerId: `p-${message.messageId}` };
  });
};
const mended = (): void => {
  refusing('account', () => false);
};
const unlocked = (memberId = 'alma', rewardId = 'coffee') =>
  world.accept({ type: 'reward.unlocked', memberId, data: { rewardId } });
const explained = async (memberId = 'alma') => (await explainMember(world.deps, memberId))?.messages[0];
const outages = () => world.deps.outages.list();
/** A command of a journey that stands in the outbox. */
const command = async (type: string): Promise<JourneyCommand> => {
  await world.accept({ type, data: { rewardId: 'coffee' } });
  while (world.outbox.length === 0) if (!(await world.step())) break;
  const [first] = world.outbox.splice(0);
  if (first?.kind !== 'journey') throw new Error(`${type} sends nothing`);
  return first;
};

describe('a provider that refuses us', () => {
  test('writes nothing off: the message waits with its reason, and its slot is free', async () => {
    refusing();
    await unlocked();
    await world.drain();
    expect(await explained()).toMatchObject({
      state: 'deferred',
      rule: 'provider-refuses',
      sentence:
        'Waits: the provider world refuses us (AccessDeniedException ACCOUNT_DISABLED) since 13:00; it is tried from 13:10',
      nextEligible: '2026-11-21T12:10:00.000Z',
    });
    expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.recent).toEqual([]);
    expect(await outages()).toEqual([
      {
        provider: 'world',
        channel: 'sms',
        code: 'AccessDeniedException ACCOUNT_DISABLED',
        since: '2026-11-21T12:00:00.000Z',
        until: '2026-11-21T12:10:00.000Z',
        tries: 0,
      },
    ]);
  });

  test('tells whoever came upon it first, and is not asked by those after', async () => {
    refusing();
    const first = await command('reward.unlocked');
    expect(await sendMessage(world.deps, first)).toMatchObject({ state: 'deferred', outage: { provider: 'world' } });
    const second = await sendMessage(world.deps, { ...first, messageId: 'second' });
    expect(second).toEqual({ state: 'deferred', rule: 'provider-refuses' });
    expect(asked).toHaveLength(1);
  });

  test('for six hours is asked once a scan, and then everybody has their message once', async () => {
    const people = Array.from({ length: 12 }, (_, one) => `person-${one}`);
    for (const [one, person] of people.entries()) await joined(person, `+4670174${4000 + one}`);
    world.at('2026-11-21T09:00:00.000Z');
    refusing();
    for (const person of people) await unlocked(person);
    await world.drain();
    expect(asked).toHaveLength(1);
    for (let hour = 10; hour <= 15; hour += 1) {
      world.at(`2026-11-21T${hour}:05:00.000Z`);
      await scanDue(world.deps, 1);
      await world.drain();
    }
    // One at the beginning and one for each of the six scans.
    expect(asked).toHaveLength(7);
    mended();
    world.at('2026-11-21T16:05:00.000Z');
    await scanDue(world.deps, 1);
    await world.drain();
    expect(world.sent.map(({ memberId }) => memberId).sort()).toEqual([...people].sort());
    expect(await outages()).toEqual([]);
    world.at('2026-11-21T17:05:00.000Z');
    await scanDue(world.deps, 1);
    await world.drain();
    expect(world.sent).toHaveLength(people.length);
  });

  test('is tried by one of many at the same moment; the others come back and find it over', async () => {
    refusing();
    const first = await command('reward.unlocked');
    await sendMessage(world.deps, first);
    mended();
    world.at('2026-11-21T12:10:00.000Z');
    asked = [];
    const people = Array.from({ length: 8 }, (_, one) => `person-${one}`);
    for (const [one, person] of people.entries()) await joined(person, `+4670174${5000 + one}`);
    const commands = people.map((memberId): JourneyCommand => ({
      ...first,
      seen: undefined,
      guard: undefined,
      memberId,
      messageId: memberId,
    }));
    const results = await Promise.allSettled(commands.map((one) => sendMessage(world.deps, one)));
    const thrown = commands.filter((_, one) => results[one]?.status === 'rejected');
    expect(thrown.length).toBeLessThan(people.length);
    for (const one of thrown) await sendMessage(world.deps, one);
    expect(world.sent.map(({ messageId }) => messageId).sort()).toEqual([...people].sort());
    expect(asked).toHaveLength(people.length);
  });

  test('a turn whose worker died is another’s after a minute', async () => {
    refusing();
    const first = await command('reward.unlocked');
    await sendMessage(world.deps, first);
    world.answerWith(() => {
      throw new Error('the process dies here');
    });
    world.at('2026-11-21T12:10:00.000Z');
    await expect(sendMessage(world.deps, { ...first, messageId: 'dies' })).rejects.toThrow('dies here');
    mended();
    world.at('2026-11-21T12:10:30.000Z');
    expect(await sendMessage(world.deps, first)).toMatchObject({ state: 'deferred', rule: 'pace' });
    expect(world.later).toMatchObject([{ command: { messageId: first.messageId }, seconds: 30 }]);
    expect(await sendMessage(world.deps, first, 'token')).toMatchObject({ state: 'deferred' });
    expect(world.woken).toContainEqual({ token: 'token', kind: 'deferred', until: '2026-11-21T12:11:00.000Z' });
    world.at('2026-11-21T12:11:00.000Z');
    expect(await sendMessage(world.deps, first)).toEqual({ state: 'sent' });
    expect(await outages()).toEqual([]);
  });

  test('marketing that waited longer than the brand lets it wait says so', async () => {
    refusing();
    const first = await command('reward.unlocked');
    await sendMessage(world.deps, first);
    world.at('2026-11-23T12:00:00.000Z');
    await scanDue(world.deps, 7);
    await world.drain();
    expect(world.sent).toEqual([]);
    expect(await explained()).toMatchObject({
      state: 'refused',
      rule: 'expired',
      sentence: expect.stringMatching(/^Not sent: it had waited too long: the provider world refuses us/),
    });
  });

  test('for one country leaves the others alone', async () => {
    await joined('marcus', '+4915112345678');
    refusing('country', ({ to }) => to === PHONE);
    await unlocked('alma');
    await unlocked('marcus');
    await world.drain();
    expect(world.sent.map(({ memberId }) => memberId)).toEqual(['marcus']);
    expect(await outages()).toMatchObject([{ sender: 'sms', country: 'SE' }]);
  });

  test('is passed by where the routing has another for the channel', async () => {
    const { carriers } = world.deps;
    const routing = [
      { channel: 'sms', carriers: ['world', 'other'].map((provider) => ({ provider, sender: 's' })) },
    ] as const;
    Object.assign(world.deps, {
      carriers: {
        routing,
        send: async (...given: Parameters<typeof carriers.send>) =>
          given[0].provider === 'other' ? { kind: 'sent', providerId: 'other-1' } : carriers.send(...given),
      },
    });
    refusing();
    expect(await sendMessage(world.deps, await command('reward.unlocked'))).toMatchObject({
      state: 'sent',
      outage: { provider: 'world' },
    });
  });

  test('what concerns one message alone stops nobody else, and stays with the queue', async () => {
    refusing('message');
    const first = await command('reward.unlocked');
    await expect(sendMessage(world.deps, first)).rejects.toThrow('world cannot send by sms');
    expect((await world.deps.messages.get('alma', first.messageId))?.state).toBe('released');
    expect(await outages()).toEqual([]);
  });
});

describe('where another channel follows', () => {
  /** By RCS first, as a run with a fallback sends it. */
  const hop = async (type: string): Promise<SendCommand> => ({
    ...(await command(type)),
    runId: 'run',
    lapsesAt: '2026-11-21T12:05:00.000Z',
  });

  test('marketing waits: its run is told until when, and comes again', async () => {
    refusing();
    const first = await hop('reward.unlocked');
    expect(await sendMessage(world.deps, first, 'token')).toMatchObject({ state: 'deferred' });
    expect(world.woken).toEqual([{ token: 'token', kind: 'deferred', until: '2026-11-21T12:10:00.000Z' }]);
  });

  test('what somebody waits for goes on to the next at once, because nothing was sent', async () => {
    refusing();
    const first = await hop('reward.redeemed');
    expect(await sendMessage(world.deps, first, 'token')).toMatchObject({ state: 'refused', rule: 'provider-refuses' });
    expect(world.woken).toEqual([{ token: 'token', kind: 'refused' }]);
  });
});

describe('a template', () => {
  let count = 0;
  /** A template in Swedish by WhatsApp, as a run with a fallback sends it. */
  const byWhatsapp = async (): Promise<SendCommand> => ({
    ...(await command('reward.unlocked')),
    ...{ message: 'almost-silver', channel: 'whatsapp', messageId: `w${(count += 1)}` },
  });
  const TEMPLATE = 'almost_next_tier en';
  const LINE = { provider: 'world', channel: 'whatsapp', code: '132015', template: TEMPLATE };
  const wa = (event: string, at: string): Promise<void> => {
    const value = { event, message_template_name: 'almost_next_tier', message_template_language: 'en' };
    const time = Date.parse(at) / 1000;
    const read = readMetaWebhook(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [{ id: '1', time, changes: [{ field: 'message_template_status_update', value }] }],
      }),
      NOON,
    );
    const [news] = (read.ok && read.templates) || [];
    if (news === undefined) throw new Error(`${event} is not read`);
    return receiveTemplate(world.deps, { ...news, provider: 'world' });
  };
  const NOON = '2026-11-21T12:00:00.000Z';

  test('that is paused at the call skips the hop, though it is marketing; nobody asks again, and the rest goes on', async () => {
    refusing('template', ({ channel }) => channel === 'whatsapp');
    expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({
      ...{ state: 'refused', rule: 'template' },
      outage: { template: TEMPLATE },
    });
    expect(world.woken).toEqual([{ token: 'token', kind: 'refused' }]);
    const code = 'AccessDeniedException ACCOUNT_DISABLED';
    expect((await explained())?.sentence).toBe(
      `Not sent: its template ${TEMPLATE} is not approved at world (${code}) since 13:00`,
    );
    expect(await outages()).toMatchObject([{ ...LINE, code, until: '2026-11-21T12:10:00.000Z' }]);
    expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({ rule: 'template' });
    expect(asked).toHaveLength(1);
    await unlocked();
    await world.drain();
    expect(asked.map(({ channel }) => channel)).toEqual(['whatsapp', 'sms']);
  });

  test('is tried by one message after ten minutes, which ends it where it may be sent again', async () => {
    refusing('template', ({ channel }) => channel === 'whatsapp');
    await sendMessage(world.deps, await byWhatsapp(), 'token');
    mended();
    world.at('2026-11-21T12:10:01.000Z');
    expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({ state: 'sent' });
    expect(await outages()).toEqual([]);
  });

  test.each(['REJECTED', 'PAUSED', 'DISABLED', 'PENDING_DELETION'])(
    'of which Meta says %s is not asked',
    async (event) => {
      mended();
      await wa(event, NOON);
      await wa(event, NOON);
      expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({ rule: 'template' });
      expect((await explained())?.sentence).toContain(`(${event.toLowerCase()})`);
      expect(asked).toEqual([]);
    },
  );

  test('that is approved again is sent at once; what was said before it was refused ends nothing', async () => {
    mended();
    await wa('PAUSED', '2026-11-21T11:59:00.000Z');
    await wa('APPROVED', '2026-11-21T11:58:00.000Z');
    expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({ rule: 'template' });
    await wa('APPROVED', '2026-11-21T11:59:30.000Z');
    expect(await sendMessage(world.deps, await byWhatsapp(), 'token')).toMatchObject({ state: 'sent' });
  });

  test('that one provider has not approved goes by the other, which does not wait for it', async () => {
    const ways = ['world', 'other'].map((provider) => ({ provider, sender: 's' }));
    const deps = {
      ...world.deps,
      carriers: {
        routing: [{ channel: 'whatsapp', carriers: ways }] as const,
        send: () => Promise.resolve({ kind: 'sent', providerId: 'other-1' } as const),
      },
    };
    await wa('PAUSED', NOON);
    expect(await sendMessage(deps, await byWhatsapp(), 'token')).toMatchObject({
      ...{ state: 'sent', detour: { provider: 'other', of: 'world', code: 'paused' } },
    });
  });

  test('stops nothing where the message has none: the fault is its own', async () => {
    refusing('template');
    await expect(sendMessage(world.deps, await command('reward.unlocked'))).rejects.toThrow('world cannot send by sms');
    expect(await outages()).toEqual([]);
  });
});

describe('a price', () => {
  const dearer = async (max: object, text?: string) => {
    const prices = Prices.parse({ list: [{ channel: 'sms', country: 'SE', price: 0.04 }], max });
    const { programme } = world;
    const messages = { ...programme.messages };
    const file = messages['reward-unlocked'];
    if (file !== undefined && text !== undefined) messages['reward-unlocked'] = { ...file, sms: { text } };
    const settings = { ...programme.settings, prices };
    await world.deps.programmes.publish(
      { ...programme, settings, messages, version: 'dear' },
      '2026-11-21T12:00:00.000Z',
    );
    return sendMessage(world.deps, { ...(await command('reward.unlocked')), version: 'dear' }, 'token');
  };

  test('that the programme does not give skips the hop, which says so', async () => {
    expect(await dearer({ marketing: 0.03 })).toEqual({ state: 'refused', rule: 'price' });
    expect((await explained())?.sentence).toBe('Not sent: SMS to SE costs 0.04, and the programme gives 0.03 at most');
    expect(world.woken).toEqual([{ token: 'token', kind: 'refused' }]);
  });

  test.each([
    ['of as much as it gives', { marketing: 0.04 }, undefined, 'sent'],
    ['of another class', { transactional: 0.01 }, undefined, 'sent'],
    // 161 letters are two parts (3GPP TS 23.040).
    ['counts each part of a text', { marketing: 0.07 }, 'x'.repeat(161), 'refused'],
    ['of three parts is no more than three times it', { marketing: 0.12 }, 'x'.repeat(400), 'sent'],
  ])('%s', async (_, max, text, state) => {
    expect(await dearer(max, text)).toMatchObject({ state });
  });
});

describe('an answer', () => {
  test.each(['STOP', 'HELP'])('to %s waits and is given once', async (text) => {
    refusing();
    await world.reply(text);
    await world.drain();
    expect(world.sent).toEqual([]);
    mended();
    world.at('2026-11-21T13:05:00.000Z');
    await scanDue(world.deps, 1);
    await scanDue(world.deps, 1);
    await world.drain();
    expect(world.sent).toHaveLength(1);
  });

  test('is given up after a day', async () => {
    refusing();
    await world.reply('HELP');
    await world.drain();
    world.at('2026-11-22T12:05:00.000Z');
    await scanDue(world.deps, 1);
    await world.drain();
    expect(await explained()).toMatchObject({ state: 'refused', rule: 'expired' });
  });
});

describe('a hop whose run tries the next channel', () => {
  test.each([
    ['already', '2026-11-21T11:59:00.000Z'],
    ['before it could arrive', '2026-11-21T12:00:09.000Z'],
  ])('%s is not sent any more', async (_, lapsesAt) => {
    const late = { ...(await command('reward.unlocked')), lapsesAt };
    expect(await sendMessage(world.deps, late, 'token')).toEqual({ state: 'refused', rule: 'expired' });
    expect(world.sent).toEqual([]);
  });

  test('carries the seconds that are left to it', async () => {
    const first = { ...(await command('reward.unlocked')), lapsesAt: '2026-11-21T12:05:00.000Z' };
    world.at('2026-11-21T12:01:00.500Z');
    await sendMessage(world.deps, first);
    expect(world.sent[0]?.timeToLive).toBe(239);
  });
});
