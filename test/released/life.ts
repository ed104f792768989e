import { eraseMember } from '#privacy/erase-member.ts';
import { smallProgramme } from '../support/programme.ts';
import type { Rows } from './tables.ts';
import { createReleased, type Released } from './world.ts';

export const BEGAN = '2026-11-21T12:00:00.000Z';
/** Of the range that PTS keeps for fiction. */
export const PHONES = {
  agreed: '+46701740611',
  asked: '+46701740612',
  stopped: '+46701740613',
  waiting: '+46701740614',
  failed: '+46701740615',
  erased: '+46701740616',
  stranger: '+46701740617',
} as const;
type Who = keyof typeof PHONES;

/** Joins, is asked and says yes; the run hears it and goes on. */
const agrees = async (world: Released, who: Who): Promise<void> => {
  const profile = { givenName: who, phone: PHONES[who], email: `${who}@example.com`, country: 'SE', locale: 'en' };
  await world.happens('member.enrolled', who, profile);
  await world.writes(PHONES[who], 'YES');
  const run = await world.store.runs.get(who, 'welcome', 0);
  const [heard] = world.woken.splice(0);
  if (run === undefined || heard === undefined) throw new Error(`${who} did not agree`);
  await world.wakes(run, heard.outcome);
};
const unlocks = (world: Released, who: Who, rewardId: string) =>
  world.happens('reward.unlocked', who, { rewardId, title: `A ${rewardId}` });
/** Earns the card of who is close to the next tier; its run waits for what becomes of it. */
const comesClose = (world: Released, who: Who) => world.happens('points.earned', who, { points: 460 });
const hears = async (world: Released, who: Who, message: string, state: 'delivered' | 'read'): Promise<void> => {
  const row = (await world.store.messages.list(who)).find((one) => one.message === message && one.direction === 'out');
  if (row?.providerId === undefined) throw new Error(`${message} did not go to ${who}`);
  const { memberId, messageId, providerId } = row;
  await world.receipt({ memberId, messageId, providerId, state });
};

/** The hop in flight fails, and the run goes on to the next one. */
const fallsBack = async (world: Released, who: Who): Promise<void> => {
  const row = (await world.store.messages.list(who)).findLast(({ message }) => message === 'almost-silver');
  if (row?.providerId === undefined) throw new Error('nothing is in flight');
  const { memberId, messageId, providerId } = row;
  await world.receipt({ memberId, messageId, providerId, state: 'failed', reaction: 'fall-back' });
  const run = await world.store.runs.get(who, 'almost-silver', 0);
  const [heard] = world.woken.splice(0);
  if (run === undefined || heard === undefined) throw new Error('no run heard of it');
  await world.wakes(run, heard.outcome);
};

const agreed = async (world: Released): Promise<void> => {
  await agrees(world, 'agreed');
  await hears(world, 'agreed', 'opt-in', 'read');
  await hears(world, 'agreed', 'welcome', 'delivered');
  await world.happens('points.earned', 'agreed', { points: 30, expiresAt: '2026-12-24' });
  await world.happens('purchase.completed', 'agreed', { amount: 40, currency: 'SEK' });
  await unlocks(world, 'agreed', 'cup');
  await world.writes(PHONES.agreed, 'REDEEM');
  await comesClose(world, 'agreed');
  await fallsBack(world, 'agreed');
};

/** What a provider, or the death of a worker, can make of a message; `unknown` is one that a queue delivers again after a death. */
const failed = async (world: Released): Promise<void> => {
  await agrees(world, 'failed');
  world.answerWith(() => ({ kind: 'failed', code: 'UNREACHABLE' }));
  await unlocks(world, 'failed', 'card');
  world.answerWith(() => ({ kind: 'throttled', code: 'ThrottlingException' }));
  await unlocks(world, 'failed', 'mug').catch(() => undefined);
  world.answerWith(() => {
    throw new Error('the worker died');
  });
  await unlocks(world, 'failed', 'bag').catch(() => undefined);
  const [died] = world.given.slice(-1);
  if (died === undefined) throw new Error('nobody was written to');
  world.at('2026-11-21T12:10:00.000Z');
  await world.sends(died);
  await unlocks(world, 'failed', 'tin').catch(() => undefined);
  world.answerWith(() => ({ kind: 'sent', providerId: 'later' }));
};

const audited = async ({ store, deps }: Released): Promise<void> => {
  await store.audit.record(
    { id: 'a1', at: BEGAN, who: 'first', action: 'member.exported', about: deps.addressOf('agreed'), status: 200 },
    730 * 86_400,
  );
  await store.usedTickets.use({ id: 'ticket', expiresAt: '2026-12-21T12:00:00.000Z' });
  await store.sealKeys.offer('2026-11-21T12', Buffer.alloc(32, 7).toString('base64'));
  const attempt = { id: 'webhook-id', digest: 'digest', taker: 'taker' };
  await store.requests.take(attempt, new Date(BEGAN));
  await store.requests.answered(attempt, 'sealed', new Date(BEGAN));
  const refused = { provider: 'world', channel: 'rcs', code: 'MONTHLY_SPEND_LIMIT_REACHED', since: BEGAN } as const;
  await store.outages.put({ ...refused, until: '2026-11-21T12:10:00.000Z', tries: 1 }, undefined);
  await store.segments.join('agreed', 'regulars', 1);
};

/** A day in which every kind of row is written; what lies in the tables at its end. */
export const live = async (): Promise<Rows> => {
  const world = createReleased({}, BEGAN);
  await world.store.programmes.publish(smallProgramme(), BEGAN);
  await agreed(world);
  await world.happens('member.enrolled', 'asked', { phone: PHONES.asked, country: 'SE', locale: 'en' });
  await agrees(world, 'stopped');
  await comesClose(world, 'stopped');
  for (let hop = 0; hop < 2; hop += 1) await fallsBack(world, 'stopped');
  await world.writes(PHONES.stopped, 'STOP');
  await unlocks(world, 'stopped', 'cup');
  await world.writes(PHONES.stranger, 'BALANCE');
  await agrees(world, 'erased');
  await eraseMember(world.deps, 'erased');
  await audited(world);
  await failed(world);
  await agrees(world, 'waiting');
  world.at('2026-11-21T21:30:00.000Z');
  await unlocks(world, 'waiting', 'cup');
  await comesClose(world, 'waiting');
  const run = await world.store.runs.get('waiting', 'almost-silver', 0);
  const [heard] = world.woken.splice(0);
  if (run === undefined || heard === undefined) throw new Error('nobody waits');
  await world.wakes(run, heard.outcome);
  return world.rows();
};
