import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { settlingOf } from '#loyalty/decided-elsewhere.ts';
import { memberOf } from '#loyalty/member.ts';
import { REDEMPTION_STATES } from '#members/redemption.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { useDeps } from '#runtime/deps.ts';
import { idOf } from '#words/ids.ts';
import { handler } from '../../functions/loyalty/use-voucher.ts';
import { rush } from '../contract/rush.ts';
import { call } from '../support/call.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const DEADLINE = '2026-11-21T12:00:30.000Z';
const LATE = '2026-11-21T12:01:00.000Z';
const small = smallProgramme();
const programme = {
  ...small,
  journeys: {},
  settings: {
    ...small.settings,
    webhooks: { engine: { about: 'The loyalty engine', url: 'https://engine.example/asked' } },
    replies: {
      ...small.settings.replies,
      'redeem-requested': 'yes {{ event.title }} {{ voucher.code }}',
      'redeem-pending': 'pending {{ voucher.code }}',
      'redeem-held': 'held {{ event.title }}',
      'redeem-refused': 'no {{ event.title }}',
    },
  },
  loyalty: Loyalty.parse({
    redeem: { by: 'bus', deadline: '30s' },
    rewards: [
      {
        reward: 'class',
        title: 'Class',
        points: 100,
        voucher: '30d',
        stock: 1,
        redeem: { by: 'webhook', to: 'engine', deadline: '30s' },
      },
      { reward: 'mug', title: 'Mug', points: 90 },
      { reward: 'bun', title: 'Bun', points: 10, redeem: 'here' },
    ],
  }),
};
const ID = idOf('alma', 'class', 1);
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/;

let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  useDeps(world.deps);
  world.at(NOW);
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, country: 'SE', locale: 'en-GB' } });
  await world.accept({ type: 'points.earned', data: { points: 100 } });
  await world.drain();
});
afterEach(() => {
  useDeps({});
});

const ask = async (text = 'REDEEM', rest = {}) => {
  await world.reply(text, rest);
  await world.drain();
};
const answer = async (said: string, id = ID, rest = {}) => {
  const answered = await call(handler, 'POST', `/redemptions/${id}`, { memberId: 'alma', answer: said, ...rest });
  await world.drain();
  return answered;
};
/** The scan of the minute after the deadline. */
const timePasses = async (at = LATE) => {
  world.at(at);
  await scanDue(world.deps, 0);
  await world.drain();
};
/** What was to be said some seconds later is said. */
const secondsPass = async () => {
  for (const { command } of world.later.splice(0)) await sendMessage(world.deps, command);
};
const state = async (id = ID) => (await world.deps.members.redemption('alma', id))?.state;
const points = async () => {
  const row = await world.deps.members.get('alma');
  if (row === undefined) throw new Error('expected alma');
  return memberOf(row, programme, world.deps.now()).balance.points;
};
const taken = () => world.tables.get({ table: 'counters', pk: 'STOCK#class', sk: 'STOCK' });
const told = (type: string) => world.facts.filter((fact) => fact.type === type);
const posted = () => told('webhook.requested').map(({ detail }) => [detail['webhook'], detail['type']]);

