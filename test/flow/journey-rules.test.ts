import { beforeEach, describe, expect, test } from '@jest/globals';
import { advanceRun } from '#journeys/advance.ts';
import { heedsOf } from '#programme/heeds.ts';
import type { Outcome, Run } from '#runs/run.ts';
import { isHeldOut } from '#journeys/steps/share.ts';
import { withJourney } from '../support/engine.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const say = { send: 'reward-unlocked', via: ['sms'] };
const begins = { event: 'order.ready' };
const ordered = { type: 'order.ready' };

let world: World;

const worldWith = async (journey: object): Promise<World> => {
  const made = await createWorld({ programme: withJourney(journey) });
  await made.accept({ type: 'member.enrolled', data: { phone: PHONE, givenName: 'Alma', country: 'SE' } });
  await made.consented();
  await made.drain();
  return made;
};

const tried = async (): Promise<readonly Run[]> =>
  (await world.deps.runs.list('alma')).filter(({ journey }) => journey === 'tried');

const theRun = async (): Promise<Run> => {
  const [run] = await tried();
  if (run === undefined) throw new Error('no run');
  return run;
};

const happens = async (...events: readonly object[]): Promise<void> => {
  for (const event of events) await world.accept(event);
  await world.drain();
};

/** What Step Functions would do next for the member's run. */
const wake = async (outcome: Outcome, rev?: number): Promise<string> => {
  const { memberId, journey, slot, runId, rev: now } = await theRun();
  const { next } = await advanceRun(world.deps, { memberId, journey, slot, runId, rev: rev ?? now, outcome });
  await world.drain();
  return next.kind;
};

const messagesOf = (): number => world.sent.filter(({ memberId }) => memberId === 'alma').length;

describe('entry', () => {
  test('without a rule every event starts a run, and one without waits has no execution', async () => {
    world = await worldWith({ trigger: begins, steps: [say] });
    const before = messagesOf();
    await happens(ordered, ordered);
    expect(messagesOf() - before).toBe(2);
    expect(world.started.filter(({ journey }) => journey === 'tried')).toEqual([]);
  });

  test('once: no second run within the time, and one after it', async () => {
    world = await worldWith({ trigger: begins, entry: { once: '7d' }, steps: [say] });
    const before = messagesOf();
    await happens(ordered, ordered);
    expect(messagesOf() - before).toBe(1);
    world.at('2026-11-29T12:00:00.000Z');
    await happens(ordered);
    expect(messagesOf() - before).toBe(2);
  });

  test('concurrent: as many runs at the same time, each in a slot of its own, and a slot is free again when its run ends', async () => {
    world = await worldWith({ trigger: begins, entry: { concurrent: 2 }, steps: [{ wait: { for: '1d' } }, say] });
    await happens(ordered, ordered, ordered);
    const runs = await tried();
    expect(runs.map(({ slot, status }) => [slot, status])).toEqual([
      [0, 'active'],
      [1, 'active'],
    ]);
    await wake({ kind: 'time' });
    await happens(ordered);
    expect((await tried()).filter(({ status }) => status === 'active')).toHaveLength(2);
  });

  test('a redelivered event starts nothing twice, also when the first slot is free again', async () => {
    world = await worldWith({ trigger: begins, entry: { concurrent: 3 }, steps: [{ wait: { for: '1d' } }] });
    await world.accept({ ...ordered, id: 'one' });
    await world.drain();
    await world.accept({ ...ordered, id: 'one' });
    await world.drain();
    expect(await tried()).toHaveLength(1);
  });

  test('holdout: a fixed share is kept as held out and never written to', async () => {
    const journey = { trigger: begins, entry: { holdout: '99.9%' }, steps: [say] };
    world = await worldWith(journey);
    expect(isHeldOut('tried', '99.9%', 'alma')).toBe(true);
    const before = messagesOf();
    await happens(ordered);
    expect(messagesOf()).toBe(before);
    expect(await theRun()).toMatchObject({ status: 'held' });
    expect(world.started.filter(({ journey }) => journey === 'tried')).toEqual([]);
  });
});

describe('an exit', () => {
  beforeEach(async () => {
    world = await worldWith({
      trigger: begins,
      exit: [{ event: 'purchase.completed', when: 'event.amount >= 500.0' }],
      steps: [{ wait: { for: '2d' } }, say],
    });
    await happens(ordered);
  });

  test('ends the run and its execution', async () => {
    await happens({ type: 'purchase.completed', data: { amount: 900, currency: 'SEK' } });
    expect(await theRun()).toMatchObject({ status: 'stopped', ended: 'exit' });
    expect(world.stopped).toEqual([(await theRun()).runId]);
    expect(await wake({ kind: 'time' })).toBe('done');
  });

  test('only when its condition holds', async () => {
    await happens({ type: 'purchase.completed', data: { amount: 400, currency: 'SEK' } });
    expect(await theRun()).toMatchObject({ status: 'active' });
  });

  test('not by what happened before the run and arrives late', async () => {
    await happens({
      type: 'purchase.completed',
      time: '2026-11-20T12:00:00.000Z',
      data: { amount: 900, currency: 'SEK' },
    });
    expect(await theRun()).toMatchObject({ status: 'active' });
  });
});

