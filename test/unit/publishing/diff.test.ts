import { describe, expect, it, test } from '@jest/globals';
import { diffProgrammes } from '#publishing/diff/diff.ts';
import { stepChanges } from '#publishing/diff/diff-steps.ts';
import { changesOf } from '#publishing/diff/diff-values.ts';
import { placedSteps } from '#programme/grammar/branches.ts';
import type { Step } from '#programme/grammar/step.ts';
import { placeFrom } from '#journeys/steps/place-from.ts';
import type { Programme } from '#programme/programme.ts';
import { aProgramme } from '../../contract/rows.ts';
import { smallProgramme } from '../../support/programme.ts';

describe('values', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['an equal value is no change, in whatever order', { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, []],
    ['what is undefined is absent', { a: undefined }, {}, []],
    ['a leaf', { a: { b: 1 } }, { a: { b: 2 } }, [{ at: 'a.b', kind: 'changed', before: 1, after: 2 }]],
    ['what came', {}, { a: { b: 1 } }, [{ at: 'a', kind: 'added', after: { b: 1 } }]],
    ['what went', { a: 0 }, {}, [{ at: 'a', kind: 'removed', before: 0 }]],
    [
      'a list of names as a whole',
      { via: ['rcs', 'sms'] },
      { via: ['sms'] },
      [{ at: 'via', kind: 'changed', before: ['rcs', 'sms'], after: ['sms'] }],
    ],
    [
      'a list of objects one by one',
      { caps: [{ max: 3 }, { max: 1 }] },
      { caps: [{ max: 2 }, { max: 1 }, { max: 9 }] },
      [
        { at: 'caps.0.max', kind: 'changed', before: 3, after: 2 },
        { at: 'caps.2', kind: 'added', after: { max: 9 } },
      ],
    ],
    [
      'a text of one language',
      { sms: { text: { en: 'Hi', sv: 'Hej' } } },
      { sms: { text: { en: 'Hi', sv: 'Hejsan', 'pt-BR': 'Oi' } } },
      [
        { at: 'sms.text', kind: 'changed', before: 'Hej', after: 'Hejsan', language: 'sv' },
        { at: 'sms.text', kind: 'added', after: 'Oi', language: 'pt-BR' },
      ],
    ],
    [
      'a text that got languages',
      { text: 'Hi' },
      { text: { en: 'Hi' } },
      [{ at: 'text', kind: 'changed', before: 'Hi', after: { en: 'Hi' } }],
    ],
    [
      'a key of two letters that is no language',
      { trigger: { at: '10:00' }, keywords: { ja: 'yes' } },
      { trigger: { at: '11:00' }, keywords: { ja: 'start' } },
      [
        { at: 'trigger.at', kind: 'changed', before: '10:00', after: '11:00' },
        { at: 'keywords.ja', kind: 'changed', before: 'yes', after: 'start' },
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});

const [hello, bye]: Step[] = [
  { send: 'hello', via: ['sms'] },
  { send: 'bye', via: ['sms'] },
];
const wait = (span: string): Step => ({ wait: { for: span } });
const listen = (...yes: Step[]): Step => ({
  listen: { for: 'reply', intents: {}, until: '2d' },
  yes,
  on: { good: yes },
});
const iff = (then: Step[], other: Step[]): Step => ({ if: 'a', then, elseIf: [{ if: 'b', then: other }] });
const split = (weight: number, ...steps: Step[]): Step => ({ split: 'tone', ways: [{ way: 'short', weight, steps }] });

describe('steps', () => {
  test.each<[string, (Step | undefined)[], (Step | undefined)[], string[]]>([
    ['an equal list has none', [hello, wait('1d')], [hello, wait('1d')], []],
    ['one in front moves the others, and they are unchanged', [hello], [wait('1d'), hello], ['added 0 wait']],
    ['one that went has the place it had', [hello, wait('1d'), bye], [hello, bye], ['removed 1 wait']],
    ['the same kind in its place changed', [hello], [bye], ['changed 0 send bye: send']],
    ['another kind went and came', [hello], [wait('1d')], ['removed 0 send hello', 'added 0 wait']],
    ['a span', [wait('1d')], [wait('2d')], ['changed 0 wait: wait.for']],
    [
      'two that swapped are one that went and one that came',
      [hello, wait('1d')],
      [wait('1d'), hello],
      ['removed 0 send hello', 'added 1 send hello'],
    ],
    [
      'inside branches, the listen itself unchanged',
      [listen(hello as Step)],
      [listen(bye as Step)],
      ['changed 0.yes.0 send bye: send', 'changed 0.on.good.0 send bye: send'],
    ],
    ['inside an else if', [iff([], [])], [iff([], [wait('1d')])], ['added 0.elseIf.0.0 wait']],
    [
      'a way and its weight',
      [split(1)],
      [split(2, wait('1d'))],
      ['changed 0 split tone: ways.0.weight', 'added 0.way.short.0 wait'],
    ],
    ['one that came with what is inside it', [], [listen(hello as Step)], ['added 0 listen for reply']],
  ])('%s', (_, before, after, expected) => {
    const told = stepChanges(before as Step[], after as Step[]).map(({ kind, place, step, changes }) =>
      [`${kind} ${place} ${step}`, ...(changes.length === 0 ? [] : [changes.map(({ at }) => at).join(' ')])].join(': '),
    );
    expect(told).toEqual(expected);
  });

  it('have places that are found again', () => {
    for (const { steps } of Object.values(smallProgramme().journeys))
      for (const [place] of placedSteps(steps)) expect(placeFrom(steps, place)?.join('.')).toBe(place);
    const nested = [listen(iff([hello as Step], [split(1, bye as Step)]))];
    expect(placedSteps(nested).map(([place]) => place)).toContain('0.on.good.0.elseIf.0.0.way.short.0');
  });
});

describe('programmes', () => {
  const before = smallProgramme();
  const edited = (edit: (programme: Programme) => void): Programme => {
    const copy = structuredClone({ ...before, version: 'next' });
    edit(copy);
    return copy;
  };
  const nothing = {
    journeys: [],
    messages: [],
    segments: [],
    events: [],
    layouts: [],
    settings: [],
    loyalty: [],
    surveys: [],
    answers: [],
    experiments: [],
  };

  it('that say the same do not differ, whatever their versions are called', () => {
    expect(
      diffProgrammes(
        before,
        edited(() => undefined),
      ),
    ).toEqual({ from: before.version, to: 'next', ...nothing });
  });

  it('differ in journeys that came and went, and in settings', () => {
    const after = edited(({ settings, journeys }) => {
      settings.caps = [{ max: 9, per: '24h' }, ...settings.caps.slice(1)];
      journeys['extra'] = { ...(journeys['welcome'] as Programme['journeys'][string]), journey: 'extra' };
      delete journeys['welcome'];
    });
    const { journeys, settings } = diffProgrammes(before, after);
    expect(journeys.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['added extra', 'removed welcome']);
    expect(settings.map(({ at }) => at)).toContain('caps.0.max');
    expect(diffProgrammes(after, before).journeys.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'removed extra',
      'added welcome',
    ]);
  });

  it('show a changed text in the message and at every place that sends it', () => {
    const [from, to] = [
      aProgramme('v1', 'x', { steps: [{ send: 'hello', via: ['sms'] }, listen({ send: 'hello', via: ['sms'] })] }),
      aProgramme('v2', 'x', { steps: [{ send: 'hello', via: ['sms'] }, listen({ send: 'hello', via: ['sms'] })] }),
    ];
    const message = (sv: string): Programme['messages'] => ({
      hello: { message: 'hello', about: 'x', class: 'marketing', sms: { text: { en: 'Hi', sv } } },
    });
    const changes = [{ at: 'sms.text', kind: 'changed', before: 'Hej', after: 'Hejsan', language: 'sv' }];
    const diff = diffProgrammes({ ...from, messages: message('Hej') }, { ...to, messages: message('Hejsan') });
    expect(diff.messages).toEqual([{ name: 'hello', kind: 'changed', changes, journeys: ['welcome'] }]);
    expect(diff.journeys).toEqual([
      {
        name: 'welcome',
        kind: 'changed',
        changes: [],
        steps: [],
        texts: ['0', '1.yes.0', '1.on.good.0'].map((place) => ({ place, message: 'hello', changes })),
        migrate: {},
      },
    ]);
  });

  it('say where runs of the older one go on', () => {
    const migrate = { '0': '1', '1': 'exit' };
    const after = aProgramme('v2', 'Says hello', { migrate });
    expect(diffProgrammes(aProgramme('v1'), after).journeys).toMatchObject([{ name: 'welcome', migrate, steps: [] }]);
  });

  it('do not print layouts, only that they changed', () => {
    const [from, to] = [
      { ...aProgramme('v1'), layouts: { layout: '<p>a' } },
      { ...aProgramme('v2'), layouts: { layout: '<p>b' } },
    ];
    expect(diffProgrammes(from, to)).toMatchObject({ layouts: [{ name: 'layout', kind: 'changed', changes: [] }] });
  });
});
