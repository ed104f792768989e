import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from '../../apps/cli/api.ts';
import { Audit } from '#console/openapi/audit.ts';
import { Exported } from '#console/openapi/exported.ts';
import { addressWith } from '#runtime/address.ts';
import { started, type Started } from '../local/support/process.ts';

let system: Started;
let dir: string;
let call: ReturnType<typeof connect>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-audit-'));
  system = await started(dir);
  call = connect({ url: system.url, key: readFileSync(join(dir, 'dev-secret'), 'utf8').trim() });
});
afterAll(async () => {
  system.child.kill('SIGKILL');
  await system.ended;
  rmSync(dir, { recursive: true });
});

const actions = async (): Promise<string[]> => {
  const { body } = await call('GET', '/audit');
  return Audit.parse(body).entries.map(({ action, status }) => `${action} ${status}`);
};

test('what operators do is recorded with who, what, about whom and when, and reading is not', async () => {
  const id = 'operator-test';
  expect((await call('PUT', `/members/${id}`, { givenName: 'Alma', phone: '+46701740605' })).status).toBe(200);
  await call('GET', `/members/${id}`);
  await call('GET', `/members/${id}/explain`);
  await call('GET', '/members/nobody/export');
  await call('PUT', `/members/${id}`, { fone: 1 });
  const exported = Exported.parse((await call('GET', `/members/${id}/export`)).body);
  expect(exported).toMatchObject({ memberId: id, audit: [{ action: 'member.put' }, { status: 400 }] });
  await call('PUT', '/programme', { files: {} });
  expect((await call('DELETE', `/members/${id}`)).status).toBe(204);
  expect((await call('PUT', `/members/${id}`, { givenName: 'Alma' })).status).toBe(410);
  expect((await call('GET', `/members/${id}/export`)).status).toBe(404);

  const done = await actions();
  expect(done.slice(0, 8)).toEqual([
    'member.put 200',
    'member.exported 404',
    'member.put 400',
    'member.exported 200',
    'programme.published 422',
    'member.erased 204',
    'member.put 410',
    'member.exported 404',
  ]);
  expect(await actions()).toEqual([...done, 'audit.read 200']);

  const { entries } = Audit.parse((await call('GET', '/audit')).body);
  const hash = addressWith(readFileSync(join(dir, 'address-secret'), 'utf8').trim());
  expect(entries.find(({ action }) => action === 'member.erased')).toMatchObject({ who: 'key:first', about: hash(id) });
  expect(JSON.stringify(entries)).not.toMatch(/operator-test|Alma|4670174/);
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
});

test('a page goes on after the one before, and after nothing that is no place', async () => {
  const { entries } = Audit.parse((await call('GET', '/audit')).body);
  const [first] = entries;
  const after = encodeURIComponent(`${first?.at ?? ''}#${first?.id ?? ''}`);
  const rest = Audit.parse((await call('GET', `/audit?after=${after}`)).body);
  expect(rest.entries.slice(0, entries.length - 1)).toEqual(entries.slice(1));
  expect(await call('GET', '/audit?after=')).toMatchObject({ status: 400, body: { path: 'after' } });
});

test('a day that is none is refused, and a day without anything is empty', async () => {
  expect(await call('GET', '/audit?day=yesterday')).toMatchObject({ status: 400, body: { path: 'day' } });
  expect(await call('GET', '/audit?day=2001-01-01')).toEqual({ status: 200, body: { day: '2001-01-01', entries: [] } });
});
