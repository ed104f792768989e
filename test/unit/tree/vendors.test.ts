import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { PROVIDERS } from '#providers/registry.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The vendors of the registry, those behind them, and those that the market has besides; Web Push is a standard. */
const VENDORS = new Set([
  ...Object.keys(PROVIDERS).flatMap((name) => (name === 'web-push' ? [] : [name.replace(/-.*/, '')])),
  ...['eum', 'pinpoint', 'socialmessaging', 'meta', 'vonage', 'nexmo', 'twilio', 'sinch', 'infobip', 'messagebird'],
]);

/** Where a vendor's name may stand all the same. */
const ALLOWED: readonly (readonly [files: RegExp, text: RegExp, why: string])[] = [
  [/^src\/(store|runtime)\//, /^(@aws-sdk\/|aws-lambda$|@aws-lambda-powertools\/|#runtime\/aws\/)/, 'what it runs on'],
  [/^src\/runtime\/aws\/bedrock\.ts$/, /^AWS_/, 'the keys of the role it runs under, as Lambda gives them'],
  [/^src\/runtime\/aws\/metrics\.ts$/, /^_aws$/, 'a key of the metric format of CloudWatch'],
  [/^src\/(console\/openapi|consent\/proof)\//, /^meta$/, 'a method of zod: what a document says of a schema'],
  [/^src\/console\/openapi\.ts$/, /AWS SigV4/, 'how requests to the API may be signed'],
  [/^src\/runtime\/stack-traces\.ts$/, /^meta$/, 'what a module knows of itself: import.meta'],
  [/^src\/preferences\/pages\/layout\.ts$/, /<meta /, 'an element of HTML'],
  [/^src\/consent\/hours\/contact-rules\.ts$/, /^Twilio SMS guidelines/, 'the source of a rule'],
  [/^src\/consent\/language\/lexicons\/german\.ts$/, /\|ses_/, 'a word of German'],
  [
    /^src\/(programme\/grammar\/(message|whatsapp)|publishing\/check\/check-whatsapp(-part)?)\.ts$/,
    /Meta/,
    'told to whoever writes a template: Meta approves it, whoever carries it',
  ],
];

const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** Identifiers and texts of a file that hold a vendor's name; comments may say whatever explains best. */
const namesIn = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return [...new Set(found)].filter((text) => wordsOf(text).some((word) => VENDORS.has(word)));
};

const parsed = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

it.each([
  ["const url = 'https://api.twilio.com';", ['https://api.twilio.com']],
  ['if (awsClient === sesClient) throw e;', ['awsClient', 'sesClient']],
  ['const said = `by ${name} of Vonage`;', [' of Vonage']],
  ['// AWS takes it\nconst classes = metal.sessions;', []],
])('%s', (code, names) => {
  expect(namesIn(parsed('a.ts', code))).toEqual(names);
});

const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('src/providers/'));
const named = files.flatMap((file) =>
  namesIn(parsed(file, readFileSync(`${root}${file}`, 'utf8'))).map((text) => ({ file, text })),
);

it('no room but that of the providers knows a vendor by name', () => {
  expect(files.length).toBeGreaterThan(300);
  const strangers = named.filter(
    ({ file, text }) => !ALLOWED.some(([where, what]) => where.test(file) && what.test(text)),
  );
  expect(strangers).toEqual([]);
});

it('every exception is one that somebody needs', () => {
  const idle = ALLOWED.filter(([where, what]) => !named.some(({ file, text }) => where.test(file) && what.test(text)));
  expect(idle).toEqual([]);
});
