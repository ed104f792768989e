import { describe, expect, it, test } from '@jest/globals';
import { Journey } from '#programme/grammar/journey.ts';
import { migrated } from '#journeys/migrate.ts';
import { placeFrom } from '#journeys/steps/place-from.ts';
import type { Place, Run } from '#runs/run.ts';
import { aJourneyCommand } from '../../contract/commands.ts';
import { aProgramme, aRun } from '../../contract/rows.ts';

const { steps } = Journey.parse({
  journey: 'welcome',
  about: 'x',
  topic: 'offers',
  trigger: { manual: true },
  steps: [
    { send: 'hello', via: ['rcs', 'sms'] },
    {
      listen: { for: 'reply', intents: { good: { words: ['good'] } }, until: '2d' },
      yes: [{ exit: 'yes' }, { if: 'true', then: [{ exit: 'a' }], elseIf: [{ if: 'true', then: [{ exit: 'b' }] }] }],
      on: { good: [{ wait: { for: '1d' } }] },
    },
    { split: 'tone', ways: [way('short'), way('long-one')] },
  ],
});
function way(name: string) {
  return { way: name, weight: 1, steps: [{ exit: name }] };
}

describe('a place in text', () => {
  test.each<[string, Place | undefined]>([
    ['0', [0]],
    ['1.yes.0', [1, 'yes', 0]],
    ['1.on.good.0', [1, 'on.good', 0]],
    ['1.yes.1.then.0', [1, 'yes', 1, 'then', 0]],
    ['1.yes.1.elseIf.0.0', [1, 'yes', 1, 'elseIf.0', 0]],
    ['2.way.long-one.0', [2, 'way.long-one', 0]],
    ['3', undefined],
    ['1.yes', undefined],
    ['1.yes.2', undefined],
    ['1.yes.1.elseIf.1.0', undefined],
    ['1.on.bad.0', undefined],
    ['0.yes.0', undefined],
    ['2.way.long.0', undefined],
    ['', undefined],
    ['x', undefined],
    ['1.', undefined],
    ['-1', undefined],
  ])('%s is %j', (text, place) => {
    expect(placeFrom(steps, text)).toEqual(place);
  });
});

describe('a run that wakes under a later version', () => {
  const live = (migrate: Journey['migrate']) => aProgramme('v2', 'x', { steps, migrate });
  const migrate = { '0': '1', '1.yes.0': '1.on.good.0', '2': 'exit', '3': '9', '4': '0', '5': '2.way.short.0' };
  const at = (place: Place, rest: Partial<Run> = {}) => aRun('m', { place, version: 'v1', ...rest });

  test.each<[string, Place, Place | 'exit' | undefined]>([
    ['goes on where its place has gone', [0], [1]],
    ['goes on in a branch', [1, 'yes', 0], [1, 'on.good', 0]],
    ['goes on in a way of a split', [5], [2, 'way.short', 0]],
    ['ends where the journey says exit', [2], 'exit'],
    ['stays where its place is not named', [1], undefined],
    ['stays below a place that is named: what is inside is named by itself', [0, 'yes', 0], undefined],
    ['stays where the new place has no step', [3], undefined],
  ])('%s', (_, from, to) => {
    const run = at(from);
    const moved = migrated(live(migrate), run);
    expect(moved).toEqual(Array.isArray(to) ? { ...run, version: 'v2', moves: 1, place: to, hop: 0 } : to);
  });

  it('stays when it is of the live version, when the journey is gone, and when it says nothing', () => {
    expect(migrated(live(migrate), at([0], { version: 'v2' }))).toBeUndefined();
    expect(migrated(live(migrate), at([0], { journey: 'gone' }))).toBeUndefined();
    expect(migrated(live(undefined), at([0]))).toBeUndefined();
  });

  test.each<[string, 'rcs' | 'sms' | 'whatsapp', number, number]>([
    ['stays with the channel in flight where the order changed', 'sms', 0, 1],
    ['stays with the first', 'rcs', 1, 0],
    ['is past every channel when its own is gone', 'whatsapp', 2, 1],
  ])('%s', (_, channel, hop, expected) => {
    const command = aJourneyCommand('message', { channel });
    const next = { kind: 'deliver', queue: 'marketing', command, timeoutSeconds: 60 } as const;
    expect(migrated(live(migrate), at([4], { hop, next }))).toMatchObject({ place: [0], hop: expected });
  });

  it('knows the channel of a message that asks and may still fail', () => {
    const send = aJourneyCommand('message', { channel: 'sms' });
    const question = { memberId: 'm', runId: 'run', journey: 'welcome', askedAt: '', until: '' };
    const reply = { ...question, kind: 'reply', intents: {}, other: false } as const;
    const next = { kind: 'listen', question: reply, send, hopping: true, timeoutSeconds: 60 } as const;
    expect(migrated(live(migrate), at([4], { next }))).toMatchObject({ place: [0], hop: 1 });
  });
});