describe('a goal', () => {
  const journey = { trigger: begins, goal: { event: 'reward.redeemed', within: '14d' }, steps: [say] };
  const redeemed = { type: 'reward.redeemed', data: { rewardId: 'coffee' } };
  const goals = (): readonly object[] => world.facts.filter(({ type }) => type === 'goal.reached');

  test('is counted once for a run that is over, within its time', async () => {
    world = await worldWith(journey);
    await happens(ordered);
    world.at('2026-11-30T12:00:00.000Z');
    await happens(redeemed, redeemed);
    expect(goals()).toHaveLength(1);
    expect(await theRun()).toMatchObject({ status: 'done', goalAt: '2026-11-30T12:00:00.000Z' });
  });

  test('is not counted after its time', async () => {
    world = await worldWith(journey);
    await happens(ordered);
    world.at('2026-12-06T12:00:00.000Z');
    await happens(redeemed);
    expect(goals()).toEqual([]);
  });

  test('ends a run that is under way', async () => {
    world = await worldWith({ ...journey, steps: [{ wait: { for: '2d' } }, say] });
    await happens(ordered);
    await happens(redeemed);
    expect(await theRun()).toMatchObject({ status: 'stopped', ended: 'goal' });
  });

  test('is counted for the holdout too, and says so', async () => {
    world = await worldWith({ ...journey, entry: { holdout: '99.9%' } });
    await happens(ordered);
    await happens(redeemed);
    expect(goals()).toMatchObject([{ detail: { journey: 'tried', heldOut: true } }]);
  });
});

describe('a message that waits for the morning', () => {
  const night = '2026-11-21T23:30:00.000Z';
  const offer = { send: 'almost-silver', via: ['sms'] };
  const states = async (): Promise<readonly (readonly [string, string | undefined])[]> =>
    (await world.deps.messages.list('alma'))
      .filter(({ journey }) => journey === 'tried')
      .map(({ state, verdict }) => [state, verdict?.rule] as const);
  const held = async (journey: object): Promise<void> => {
    world = await worldWith({ trigger: begins, topic: 'offers', steps: [offer], ...journey });
    world.at(night);
    await happens(ordered);
    expect(await states()).toEqual([['deferred', 'quiet-hours']]);
  };

  test('is not sent any more when its goal is reached meanwhile', async () => {
    await held({ goal: { event: 'purchase.completed', within: '3d' } });
    await happens({ type: 'purchase.completed', data: { amount: 900, currency: 'SEK' } });
    expect(await states()).toEqual([['refused', 'not-needed']]);
    expect(await world.deps.due.held('alma')).toEqual([]);
  });

  test('nor when its run is left', async () => {
    await held({ entry: { once: '7d' }, exit: { event: 'purchase.completed' } });
    await happens({ type: 'purchase.completed', data: { amount: 900, currency: 'SEK' } });
    expect(await states()).toEqual([['refused', 'not-needed']]);
  });

  test('and stays when nothing ends its run', async () => {
    await held({ entry: { once: '7d' }, exit: { event: 'purchase.completed' } });
    await happens({ type: 'app.opened' });
    expect(await world.deps.due.held('alma')).toHaveLength(1);
  });
});

describe('a run that listens for an event', () => {
  const journey = {
    trigger: begins,
    steps: [
      {
        listen: { for: 'event', event: 'app.opened', until: '3d' },
        yes: [say],
        none: [{ exit: 'silent' }],
      },
    ],
  };
  const listening = async (): Promise<void> => {
    world = await worldWith(journey);
    await happens(ordered);
    const { next } = await theRun();
    if (next.kind !== 'listen') throw new Error('does not listen');
    await world.deps.runs.ask({ ...next.question, token: 'token-1' });
  };

  test('is woken by it', async () => {
    await listening();
    await happens({ type: 'app.opened' });
    expect(world.woken).toEqual([{ token: 'token-1', kind: 'event', type: 'app.opened' }]);
    expect(await world.deps.runs.questions('alma')).toEqual([]);
  });

  test('and not by another, nor by one that is too late', async () => {
    await listening();
    await happens({ type: 'order.ready' });
    world.at('2026-11-25T12:00:00.000Z');
    await happens({ type: 'app.opened' });
    expect(world.woken).toEqual([]);
  });
});

