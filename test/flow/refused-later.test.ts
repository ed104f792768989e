import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { receiveProvisional } from '#inbound/receive-provisional.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Outgoing } from '#messages/sender.ts';
import { readWhatsApp } from '#providers/aws-social/read-whatsapp.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const OTHER = '+46701740611';

let world: World;
/** Messages as their provider numbered them. */
let taken: (Outgoing & { readonly providerId: string })[];

const joined = async (memberId: string, phone: string): Promise<void> => {
  await world.accept({ type: 'member.enrolled', memberId, history: true, data: { phone } });
  await world.drain();
  const { consents, addressOf } = world.deps;
  const pairs = ['rewards', 'service'].map((topic) => `sms:${topic}` as const);
  const yes = { memberId, change: 'granted', pairs, how: 'reply', channel: 'sms' } as const;
  await consents.change(addressOf(phone), { id: `yes-${memberId}`, at: '2026-11-21T11:00:00.000Z', ...yes }, 0);
};

beforeEach(async () => {
  world = await createWorld();
  taken = [];
  world.answerWith((message) => {
    const providerId = `wamid.${taken.length + 1}`;
    taken.push({ ...message, providerId });
    return { kind: 'sent', providerId, provisional: true };
  });
  await joined('alma', PHONE);
  await joined('bo', OTHER);
});

/** As AWS hands over what Meta says of a message; the channel is that of the message. */
const meta = (status: string, code: number | undefined, providerId: string, at = world.deps.now()): Receipt => {
  const said = {
    id: providerId,
    status,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    ...(code !== undefined && { errors: [{ code }] }),
  };
  const entry = { id: '1', changes: [{ field: 'messages', value: { statuses: [said] } }] };
  const read = readWhatsApp(JSON.stringify({ whatsAppWebhookEntry: JSON.stringify(entry) }), at.toISOString());
  const [receipt] = read.ok ? read.receipts : [];
  if (receipt === undefined) throw new Error('not read');
  return receipt;
};
const told = (status: string, code?: number, providerId = taken.at(-1)?.providerId ?? '', at?: Date) =>
  receiveProvisional(world.deps, meta(status, code, providerId, at));
const outages = () => world.deps.outages.list();
const explained = async (memberId = 'alma') => (await explainMember(world.deps, memberId))?.messages[0];
const scan = async (at: string, daysBack = 1): Promise<void> => {
  world.at(at);
  await scanDue(world.deps, daysBack);
  await world.drain();
};
/** A command that no run waits for. */
const command = async (memberId = 'alma', type = 'reward.unlocked'): Promise<JourneyCommand> => {
  await world.accept({ type, memberId, data: { rewardId: 'coffee' } });
  while (world.outbox.length === 0) if (!(await world.step())) break;
  const [first] = world.outbox.splice(0);
  if (first?.kind !== 'journey') throw new Error(`${type} sends nothing`);
  return first;
};
const sent = async (memberId = 'alma', token?: string, type?: string): Promise<JourneyCommand> => {
  const one = await command(memberId, type);
  await sendMessage(world.deps, one, token);
  return one;
};

