import { describe, expect, it, test } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import { drawn } from '#journeys/steps/expose.ts';
import { memberOf } from '#loyalty/member.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import type { Programme } from '#programme/programme.ts';
import type { Effect } from '#runs/effect.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { blankMember, START, walk, withJourney } from '../../support/engine.ts';
import { smallFiles } from '../../support/programme.ts';

const experiment = (name: string, rest: object = {}): Experiment =>
  Experiment.parse({
    ...{
      experiment: name,
      hypothesis: 'H',
      measure: { event: 'purchase.completed', within: '7d' },
      method: { fixed: 1000 },
    },
    ...rest,
  });
const split = (plain: number, warm: number) =>
  withJourney(
    {
      steps: [
        {
          split: 'tone',
          ways: [
            { way: 'plain', weight: plain, steps: [] },
            { way: 'warm', weight: warm, steps: [] },
          ],
        },
      ],
    },
    { experiments: { tone: experiment('tone') } },
  );

const events = (effects: readonly Effect[]) => effects.flatMap((one) => (one.kind === 'commit' ? [one.event] : []));
const after = (row: MemberRow, programme: Programme, effects: readonly Effect[]): MemberRow =>
  events(effects).reduce((is, event) => applyEffect(is, event, effectOf(event, programme)), row);

describe('a split that an experiment compares', () => {
  const programme = split(1, 9999);

  it('exposes the member as an event of theirs, with what they had before and until when it counts', () => {
    const member = { ...blankMember(), counters: { purchases: 3, revenue: 900 } };
    expect(events(walk(programme, { seen: { member } }).effects)).toMatchObject([
      {
        type: 'experiment.exposed',
        source: 'regulars',
        data: {
          experiment: 'tone',
          arm: 'warm',
          by: 'purchase.completed',
          before: 3,
          until: '2026-11-28T12:00:00.000Z',
        },
      },
    ]);
  });

  it('exposes once, and keeps the member in the arm when weights turn', () => {
    const first = walk(programme);
    const member = after(blankMember(), programme, first.effects);
    const later = walk(split(9999, 1), { seen: { member } });
    expect(later.run.ways).toEqual({ tone: 'warm' });
    expect(later.effects).toEqual([]);
    expect(walk(split(9999, 1)).run.ways).toEqual({ tone: 'plain' });
  });

  it('is the same exposure however often it is decided', () => {
    const [once, again] = [walk(programme), walk(programme, { now: new Date(START.getTime() + 60_000) })];
    expect(events(again.effects)[0]?.id).toBe(events(once.effects)[0]?.id);
  });

  test('without an experiment there is no exposure', () => {
    expect(walk({ ...programme, experiments: undefined }).effects).toEqual([]);
  });
});

describe('a holdout', () => {
  const programme = withJourney(
    { entry: { holdout: '50%' }, steps: [{ send: 'almost-silver', via: ['sms'] }] },
    {
      experiments: {
        worth: experiment('worth', { holdout: 'tried' }),
        all: experiment('all', { holdout: 'everybody' }),
      },
    },
  );
  const { tried } = programme.journeys;
  if (tried === undefined) throw new Error('no journey');
  const ids = Array.from({ length: 400 }, (_, at) => `member-${at}`);
  const drawnIn = (of: Programme, row: MemberRow) =>
    drawn(of, of.journeys['tried'] ?? tried, memberOf(row, of, START), START);

  it('exposes those it keeps out and those it does not, a half each', () => {
    const all = ids.map((id) => drawnIn(programme, blankMember(id)));
    const held = all.filter((one) => one.held);
    // 200 ± 4 standard deviations of 10.
    expect(Math.abs(held.length - 200)).toBeLessThan(40);
    for (const { held: isHeld, effects } of all)
      expect(events(effects).map(({ data }) => [data['experiment'], data['arm']])).toEqual([
        ['worth', isHeld ? 'held' : 'written'],
      ]);
  });

  it('keeps who was held, also when it becomes smaller', () => {
    const smaller = {
      ...programme,
      journeys: { ...programme.journeys, tried: { ...tried, entry: { ...tried.entry, holdout: '1%' } } },
    };
    const row = ids
      .map((id) => blankMember(id))
      .find((one) => drawnIn(programme, one).held && !drawnIn(smaller, one).held);
    if (row === undefined) throw new Error('nobody is held');
    expect(drawnIn(smaller, after(row, programme, drawnIn(programme, row).effects)).held).toBe(true);
  });

  it('of everybody comes first: who is in it is no case of one journey', () => {
    const global = { ...programme, settings: { ...programme.settings, holdout: '50%' } };
    const all = ids.map((id) =>
      events(drawnIn(global, blankMember(id)).effects).map(
        ({ data }) => `${String(data['experiment'])} ${String(data['arm'])}`,
      ),
    );
    expect(new Set(all.map(String))).toEqual(
      new Set(['all held', 'all written,worth held', 'all written,worth written']),
    );
  });

  it('of everybody leaves what is not marketing alone', () => {
    const message = programme.messages['almost-silver'];
    if (message === undefined) throw new Error('no message');
    const global: Programme = {
      ...programme,
      settings: { ...programme.settings, holdout: '99%' },
      messages: { ...programme.messages, 'almost-silver': { ...message, class: 'transactional' } },
    };
    const one = drawnIn(global, blankMember());
    expect(events(one.effects).map(({ data }) => data['experiment'])).toEqual(['worth']);
  });
});

test.each([
  ['a split that is none', 'experiment: tone', /no split tone in journeys/],
  ['a journey that is none', 'holdout: wellcome', /no journey wellcome/],
  ['a journey without a holdout', 'holdout: welcome', /welcome has no entry.holdout/],
  ['no holdout of everybody', 'holdout: everybody', /no holdout in programme.yaml/],
  ['an event that nobody knows', 'measure: { event: purchase.complete, within: 7d }', /purchase.complete/],
  ['no method', 'method: { often: 100 }', /method.often: no such key here/],
])('an experiment is refused with its line for %s', (_, line, says) => {
  const base = {
    experiment: 'experiment: tone',
    holdout: '',
    measure: 'measure: { event: purchase.completed, within: 7d }',
    method: 'method: { fixed: 1000 }',
  };
  const lines = Object.values({ ...base, [line.split(':')[0] ?? '']: line }).filter((one) => one !== '');
  const loaded = loadProgramme({ ...smallFiles(), 'experiments/tone.yaml': ['hypothesis: H', ...lines].join('\n') });
  expect(loaded.ok ? [] : loaded.errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        file: 'experiments/tone.yaml',
        line: expect.any(Number),
        message: expect.stringMatching(says),
      }),
    ]),
  );
});
