import { globSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STEP_KINDS } from '#programme/grammar/step.ts';
import { blankMember, newRun } from '../../support/engine.ts';
import { smallFiles, smallProgramme } from '../../support/programme.ts';
import { flawedFiles, ranIn, treeWith, type Replacement } from '../../support/tree-with.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('nobody asks a step for a key to learn of what kind it is', () => {
  const keys = [...STEP_KINDS, 'via', 'yes', 'then', 'elseIf', 'ways'];
  const asks = new RegExp(`'(${keys.join('|')})' in \\w`);
  const files = globSync('{src,functions,apps}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => asks.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([]);
});

const BRANCHES = ['winter', 'summer'].map((name) => `...branch('${name}', ['${name}'], step.${name})`).join(', ');

/** A kind that is made up: it leads into the branch of the half of the year, by the clock that it is told. */
const GRAMMAR = {
  'src/programme/grammar/steps/season.ts': [
    "import * as z from 'zod';",
    "import { branch, type KindGrammar } from '#programme/grammar/steps/kind.ts';",
    'export interface Season<Steps> {',
    '  readonly season: string;',
    '  readonly winter: Steps;',
    '  readonly summer?: Steps | undefined;',
    '}',
    'export const season = <Steps>(Steps: z.ZodType<Steps>): KindGrammar<Season<Steps>, Steps> => ({',
    '  schema: z.strictObject({ season: z.string(), winter: Steps, summer: Steps.optional() }),',
    `  branches: (step) => [${BRANCHES}],`,
    '});',
  ],
};
const OWN = {
  'src/journeys/steps/season.ts': [
    "import { placeIn } from '#journeys/steps/place.ts';",
    "import { on, type Behaviour } from '#journeys/walk.ts';",
    "import type { StepOf } from '#programme/grammar/step.ts';",
    "export const season: Behaviour<StepOf<'season'>> = (walk, { place }) =>",
    "  on(walk, placeIn(walk.steps, place, walk.now.getUTCMonth() < 6 ? 'winter' : 'summer'));",
  ],
  'src/publishing/steps/season.ts': [
    "import type { StepOf } from '#programme/grammar/step.ts';",
    "import { dangling } from '#publishing/check/dangling.ts';",
    "import type { AuthoredKind } from '#publishing/steps/kind.ts';",
    "export const season: AuthoredKind<StepOf<'season'>> = {",
    '  check: (_, __, { step, path }) =>',
    "    dangling('season of', step.season, ['north', 'south'], [...path, 'season'], 'the year'),",
    '  picture: (step, { place }) => ({',
    "    nodes: [{ id: place, kind: 'choice', title: `Season in the ${step.season}`, details: [] }],",
    '    edges: [],',
    "    ways: ['winter', 'summer'].map((name, at) => ({ names: [name], label: name, usual: at === 0 })),",
    '  }),',
    '  title: (step) => `season ${step.season}`,',
    '  own: ({ season }) => ({ season }),',
    '};',
  ],
};

const TRIED = `journey: tried
about: A test
topic: rewards
trigger:
  manual: true
steps:
  - season: north
    winter:
      - send: welcome
        via: [sms]
    summer:
      - wait:
          for: 3d
`;

const REGISTRIES = [
  'src/journeys/steps/kinds.ts',
  'src/programme/grammar/step.ts',
  'src/publishing/steps/kinds.ts',
] as const;
const [BEHAVIOURS, STEP, AUTHORED] = REGISTRIES;

/** What it has: with this alone every place that is left is named. */
const DECLARED: readonly Replacement[] = [
  [
    STEP,
    "import * as z from 'zod';",
    "import * as z from 'zod';\nimport { season, type Season } from '#programme/grammar/steps/season.ts';",
  ],
  [STEP, '  readonly exit: ExitStep;', '  readonly season: Season<Steps>;\n  readonly exit: ExitStep;'],
];
/** Those places. */
const ENTERED: readonly Replacement[] = [
  [STEP, '  split: split(Steps),', '  split: split(Steps),\n  season: season(Steps),'],
  [BEHAVIOURS, 'import { send }', "import { season } from '#journeys/steps/season.ts';\nimport { send }"],
  [BEHAVIOURS, '  split,\n', '  split,\n  season,\n'],
  [AUTHORED, 'import { send }', "import { season } from '#publishing/steps/season.ts';\nimport { send }"],
  [AUTHORED, '  split,\n', '  split,\n  season,\n'],
];