describe('a receipt that refuses our account', () => {
  test('writes nothing off: the message waits with its reason, its slot is free, and nobody else is sent', async () => {
    await sent();
    await told('failed', 131042);
    expect(await explained()).toMatchObject({
      state: 'deferred',
      rule: 'provider-refuses',
      sentence: 'Waits: the provider world refuses us (131042) since 13:00; it is tried from 13:10',
      nextEligible: '2026-11-21T12:10:00.000Z',
    });
    expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.recent).toEqual([]);
    expect(await outages()).toEqual([
      {
        ...{ provider: 'world', channel: 'sms', sender: 'sms', code: '131042', tries: 0, later: true },
        since: '2026-11-21T12:00:00.000Z',
        until: '2026-11-21T12:10:00.000Z',
      },
    ]);
    expect(await sendMessage(world.deps, await command('bo'))).toMatchObject({ rule: 'provider-refuses' });
    expect(taken).toHaveLength(1);
  });

  test('for hours costs one message a scan, and then everybody has theirs once', async () => {
    world.at('2026-11-21T09:00:00.000Z');
    await sent();
    await told('failed', 131031);
    await sendMessage(world.deps, await command('bo'));
    for (const hour of [10, 11, 12]) {
      await scan(`2026-11-21T${hour}:05:00.000Z`);
      await told('failed', 131031);
    }
    // One at the beginning and one for each of the three scans.
    expect(taken).toHaveLength(4);
    await scan('2026-11-21T13:05:00.000Z');
    await told('delivered');
    expect(await outages()).toEqual([]);
    await scan('2026-11-21T14:05:00.000Z');
    await told('delivered');
    await scan('2026-11-21T15:05:00.000Z');
    expect(
      taken
        .slice(4)
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['alma', 'bo']);
    expect([(await explained('alma'))?.state, (await explained('bo'))?.state]).toEqual(['delivered', 'delivered']);
  });

  test('that one was taken shows nothing: the others wait until its receipt comes', async () => {
    await sent();
    await told('failed', 131042);
    world.at('2026-11-21T12:10:00.000Z');
    await sent('bo');
    expect(await sendMessage(world.deps, await command())).toMatchObject({ rule: 'provider-refuses' });
    expect(await outages()).toMatchObject([{ tries: 1, until: '2026-11-21T12:30:00.000Z' }]);
    await told('failed', 131026);
    expect(await outages()).toEqual([]);
  });

  test('what went before it, and arrives, shows nothing either', async () => {
    await sent('bo');
    world.at('2026-11-21T12:00:05.000Z');
    await sent();
    await told('failed', 131042, 'wamid.2');
    await told('delivered', undefined, 'wamid.1');
    expect(await outages()).toHaveLength(1);
  });

  test('that comes again, or after the next try, takes nothing back twice', async () => {
    await sent();
    await told('failed', 131042);
    await told('failed', 131042);
    await scan('2026-11-21T12:15:00.000Z');
    expect(taken).toHaveLength(2);
    await told('failed', 131042, 'wamid.1', new Date('2026-11-21T12:00:00.000Z'));
    expect((await explained())?.state).toBe('sent');
    await scan('2026-11-21T13:15:00.000Z');
    expect(taken).toHaveLength(2);
  });

  test('that comes before its sending is recorded is taken again', async () => {
    const one = await command();
    const { send } = world.deps.carriers;
    let early: unknown;
    Object.assign(world.deps.carriers, {
      send: async (...given: Parameters<typeof send>) => {
        const outcome = await send(...given);
        const receipt = { ...meta('failed', 131042, 'wamid.1'), memberId: 'alma', messageId: one.messageId };
        early = await receiveProvisional(world.deps, receipt).catch((error: unknown) => error);
        return outcome;
      },
    });
    await sendMessage(world.deps, one);
    expect(early).toEqual(new Error(`message ${one.messageId} is in flight`));
    await told('failed', 131042);
    expect((await explained())?.state).toBe('deferred');
  });

  test('tells its run until when marketing waits', async () => {
    await sent('alma', 'token');
    await told('failed', 131042);
    expect(world.woken).toEqual([{ token: 'token', kind: 'deferred', until: '2026-11-21T12:10:00.000Z' }]);
  });

  test('lets what somebody waits for go on to its next channel', async () => {
    await sent('alma', 'token', 'reward.redeemed');
    await told('failed', 131042);
    expect(world.woken).toEqual([{ token: 'token', kind: 'failed' }]);
    expect(await explained()).toMatchObject({ state: 'failed' });
    expect(await outages()).toHaveLength(1);
  });

  test('of a message whose run went on is a failure like any other', async () => {
    await sent('alma', 'token');
    world.deps.executions.wake = () => Promise.resolve(false);
    world.at('2026-11-21T12:10:00.000Z');
    await told('failed', 131042);
    expect(await explained()).toMatchObject({ state: 'failed' });
  });

  test('waits for a run that may hand its message over again, and is told to that one', async () => {
    const one = await sent('alma', 'token');
    world.deps.executions.wake = () => Promise.resolve(false);
    await told('failed', 131042);
    expect(await explained()).toMatchObject({ state: 'deferred', rule: 'provider-refuses' });
    expect(await sendMessage(world.deps, one, 'another')).toMatchObject({ rule: 'provider-refuses' });
  });

  test('marketing that waited longer than the brand lets it wait is not tried with', async () => {
    await sent();
    await told('failed', 131042);
    await scan('2026-11-23T12:01:00.000Z', 7);
    expect(taken).toHaveLength(1);
    expect(await explained()).toMatchObject({
      rule: 'expired',
      sentence: expect.stringMatching(/^Not sent: it had waited too long: the provider world refuses us \(131042\)/),
    });
  });

  test('an answer waits too, and is given once', async () => {
    await world.reply('HELP');
    await world.drain();
    await told('failed', 131042);
    await scan('2026-11-21T12:15:00.000Z');
    expect(taken.map(({ to }) => to)).toEqual([PHONE, PHONE]);
  });

  test.each([132015, 132016])('%d, a template that is paused or disabled, stops nobody else', async (code) => {
    await sent();
    await told('failed', code);
    expect(await outages()).toEqual([]);
    expect(await explained()).toMatchObject({ state: 'failed' });
  });
});