describe('a journey that is switched off', () => {
  const journey = { trigger: begins, steps: [{ wait: { for: '1d' } }, say, { wait: { for: '1d' } }] };

  test('starts no run', async () => {
    world = await worldWith(journey);
    await world.deps.programmes.turn('tried', 'off');
    await happens(ordered);
    expect(await tried()).toEqual([]);
  });

  test('ends a run that wakes', async () => {
    world = await worldWith(journey);
    await happens(ordered);
    await world.deps.programmes.turn('tried', 'off');
    expect(await wake({ kind: 'time' })).toBe('done');
    expect(await theRun()).toMatchObject({ status: 'stopped', ended: 'switched-off' });
  });

  test('sends nothing that is in the queue already, and says why', async () => {
    world = await worldWith({ trigger: begins, steps: [say] });
    await world.accept(ordered);
    const before = messagesOf();
    await world.step();
    await world.deps.programmes.turn('tried', 'off');
    await world.drain();
    expect(messagesOf()).toBe(before);
    expect((await world.deps.messages.list('alma')).at(-1)).toMatchObject({
      state: 'refused',
      verdict: { rule: 'switched-off' },
    });
  });

  test('goes on when it is switched on again', async () => {
    world = await worldWith({ trigger: begins, steps: [say] });
    await world.deps.programmes.turn('tried', 'off');
    await world.deps.programmes.turn('tried', 'on');
    const before = messagesOf();
    await happens(ordered);
    expect(messagesOf() - before).toBe(1);
  });
});

describe('an advance that comes again after a death', () => {
  const journey = {
    trigger: begins,
    steps: [
      { wait: { for: '1d' } },
      { if: 'member.points < 100.0', then: [say], else: [{ exit: 'rich' }] },
      { wait: { for: '9d' } },
    ],
  };

  test('does what was decided the first time, though the member has changed, and sends once', async () => {
    world = await worldWith(journey);
    await happens(ordered);
    const { rev } = await theRun();
    const before = messagesOf();
    world.deps.outbox.send = () => Promise.reject(new Error('died'));
    await expect(wake({ kind: 'time' }, rev)).rejects.toThrow('died');
    world.revive();
    await happens({ type: 'points.earned', data: { points: 500 } });
    expect(await wake({ kind: 'time' }, rev)).toBe('wait');
    expect(await wake({ kind: 'time' }, rev)).toBe('wait');
    expect(messagesOf() - before).toBe(1);
    expect(await theRun()).toMatchObject({ status: 'active', rev: rev + 1 });
  });
});

describe('a question of a run', () => {
  const asks = {
    trigger: begins,
    steps: [say, { listen: { for: 'reply', until: '2d' }, yes: [{ wait: { for: '1d' } }], no: [{ exit: 'no' }] }],
  };
  const ask = async (token: string): Promise<void> => {
    const { next } = await theRun();
    if (next.kind !== 'listen') throw new Error('does not listen');
    await world.deps.runs.ask({ ...next.question, token });
  };

  test('is answered once: the same reply again, as a topic may bring it, says nothing to the customer', async () => {
    world = await worldWith(asks);
    await happens(ordered);
    await ask('first');
    await world.reply('yes', { id: 'same' });
    await world.drain();
    const before = messagesOf();
    expect(await world.reply('yes', { id: 'same' })).toEqual({ action: 'other' });
    await world.drain();
    expect(world.woken).toEqual([{ token: 'first', kind: 'reply', intent: 'yes', channel: 'sms' }]);
    expect(messagesOf()).toBe(before);
  });

  test('is not answered by what was written before it was asked', async () => {
    world = await worldWith(asks);
    await happens(ordered);
    await ask('later');
    await world.reply('yes', { at: '2026-11-21T11:59:58.000Z' });
    expect(world.woken).toEqual([]);
  });

  test('is closed when its time is over', async () => {
    world = await worldWith(asks);
    await happens(ordered);
    await ask('first');
    await wake({ kind: 'timeout' });
    expect(await world.deps.runs.questions('alma')).toEqual([]);
  });

  test('of a run that ended is no question: its answer gets the same word as any other', async () => {
    world = await worldWith(asks);
    await happens(ordered);
    await ask('first');
    world.deps.executions.wake = () => Promise.resolve(false);
    await world.reply('yes');
    await world.drain();
    expect(world.texts().at(-1)).toContain('HELP');
    expect(await world.deps.runs.questions('alma')).toEqual([]);
  });
});

test('what a programme heeds is what its runs end at, are measured by and listen for', () => {
  const programme = withJourney({
    trigger: begins,
    exit: { event: ['a.exit', 'b.exit'] },
    goal: { event: 'c.goal', within: '1d' },
    steps: [{ if: 'true', then: [{ listen: { for: 'event', event: 'd.heard', until: '1d' } }] }],
  });
  expect(heedsOf(programme)).toEqual(expect.arrayContaining(['a.exit', 'b.exit', 'c.goal', 'd.heard']));
});
