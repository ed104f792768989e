import { expect, test } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
/** Without types: the layer rules read imports and syntax only, and a typed lint of the tree takes a minute. */
const eslint = new ESLint({
  cwd,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ] as Linter.Config[],
});

/** Lints one line as if it stood in an existing file of the layer. */
const refused = async (filePath: string, code: string, rule: string): Promise<boolean> => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${cwd}${filePath}` });
  return (result?.messages ?? []).some((message) => message.ruleId === rule);
};

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

test.each([
  ['a decision imports an SDK', 'src/journeys/step.ts', "import '@aws-sdk/client-sqs';", IMPORTS],
  ['a decision imports a store', 'src/events/accept.ts', "import '#store/table.ts';", IMPORTS],
  ['a decision imports a provider', 'src/channels/send.ts', "import '#providers/aws/sms-aws.ts';", IMPORTS],
  ['a decision imports the runtime', 'src/inbound/interpret.ts', "import '#runtime/env.ts';", IMPORTS],
  ['consent imports another domain', 'src/consent/permission.ts', "import '#loyalty/member.ts';", IMPORTS],
  ['a decision reads the clock', 'src/journeys/step.ts', 'export const at = Date.now();', SYNTAX],
  ['a decision makes a date of now', 'src/journeys/step.ts', 'export const at = new Date();', SYNTAX],
  ['a decision throws dice', 'src/journeys/step.ts', 'export const n = Math.random();', SYNTAX],
  ['a decision reads the environment', 'src/events/accept.ts', 'export const e = process.env;', SYNTAX],
  ['a decision reaches out', 'src/events/accept.ts', "void fetch('http://localhost');", SYNTAX],
  ['a handler imports a store', 'functions/events/accept-event.ts', "import '#store/table.ts';", IMPORTS],
  ['a handler imports an SDK', 'functions/events/accept-event.ts', "import '@aws-sdk/client-sqs';", IMPORTS],
  ['a handler imports another', 'functions/events/accept-event.ts', "import '../console/docs.ts';", IMPORTS],
  ['a store imports a provider', 'src/store/table.ts', "import '#providers/aws/sms-aws.ts';", IMPORTS],
  ['a provider imports a store', 'src/providers/aws/sms-aws.ts', "import '#store/table.ts';", IMPORTS],
  ['infrastructure imports what runs in Lambda', 'lib/app-stack.ts', "import '#events/accept.ts';", IMPORTS],
  ['the local runner imports infrastructure', 'apps/local/clock.ts', "import '../../lib/config.ts';", IMPORTS],
  ['the phone imports our code', 'apps/phone/phone.ts', "import '#events/accept.ts';", IMPORTS],
  ['a module exports by default', 'src/events/accept.ts', 'export default 1;', SYNTAX],
])('the linter bites when %s', async (_, file, code, rule) => {
  await expect(refused(file, code, rule)).resolves.toBe(true);
});

test('what a layer may import passes', async () => {
  await expect(refused('src/journeys/step.ts', "import '#loyalty/member.ts';", IMPORTS)).resolves.toBe(false);
  await expect(refused('lib/app-stack.ts', "import '#runtime/env-names.ts';", IMPORTS)).resolves.toBe(false);
});
