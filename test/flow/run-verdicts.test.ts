import { beforeEach, describe, expect, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import { withJourney } from '../support/engine.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const wait = { wait: { for: '2d' } };
const booked = { type: 'table.booked', data: { size: 2 } };

let world: World;
const worldWith = async (journey: object): Promise<void> => {
  world = await createWorld({
    programme: withJourney({ trigger: { event: 'table.booked' }, steps: [wait], ...journey }),
  });
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, country: 'SE', timeZone: 'Europe/Stockholm' } });
  await world.consented();
  await world.drain();
};
const happens = async (event: object): Promise<void> => {
  await world.accept(event);
  await world.drain();
};
const told = async () =>
  ((await explainMember(world.deps, 'alma', { journey: 'tried' }))?.journeys ?? []).map(({ rule, sentence }) => [
    rule,
    sentence,
  ]);

describe('explain says of a journey that did not start which rule decided', () => {
  test('once', async () => {
    await worldWith({ entry: { once: '30d' }, steps: [{ wait: { for: '1h' } }] });
    await happens(booked);
    for (const run of await world.deps.runs.list('alma')) await world.deps.runs.stop(run, 'exit');
    world.at('2026-11-22T12:00:00.000Z');
    await happens(booked);
    expect(await told()).toEqual([
      ['once', 'Not started: a member goes through it once in 30d (tried)'],
      ['exit', 'Left: something it is left at happened (tried)'],
    ]);
  });

  test('concurrent', async () => {
    await worldWith({});
    await happens(booked);
    world.at('2026-11-21T12:05:00.000Z');
    await happens(booked);
    // 12:00 UTC is 13:00 in Stockholm; two days later it is on the 23rd.
    expect(await told()).toEqual([
      ['concurrent', 'Not started: the member is in it already (tried)'],
      ['active', 'Under way: it waits until 13:00 on 2026-11-23 (tried)'],
    ]);
  });

  test('freshness', async () => {
    await worldWith({ entry: { freshness: '2h' } });
    await happens({ ...booked, time: '2026-11-21T09:59:00.000Z' });
    expect(await told()).toEqual([['late', 'Not started: what it starts at had happened more than 2h before (tried)']]);
  });

  test('an exit that happened since', async () => {
    await worldWith({ exit: { event: 'table.cancelled' } });
    await happens({ type: 'table.cancelled', time: '2026-11-21T11:59:00.000Z' });
    await happens({ ...booked, time: '2026-11-21T11:58:00.000Z' });
    expect(await told()).toEqual([['overtaken', 'Not started: what it is left at had happened since (tried)']]);
  });

  test('the kill switch', async () => {
    await worldWith({});
    await world.deps.programmes.turn('tried', 'off');
    await happens(booked);
    expect(await told()).toEqual([['off', 'Not started: it is switched off (tried)']]);
  });

  test('the holdout', async () => {
    await worldWith({ entry: { holdout: '99%' } });
    await happens(booked);
    expect((await told()).map(([rule]) => rule)).toEqual(['held-out']);
  });
});

describe('explain says of a run', () => {
  beforeEach(() => worldWith({ goal: { event: 'table.seated', within: '7d' }, exit: { event: 'table.cancelled' } }));

  test('that its goal was reached', async () => {
    await happens(booked);
    await happens({ type: 'table.seated' });
    expect(await told()).toEqual([['goal', 'Ended: its goal was reached (tried)']]);
  });

  test('that it was left', async () => {
    await happens(booked);
    await happens({ type: 'table.cancelled' });
    expect(await told()).toEqual([['exit', 'Left: something it is left at happened (tried)']]);
  });

  test('that the member opted out', async () => {
    await happens(booked);
    await world.reply('STOP');
    expect(await told()).toEqual([['opt-out', 'Ended: the member opted out (tried)']]);
  });
});