describe('a made-up kind of step', () => {
  let declared: string;
  let entered: string;
  beforeAll(() => {
    declared = treeWith(DECLARED, GRAMMAR);
    entered = treeWith([...DECLARED, ...ENTERED], { ...GRAMMAR, ...OWN });
  });
  afterAll(() => {
    for (const tree of [declared, entered]) rmSync(tree, { recursive: true, force: true });
  });

  it('is asked for by the compiler in three places besides its own files', () => {
    expect(flawedFiles(declared)).toEqual(REGISTRIES);
    // Every other file passed above, and none of them sees more of the kind now.
    expect(flawedFiles(entered, [...REGISTRIES, ...Object.keys({ ...GRAMMAR, ...OWN })])).toEqual([]);
    expect(new Set([...DECLARED, ...ENTERED].map(([file]) => file))).toEqual(new Set(REGISTRIES));
  });

  it('is read, checked, drawn, compared, told and walked through like the others', async () => {
    const asked = await ranIn(entered, [
      "import { loadProgramme } from '#publishing/load-programme.ts';",
      "import { stepChanges } from '#publishing/diff/diff-steps.ts';",
      "import { graphOf } from '#publishing/graph/graph-of.ts';",
      "import { memberOf } from '#loyalty/member.ts';",
      "import { sendsOf } from '#programme/grammar/journey.ts';",
      "import { step } from '#journeys/step.ts';",
      "import { tellVisit } from './apps/cli/simulate/tell-visit.ts';",
      `const files = ${JSON.stringify(smallFiles())};`,
      `const tried = ${JSON.stringify(TRIED)};`,
      "const read = (text: string) => loadProgramme({ ...files, 'journeys/tried.yaml': text });",
      "const found = read(tried.replace('north', 'nroth').replace('welcome', 'welcom'));",
      'const flaws = found.ok ? [] : found.errors.map(({ line, message, suggestion }) => [line, message, suggestion]);',
      'const [one, other] = [read(tried), read(tried.replace("north", "south").replace("3d", "4d"))];',
      "if (!one.ok || !other.ok) throw new Error('is not read');",
      'const { programme } = one;',
      "const [now, then] = [programme, other.programme].map(({ journeys }) => journeys['tried']!);",
      "const graph = graphOf(programme, 'tried')!;",
      `const [run, row] = ${JSON.stringify([{ ...newRun(smallProgramme()), version: '' }, blankMember()])};`,
      'const restsAt = (day: string) => {',
      '  const at = new Date(`${day}T12:00:00.000Z`);',
      '  const seen = { member: memberOf(row as never, programme, at), answers: [] };',
      "  const moved = step(programme, run as never, { kind: 'start' }, seen, at);",
      "  return [moved.run.place.join('.'), ...moved.effects.map(({ kind }) => kind)];",
      '};',
      'process.stdout.write(JSON.stringify({',
      '  flaws,',
      '  sends: sendsOf(now).map(({ send }) => send),',
      '  nodes: graph.nodes.map(({ id, title }) => `${id} ${title}`),',
      '  ways: graph.edges.map(({ from, to, label }) => `${from} ${label} ${to}`),',
      '  changes: stepChanges(now.steps, then.steps).map(({ place, step }) => `${place} ${step}`),',
      "  went: tellVisit({ journey: 'tried', prefix: '0.summer.', parent: now.steps[0], branch: 'summer' })?.say,",
      "  march: restsAt('2026-03-01'),",
      "  july: restsAt('2026-07-01'),",
      '}));',
    ]);
    expect(asked).toEqual({
      flaws: [
        [7, 'steps.0.season: no season of nroth in the year; did you mean north?', 'north'],
        [9, 'steps.0.winter.0.send: no message welcom in messages/; did you mean welcome?', 'welcome'],
      ],
      sends: ['welcome'],
      nodes: [
        'trigger When it is started by hand, by the API or by another journey',
        '0 Season in the north',
        '0.winter.0 Send welcome',
        '0.summer.0 Wait 3d',
        'end End',
      ],
      ways: ['trigger  0', '0 winter 0.winter.0', '0 summer 0.summer.0', '0.winter.0  end', '0.summer.0  end'],
      changes: ['0 season south', '0.summer.0 wait'],
      went: 'summer',
      march: ['1', 'send'],
      july: ['0.summer.0'],
    });
  });
});
