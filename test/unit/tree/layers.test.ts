import { expect, test } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import rooms from '../../../src/rooms.json' with { type: 'json' };

const cwd = fileURLToPath(new URL('../../../', import.meta.url));
/** Without types: the layer rules read imports and syntax only, and a typed lint of the tree takes a minute. */
const eslint = new ESLint({
  cwd,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ] as Linter.Config[],
});

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

/** Lints some lines as if they stood in a file of that place; the numbers of the lines that the rule refuses. */
const refusedLines = async (filePath: string, code: readonly string[], rule: string): Promise<readonly number[]> => {
  const [result] = await eslint.lintText(`${code.join('\n')}\n`, { filePath: `${cwd}${filePath}` });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === rule).map(({ line }) => line);
};

const SDK = "import '@aws-sdk/client-sqs';";
const READS_THE_WORLD = [
  'export const at = Date.now();',
  'export const day = new Date();',
  'export const n = Math.random();',
  'export const e = process.env;',
  "void fetch('http://localhost');",
];

test.each([
  ['a decision imports an SDK', 'src/journeys/step.ts', SDK, IMPORTS],
  ['a decision imports a store', 'src/events/accept.ts', "import '#store/table.ts';", IMPORTS],
  ['a decision imports a provider', 'src/channels/send.ts', "import '#providers/aws/sms-aws.ts';", IMPORTS],
  ['a decision imports the runtime', 'src/inbound/interpret.ts', "import '#runtime/env.ts';", IMPORTS],
  ['consent imports another domain', 'src/consent/permission.ts', "import '#loyalty/member.ts';", IMPORTS],
  ['a handler imports a store', 'functions/events/accept-event.ts', "import '#store/table.ts';", IMPORTS],
  ['a handler imports an SDK', 'functions/events/accept-event.ts', SDK, IMPORTS],
  ['a handler imports another', 'functions/events/accept-event.ts', "import '../console/docs.ts';", IMPORTS],
  ['a store imports a provider', 'src/store/table.ts', "import '#providers/aws/sms-aws.ts';", IMPORTS],
  ['a provider imports a store', 'src/providers/aws/sms-aws.ts', "import '#store/table.ts';", IMPORTS],
  ['infrastructure imports what runs in Lambda', 'lib/app-stack.ts', "import '#events/accept.ts';", IMPORTS],
  ['a stack imports a provider', 'lib/app-stack.ts', "import '#providers/aws/aws.ts';", IMPORTS],
  [
    'the infrastructure of a provider imports a decision',
    'lib/providers/aws.ts',
    "import '#events/accept.ts';",
    IMPORTS,
  ],
  ['the local runner imports infrastructure', 'apps/local/clock.ts', "import '../../lib/config.ts';", IMPORTS],
  [
    'an app that nobody has listed imports infrastructure',
    'apps/till/main.ts',
    "import '../../lib/config.ts';",
    IMPORTS,
  ],
  ['the phone imports our code', 'apps/phone/phone.ts', "import '#events/accept.ts';", IMPORTS],
  ['a module exports by default', 'src/events/accept.ts', 'export default 1;', SYNTAX],
])('the linter bites when %s', async (_, file, code, rule) => {
  await expect(refusedLines(file, [code], rule)).resolves.toEqual([1]);
});

test('what a layer may import passes', async () => {
  await expect(refusedLines('src/journeys/step.ts', ["import '#loyalty/member.ts';"], IMPORTS)).resolves.toEqual([]);
  await expect(refusedLines('lib/app-stack.ts', ["import '#runtime/env-names.ts';"], IMPORTS)).resolves.toEqual([]);
  const own = ["import '#providers/aws/aws.ts';", "import '#messages/routing.ts';"];
  await expect(refusedLines('lib/providers/aws.ts', own, IMPORTS)).resolves.toEqual([]);
});

test('a room that nobody has listed may import nothing of ours, and nothing of the world', async () => {
  const forbidden = [SDK, "import 'aws-cdk-lib';", "import '../words/event.ts';"];
  const ours = rooms.map(({ room }) => `import '#${room}/anything.ts';`);
  const imports = [...forbidden, ...ours];
  const all = imports.map((_, at) => at + 1);
  await expect(refusedLines('src/wishes/wish.ts', imports, IMPORTS)).resolves.toEqual(all);
  const syntax = READS_THE_WORLD.map((_, at) => at + 1);
  await expect(refusedLines('src/wishes/wish.ts', READS_THE_WORLD, SYNTAX)).resolves.toEqual(syntax);
});

const edges = new Set(['providers', 'store', 'runtime']);

test.each(rooms.map(({ room, layer }, at) => ({ room, layer, at })))(
  '$room imports itself and what stands above it in src/rooms.json, and nothing below',
  async ({ room, layer, at }) => {
    const imports = rooms.map((other) => `import '#${other.room}/anything.ts';`);
    const mayReach = (other: string, place: number): boolean =>
      place === at || (place < at && (layer === 'runtime' || !edges.has(other)));
    const expected = rooms.flatMap((other, place) => (mayReach(other.room, place) ? [] : [place + 1]));
    await expect(refusedLines(`src/${room}/anything.ts`, imports, IMPORTS)).resolves.toEqual(expected);
    const world = layer === 'decision' ? READS_THE_WORLD.map((_, line) => line + 1) : [];
    await expect(refusedLines(`src/${room}/anything.ts`, READS_THE_WORLD, SYNTAX)).resolves.toEqual(world);
  },
);
