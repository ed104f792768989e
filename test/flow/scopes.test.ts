import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROUTE_SCOPES } from '#access/route-scopes.ts';
import { SCOPE_MEANINGS, SCOPES, type Scope } from '#access/scope.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { useDeps } from '#runtime/deps.ts';
import { signedHeaders } from '../../apps/cli/signed-headers.ts';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';
import { createWorld } from '../support/world.ts';

const DOCUMENT = join(import.meta.dirname, '../../docs/scopes.md');
const secretOf = (at: number): string => `whsec_${Buffer.alloc(32, at + 1).toString('base64')}`;
/** A key for each scope, and one that has none. */
const NONE = 'none';
const callers = [...SCOPES, NONE] as const;
const signers = callers.map((name, at) => ({
  name: name.replace(':', '-'),
  scopes: name === NONE ? [] : [name],
  secrets: [secretOf(at)],
}));
const match = routeMatcher(routes);
const forPrograms = routes
  .map(({ key }) => key)
  .filter((key) => routes.some((one) => one.key === key.replace(' /', ' /iam/')));

let audited: readonly object[] = [];
beforeAll(async () => {
  const world = await createWorld();
  const { deps } = world;
  const seals = daySeals(deps.sealKeys, () => new Date());
  useDeps({ ...deps, seals, signers: () => Promise.resolve(signers), keysRoot: () => Promise.resolve('a root') });
  await walk();
  let after: string | undefined;
  do {
    const page = await deps.audit.list('2026-11-21', after);
    audited = [...audited, ...page.entries];
    after = page.next;
  } while (after !== undefined);
});
afterAll(() => {
  useDeps({});
});

interface Said {
  readonly status: number;
  readonly body: { readonly error?: string; readonly scope?: string };
}
const ask = async (key: string, secret: string): Promise<Said> => {
  const [method = '', path = ''] = key.replace(/\{\w+\}/g, 'none').split(' ');
  const url = new URL(path, 'http://api');
  const found = match(method, path);
  if (found === undefined) throw new Error(`no route ${key}`);
  const body = method === 'GET' || method === 'DELETE' ? '' : '{}';
  const event = httpEvent({
    ...found,
    ...{ url, method, sourceIp: '127.0.0.1', now: new Date(), requestId: randomUUID(), iam: false },
    headers: signedHeaders(secret, { method, path, ...(body !== '' && { body }) }),
    body: Buffer.from(body),
  });
  const answer = (await invoke(found.route.handler, event)) as { readonly statusCode: number; readonly body: string };
  return { status: answer.statusCode, body: answer.body === '' ? {} : (JSON.parse(answer.body) as Said['body']) };
};

/** What each route answers to each caller; the last of them nobody knows. */
const said = new Map<string, readonly Said[]>();
const walk = async (): Promise<void> => {
  for (const key of forPrograms) {
    const all: Said[] = [];
    for (const secret of [...callers.keys()].map(secretOf)) all.push(await ask(key, secret));
    said.set(key, [...all, await ask(key, secretOf(100))]);
  }
};

const opens = (key: string): readonly Scope[] =>
  SCOPES.filter((_, at) => ![401, 403].includes(said.get(key)?.[at]?.status ?? 0));

test('every route for programs has a scope, and nothing else has', () => {
  expect([...forPrograms].sort()).toEqual(Object.keys(ROUTE_SCOPES).sort());
});

test('each is opened by one scope, and the others are told which; nobody gets on without one', () => {
  for (const [key, scope] of Object.entries(ROUTE_SCOPES)) {
    expect([key, opens(key)]).toEqual([key, [scope]]);
    const [unknown, none, ...others] = [...(said.get(key) ?? [])].reverse();
    expect([key, unknown?.status, none?.status, none?.body.scope]).toEqual([key, 401, 403, scope]);
    const refused = others.filter(({ status }) => status === 403);
    expect([key, refused.length]).toEqual([key, SCOPES.length - 1]);
    expect(refused.map(({ body }) => body.scope)).toEqual(refused.map(() => scope));
  }
});

test('a refusal is in the audit log with the key, the route and the scope, and one of a stranger is not', () => {
  const refusals = audited.filter((entry) => 'action' in entry && entry.action === 'access.refused');
  expect(refusals).toHaveLength(forPrograms.length * SCOPES.length);
  expect(refusals).toContainEqual(
    expect.objectContaining({ who: 'key:members-read', what: 'DELETE /members/{id}: members:erase', status: 403 }),
  );
});

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const document = (): string => {
  const scopes = SCOPES.map((scope) => row(`\`${scope}\``, SCOPE_MEANINGS[scope]));
  const all = forPrograms.map((key) => {
    const answers = said.get(key) ?? [];
    const cells = answers.map(({ status }) => (status === 401 || status === 403 ? String(status) : 'yes'));
    return row(`\`${key}\``, ...cells);
  });
  const tried = [...said.values()].flat();
  const count = (...statuses: readonly number[]) => tried.filter(({ status }) => statuses.includes(status)).length;
  return [
    '# Scopes',
    '',
    'What a key or an AWS role may be allowed. Pages for people ask for none, and links to them are sealed.',
    'This page is written by `test/flow/scopes.test.ts`, which fails when it is stale: `UPDATE_SCOPES=1 npm test -- test/flow/scopes`.',
    '',
    row('scope', 'lets'),
    row('---', '---'),
    ...scopes,
    '',
    '## Every route with every scope',
    '',
    `Of ${tried.length} requests, each route with a key of each scope, a key without any, and a secret that nobody knows, ` +
      `${tried.length - count(401, 403)} were let in, ${count(403)} refused with the scope that is missing, ${count(401)} not known.`,
    'The same routes below `/iam` ask roles for the same.',
    '',
    row('route', ...SCOPES.map((scope) => `\`${scope}\``), 'none', 'unknown'),
    row(...Array.from({ length: SCOPES.length + 3 }, () => '---')),
    ...all,
    '',
  ].join('\n');
};

test('docs/scopes.md is what was tried', () => {
  if (process.env['UPDATE_SCOPES'] === '1') writeFileSync(DOCUMENT, document());
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(document());
});
