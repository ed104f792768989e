import { beforeEach, describe, expect, test } from '@jest/globals';
import { withJourney } from '../support/engine.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const say = { send: 'reward-unlocked', via: ['sms'] };
const bought = { type: 'purchase.completed', data: { amount: 900, currency: 'SEK' } };

let world: World;

const worldWith = async (journey: object): Promise<void> => {
  world = await createWorld({ programme: withJourney(journey) });
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, givenName: 'Alma', country: 'SE' } });
  await world.consented();
  await world.drain();
};

/** The event as it arrives now and happened some minutes ago. */
const happens = async (event: object, minutesAgo = 0): Promise<void> => {
  const time = new Date(world.deps.now().getTime() - minutesAgo * 60_000).toISOString();
  await world.accept({ ...event, time });
  await world.drain();
};

const statuses = async () =>
  (await world.deps.runs.list('alma')).filter(({ journey }) => journey === 'tried').map(({ status }) => status);
const said = async (): Promise<number> =>
  (await world.deps.messages.list('alma')).filter(({ journey }) => journey === 'tried').length;

describe('freshness', () => {
  const thanks = { trigger: { event: 'purchase.completed' }, steps: [say] };

  test('nobody is thanked for coming by 60 days ago, and the purchase counts all the same', async () => {
    await worldWith(thanks);
    await happens(bought, 60 * 24 * 60);
    expect(await said()).toBe(0);
    expect((await world.deps.members.get('alma'))?.counters['purchases']).toBe(1);
  });

  test.each([
    ['24 hours and a minute old', {}, 24 * 60 + 1, 0],
    ['24 hours old', {}, 24 * 60, 1],
    ['two hours and a minute old, where the author says 2h', { freshness: '2h' }, 121, 0],
    ['a week old, where the author says 7d', { freshness: '7d' }, 7 * 24 * 60, 1],
    ['ten years old, where the author says ever', { freshness: 'ever' }, 10 * 365 * 24 * 60, 1],
  ])('an event that is %s', async (_, entry, minutesAgo, messages) => {
    await worldWith({ ...thanks, entry });
    await happens(bought, minutesAgo);
    expect(await said()).toBe(messages);
  });

  test('also of what is crossed by it', async () => {
    await worldWith({ trigger: { crosses: 'member.purchases', above: 1 }, steps: [say] });
    await happens(bought, 2 * 24 * 60);
    expect(await said()).toBe(0);
  });

  test('a start by hand is as fresh as its request', async () => {
    await worldWith({ trigger: { manual: true }, steps: [say] });
    const { startByHand } = await import('#journeys/start-by-hand.ts');
    await startByHand(world.deps, 'alma', 'tried', { id: '1', data: {} });
    await world.drain();
    expect(await said()).toBe(1);
  });
});

describe('what ends a run and was here before its trigger', () => {
  const left = { type: 'cart.abandoned', data: { url: 'https://shop.example/basket' } };
  const reminder = {
    trigger: { event: 'cart.abandoned' },
    exit: { event: 'purchase.completed' },
    steps: [{ wait: { for: '1h' } }, say],
  };

  beforeEach(() => worldWith(reminder));

  test('no reminder of a basket that was bought after it was left', async () => {
    await happens(bought, 10);
    await happens(left, 30);
    expect(await statuses()).toEqual([]);
  });

  test('but of one that was left after the purchase', async () => {
    await happens(bought, 30);
    await happens(left, 10);
    expect(await statuses()).toEqual(['active']);
  });

  test('an older purchase that comes later does not end it, a newer one does', async () => {
    await happens(left, 20);
    await happens(bought, 30);
    expect(await statuses()).toEqual(['active']);
    await happens(bought, 10);
    expect(await statuses()).toEqual(['stopped']);
  });

  test('the newest counts where several came in any order', async () => {
    await happens(bought, 5);
    await happens(bought, 60);
    await happens(left, 30);
    expect(await statuses()).toEqual([]);
  });

  test('a condition of the exit is asked of what happened', async () => {
    await worldWith({ ...reminder, exit: { event: 'order.closed', when: 'event.paid == true' } });
    await happens({ type: 'order.closed', data: { paid: false } }, 10);
    await happens(left, 30);
    expect(await statuses()).toEqual(['active']);
    await worldWith({ ...reminder, exit: { event: 'order.closed', when: 'event.paid == true' } });
    await happens({ type: 'order.closed', data: { paid: true } }, 10);
    await happens(left, 30);
    expect(await statuses()).toEqual([]);
  });

  test('nothing ends itself: an event that starts a run and would end it starts one', async () => {
    await worldWith({ ...reminder, exit: { event: ['cart.abandoned', 'purchase.completed'] } });
    await happens(left, 10);
    expect(await statuses()).toEqual(['active']);
  });
});

test('an instant at which points leave is read as the member’s day', async () => {
  await worldWith({
    trigger: { event: 'points.earned', when: 'event.expiresAt == "2026-12-02"' },
    steps: [{ wait: { for: '1h' } }],
  });
  await happens({ type: 'member.updated', data: { timeZone: 'America/New_York' } });
  await happens({ type: 'points.earned', data: { points: 5, expiresAt: '2026-12-03T04:59:59Z' } });
  expect(await statuses()).toEqual(['active']);
});
