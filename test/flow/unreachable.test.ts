import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { effectOf } from '#events/effect.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import type { JourneyCommand } from '#messages/command.ts';
import { Outcome } from '#runs/outcome.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.at('2026-11-21T12:00:00.000Z');
  await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE, country: 'SE' } });
  await world.drain();
  const at = '2026-11-21T11:00:00.000Z';
  const yes = { id: 'yes', at, memberId: 'alma', change: 'granted', how: 'reply', channel: 'sms' } as const;
  const pairs = ['rcs:offers', 'whatsapp:offers', 'sms:offers'] as const;
  await world.deps.consents.change(world.deps.addressOf(PHONE), { ...yes, pairs }, 0);
});

/** The first hop of a send by RCS. */
const hop = (rest: Partial<JourneyCommand> = {}): JourneyCommand => ({
  ...{ kind: 'journey', messageId: 'one', memberId: 'alma', version: world.programme.version, runId: 'run' },
  ...{ journey: 'almost-silver', message: 'almost-silver', topic: 'offers', class: 'marketing', channel: 'rcs' },
  ...{ hop: 0, cause: 'test', facts: {}, priors: [], lapsesAt: '2026-11-21T12:05:00.000Z' },
  ...rest,
});
const explained = async () => (await explainMember(world.deps, 'alma', { message: 'one' }))?.messages[0];
const NO_RCS = { kind: 'failed', unreachable: true } as const;

describe('a code that says an address is none on a channel', () => {
  test('of a receipt is told to the run, and again when the receipt comes again', async () => {
    expect(await sendMessage(world.deps, hop(), 'token')).toMatchObject({ state: 'sent' });
    const { providerId = '' } = (await world.deps.messages.get('alma', 'one')) ?? {};
    const receipt = { providerId, state: 'failed', at: '2026-11-21T12:00:02.000Z', code: 'RCS_UNDELIVERABLE' } as const;
    const told = { ...receipt, reaction: 'fall-back', unreachable: true } as const;
    await receiveReceipt(world.deps, told);
    await receiveReceipt(world.deps, told);
    expect(world.woken).toEqual([1, 2].map(() => ({ token: 'token', ...NO_RCS })));
  });

  test('of the call itself is told too, and to a run that hands the same over with another token', async () => {
    world.answerWith(() => ({ kind: 'failed', code: 'NOT_A_USER', unreachable: true }));
    expect(await sendMessage(world.deps, hop(), 'token')).toMatchObject({ state: 'failed' });
    expect(await sendMessage(world.deps, hop(), 'another')).toMatchObject({ state: 'failed' });
    expect(world.woken).toEqual(['token', 'another'].map((token) => ({ token, ...NO_RCS })));
  });

  test('is an outcome that the state machine carries', () => {
    expect(Outcome.parse(NO_RCS)).toEqual(NO_RCS);
    expect(Outcome.parse({ kind: 'failed' })).toEqual({ kind: 'failed' });
  });
});

describe('a hop that was passed over', () => {
  const said = { channel: 'rcs', reachable: false };

  test('is not sent, and says since when that is known', async () => {
    const time = '2026-11-21T12:00:00.000Z';
    const event = { id: 'r', type: 'reach.changed', source: 'regulars', time, memberId: 'alma', data: said };
    await world.deps.members.commit(event, effectOf(event, world.programme));
    expect(await sendMessage(world.deps, hop({ unreachable: true }))).toMatchObject({
      state: 'refused',
      rule: 'unreachable',
    });
    expect(world.sent).toEqual([]);
    expect((await explained())?.sentence).toBe(
      'Not sent: the member is not reached by RCS, as its provider said at 13:00',
    );
  });
});
