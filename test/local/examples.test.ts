import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { started, type Started } from './support/process.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: string }[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly examples: Readonly<Record<string, { value: unknown }>> };
    };
  };
}
interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let dir: string;
let system: Started;
let document: Document;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-examples-'));
  system = await started(dir);
  document = (await (await fetch(`${system.url}/openapi.json`)).json()) as Document;
});
afterAll(async () => {
  system.child.kill('SIGKILL');
  await system.ended;
  rmSync(dir, { recursive: true });
});

/** As the page sends it: on the document's first server, with every example of the path and the query. */
const send = (path: string, method: string, { parameters = [] }: Operation, value: unknown, page: boolean) => {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((whole, { name, example = '' }) => whole.replace(`{${name}}`, example), path);
  const query = parameters.flatMap(({ name, in: place, example = '' }) =>
    place === 'query' ? [[name, example] as const] : [],
  );
  const search = query.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(query)).toString()}`;
  return fetch(`${document.servers[0]?.url ?? ''}${filled}${search}`, {
    method: method.toUpperCase(),
    headers: {
      ...(value !== undefined && { 'content-type': 'application/json' }),
      ...(page && { origin: system.url, 'sec-fetch-site': 'same-origin' }),
    },
    ...(value !== undefined && { body: JSON.stringify(value) }),
  });
};

/** Of the programme the system began with, before another is published. */
const CAMPAIGNS = [
  'showSurvey',
  'showExperiment',
  'listSurveyAnswers',
  'listCampaigns',
  'showCampaign',
  'estimateCampaign',
  'pauseCampaign',
  'resumeCampaign',
  'stopCampaign',
];
/** Whom the others are about comes first, what takes them away last. */
const ORDER = ['acceptEvents', 'refreshSegments', 'createKey', ...CAMPAIGNS, 'others', 'revokeKey', 'eraseMember'];
const rank = ({ operationId }: Operation): number =>
  ORDER.indexOf(ORDER.includes(operationId) ? operationId : 'others');

/** The code of a voucher follows from a key of each system's own, so that no document has one that is there; no redemption waits in a fresh one. */
const NOT_THERE: readonly string[] = ['showVoucher', 'useVoucher', 'answerRedemption'];

const operations = () =>
  Object.entries(document.paths)
    .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))
    .toSorted((a, b) => rank(a.operation) - rank(b.operation));

test('every example of the document is taken by a fresh local system when its own page sends it', async () => {
  for (const { path, method, operation } of operations()) {
    const examples = operation.requestBody?.content['application/json'].examples ?? { none: { value: undefined } };
    expect([operation.operationId, Object.keys(examples).length > 0]).toEqual([operation.operationId, true]);
    for (const [name, { value }] of Object.entries(examples)) {
      const answer = await send(path, method, operation, value, true);
      const said = await answer.text();
      if (NOT_THERE.includes(operation.operationId)) {
        expect([operation.operationId, answer.status]).toEqual([operation.operationId, 404]);
        continue;
      }
      expect([operation.operationId, name, answer.ok, said]).toEqual([
        operation.operationId,
        name,
        true,
        expect.not.stringMatching(/rejected|conflict/),
      ]);
    }
  }
});

test('the document has the address it was asked at, and offers both ways of signing with all their headers', () => {
  expect(document.servers.map(({ url }) => url)).toEqual([system.url, `${system.url}/iam`]);
  const secured = operations().flatMap(({ operation: { security = [] } }) => (security.length === 0 ? [] : [security]));
  expect(secured.length).toBeGreaterThan(0);
  for (const security of secured)
    expect(security.map((way) => Object.keys(way))).toEqual([['id', 'timestamp', 'signature'], ['sigv4']]);
});

test('a program that does not sign, and a page of another site, are refused', async () => {
  const found = operations().find(({ operation }) => operation.operationId === 'listSegments');
  expect((await send('/segments', 'get', found?.operation as Operation, undefined, false)).status).toBe(401);
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await fetch(`${system.url}/segments`, { headers: foreign })).status).toBe(401);
  const lying = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' };
  expect((await fetch(`${system.url}/segments`, { headers: lying })).status).toBe(401);
});