describe('a redemption that the loyalty system decides of', () => {
  it('holds points and piece, asks once by a webhook, and is theirs with its voucher when it is confirmed', async () => {
    await ask('REDEEM', { id: 'same' });
    await ask('REDEEM', { id: 'same' });
    expect([await state(), await points(), taken()]).toEqual(['held', 0, { taken: 1 }]);
    expect(posted()).toEqual([['engine', 'redemption.requested']]);
    const data = {
      redemptionId: ID,
      rewardId: 'class',
      title: 'Class',
      number: 1,
      points: 100,
      channel: 'sms',
      answerBy: DEADLINE,
    };
    expect(told('webhook.requested')[0]?.detail['data']).toEqual(data);
    expect(world.texts()).toEqual([]);
    expect(await answer('confirm')).toMatchObject({ status: 200, body: { state: 'confirmed', redemptionId: ID } });
    expect(await answer('confirm')).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    await secondsPass();
    expect(world.texts()).toEqual([expect.stringMatching(/^yes Class/)]);
    const code = CODE.exec(world.texts()[0] ?? '')?.[0] ?? '';
    expect((await call(handler, 'POST', `/vouchers/${code}/use`, { store: 'Södra' })).status).toBe(200);
    await timePasses();
    expect([await state(), await points(), taken()]).toEqual(['confirmed', 0, { taken: 1 }]);
  });

  it('says that it is held when that takes some seconds, with no code, and then what came of it', async () => {
    await ask();
    await secondsPass();
    await ask('REDEEM');
    expect(world.texts()).toEqual(['held Class', 'pending ']);
    await answer('refuse', ID, { reason: 'no seat left' });
    expect(world.texts().at(-1)).toBe('no Class');
    expect([await state(), await points(), taken()]).toEqual(['refused', 100, { taken: 0 }]);
    expect((await world.deps.members.redemption('alma', ID))?.history).toEqual([
      { state: 'held', at: NOW },
      { state: 'refused', at: NOW, reason: 'no seat left' },
    ]);
    expect(await answer('refuse')).toMatchObject({ status: 200, body: { state: 'refused' } });
    expect(posted()).toHaveLength(1);
  });

  it('is given back when nobody answers in time; a yes after that is undone where it was said', async () => {
    await ask();
    await timePasses('2026-11-21T12:00:29.000Z');
    expect(await state()).toBe('held');
    await timePasses();
    await timePasses();
    expect([await state(), await points(), taken()]).toEqual(['lapsed', 100, { taken: 0 }]);
    expect(world.texts()).toEqual(['no Class']);
    for (const times of [1, 2]) {
      const late = await answer('confirm');
      expect([times, late.status, late.body]).toEqual([times, 409, expect.objectContaining({ state: 'reversed' })]);
    }
    expect(posted()).toEqual([
      ['engine', 'redemption.requested'],
      ['engine', 'redemption.cancelled'],
      ['engine', 'redemption.reversed'],
    ]);
    expect([await state(), await points(), taken()]).toEqual(['reversed', 100, { taken: 0 }]);
    expect(world.texts()).toEqual(['no Class']);
  });

  it('is taken back when the shop cannot hand it over, and its voucher is void', async () => {
    await ask();
    await answer('confirm');
    const code = CODE.exec(world.texts()[0] ?? '')?.[0] ?? '';
    expect(await answer('refuse', ID, { reason: 'the teacher is ill' })).toMatchObject({
      status: 200,
      body: { state: 'reversed' },
    });
    expect(await answer('refuse')).toMatchObject({ status: 200, body: { state: 'reversed' } });
    expect([await points(), taken()]).toEqual([100, { taken: 0 }]);
    expect(await call(handler, 'POST', `/vouchers/${code}/use`, { store: 'Södra' })).toMatchObject({
      status: 409,
      body: { worth: 'void' },
    });
    expect(world.texts().at(-1)).toBe('no Class');
  });

  it('is not taken back once a counter has handed it over', async () => {
    await ask();
    await answer('confirm');
    const code = CODE.exec(world.texts()[0] ?? '')?.[0] ?? '';
    await call(handler, 'POST', `/vouchers/${code}/use`, { store: 'Södra' });
    expect(await answer('refuse')).toMatchObject({ status: 409, body: { path: 'answer' } });
    expect([await state(), await points(), taken()]).toEqual(['confirmed', 0, { taken: 1 }]);
  });

  it('takes one of an answer and its deadline that come at once, and the account agrees with it', async () => {
    await ask();
    world.at(LATE);
    const all = await Promise.all([answer('confirm'), timePasses(), answer('refuse'), answer('confirm')]);
    expect(all).toHaveLength(4);
    const kept = (await state()) === 'confirmed';
    expect([await points(), taken()]).toEqual(kept ? [0, { taken: 1 }] : [100, { taken: 0 }]);
  });

  it('is asked about on the bus where that is the way, and nobody is where it is for us to decide', async () => {
    await world.accept({ type: 'points.spent', data: { points: 5 } });
    await ask();
    expect(posted()).toEqual([]);
    expect(told('redemption.requested').map(({ detail }) => detail['answerBy'])).toEqual([DEADLINE]);
    await world.accept({ type: 'points.earned', data: { points: 5 } });
    await ask();
    expect(world.texts()).toEqual([expect.stringMatching(/^yes Bun/)]);
  });

  it('is answered by its own route and no event beside it', async () => {
    await ask();
    const [cancelled, redeemed] = await world.accept(
      { type: 'redemption.cancelled', data: { redemptionId: ID } },
      { type: 'reward.redeemed', data: { rewardId: 'class', redemptionId: ID } },
    );
    expect([cancelled, redeemed]).toEqual([
      expect.objectContaining({ status: 'rejected', path: 'data.redemptionId' }),
      expect.objectContaining({ status: 'rejected', path: 'data.redemptionId' }),
    ]);
    expect(await answer('confirm', 'nothing')).toMatchObject({ status: 404 });
    expect(await answer('maybe')).toMatchObject({ status: 400, body: { path: 'answer' } });
  });
});

test('500 replies at once for 100 pieces of a reward are given exactly 100', () => rush(world.deps));

test('a redemption goes on only as is written, and what was said again changes nothing', () => {
  const ways = REDEMPTION_STATES.map((from) =>
    (['confirm', 'refuse', 'lapse'] as const).map(
      (said) => settlingOf({ redemptionId: 'r', state: from }, said)?.to ?? '-',
    ),
  );
  expect(ways).toEqual([
    ['confirmed', 'refused', 'lapsed'],
    ['-', 'reversed', '-'],
    ['reversed', '-', '-'],
    ['reversed', '-', '-'],
    ['-', '-', '-'],
  ]);
});
