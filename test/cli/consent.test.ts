import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Evidence } from '#consent/consent.ts';
import { anchorOf } from '#consent/proof/sealed.ts';
import type { Proof } from '#consent/proof/proof.ts';
import { chainOf } from '../support/chain.ts';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const wording = { id: 'join', version: '2026-11', language: 'en', text: 'Reply YES to join.' };
const history: readonly Evidence[] = [
  {
    id: '1',
    at: '2026-11-20T08:00:00.000Z',
    memberId: 'm-1',
    change: 'granted',
    pairs: ['sms:offers'],
    how: 'api',
    channel: 'sms',
    source: 'in-store',
    store: 'Storgatan',
    ip: '192.0.2.7',
    wording,
  },
  {
    id: '2',
    at: '2026-11-21T08:00:00.000Z',
    change: 'stopped',
    pairs: [],
    how: 'reply',
    channel: 'sms',
    words: 'STOP \u001b[2J',
  },
  {
    id: '3',
    at: '2026-11-22T08:00:00.000Z',
    memberId: 'm-1',
    change: 'started',
    pairs: ['sms:offers'],
    how: 'reply',
    channel: 'sms',
  },
];
const proofOf = (all: readonly Evidence[]): Proof => {
  const { row, entries } = chainOf(all);
  const anchor = anchorOf(row, 'm-1');
  const address = {
    kind: 'phone',
    masked: '+46 ··· 605',
    address: 'hash',
    row: anchor,
    states: anchor.states,
  } as const;
  return { memberId: 'm-1', at: '2026-11-23T08:00:00.000Z', addresses: [{ ...address, entries }] };
};
const altered = (change: (entries: Proof['addresses'][number]['entries']) => readonly object[]): unknown => {
  const proof = proofOf(history);
  return { ...proof, addresses: proof.addresses.map((address) => ({ ...address, entries: change(address.entries) })) };
};

let api: FakeApi;
let dir: string;
let stored: unknown;
const file = (name: string, value: unknown): string => {
  writeFileSync(join(dir, name), JSON.stringify(value));
  return name;
};
beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
  stored = proofOf(history);
  api.instead = ({ method, path }, response) => {
    if (method === 'GET' && path === '/members/m-1/consents') FakeApi.json(response, 200, stored);
    else FakeApi.json(response, 404, { error: 'no such member', path: 'id' });
    return true;
  };
});
afterEach(() => {
  api.stop();
});

describe('consent proof', () => {
  it('says who agreed to what, when, how and in which words, with the hashes', async () => {
    const { code, stdout } = await regulars(['consent', 'proof', 'm-1', '--api', api.url], dir);
    expect(code).toBe(0);
    const { entries } = chainOf(history);
    for (const part of [
      'Consent of m-1 as of 2026-11-23T08:00:00.000Z',
      'phone +46 ··· 605',
      '  sms:offers: granted',
      '1. 2026-11-20T08:00:00.000Z  m-1 agreed to sms:offers',
      'by api on sms, source in-store, store Storgatan, from 192.0.2.7',
      'wording join, version 2026-11, en: "Reply YES to join."',
      '2. 2026-11-21T08:00:00.000Z  the holder of the address stopped everything',
      '3 entries, nothing changed, missing or added',
      ...entries.map(({ hash }) => hash),
    ])
      expect(stdout).toContain(part);
  });

  it('prints what somebody wrote without letting it steer the terminal', async () => {
    const { stdout } = await regulars(['consent', 'proof', 'm-1', '--api', api.url], dir);
    expect(stdout).toContain('their words: "STOP ·[2J"');
    expect(stdout).not.toContain('\u001b');
  });

  it('writes a document that verifies offline, for nobody else to read', async () => {
    const ran = await regulars(['consent', 'proof', 'm-1', '--api', api.url, '--out', 'proof.json', '--json'], dir);
    expect(JSON.parse(ran.stdout)).toEqual(stored);
    expect(JSON.parse(readFileSync(join(dir, 'proof.json'), 'utf8'))).toEqual(stored);
    expect(statSync(join(dir, 'proof.json')).mode & 0o777).toBe(0o600);
    api.stop();
    expect(await regulars(['consent', 'verify', 'proof.json'], dir)).toEqual({
      code: 0,
      stdout: 'proof.json: m-1, phone +46 ··· 605: 3 entries, nothing changed, missing or added\n',
      stderr: '',
    });
  });

  it('exits 1 for a chain that does not hold, and for a member nobody knows', async () => {
    stored = altered((entries) => entries.slice(1));
    const ran = await regulars(['consent', 'proof', 'm-1', '--api', api.url], dir);
    expect(ran).toMatchObject({ code: 1, stderr: 'regulars: the evidence was tampered with\n' });
    expect(ran.stdout).toContain('entry 1 is missing');
    const none = await regulars(['consent', 'proof', 'm-2', '--api', api.url], dir);
    expect(none).toEqual({ code: 1, stdout: '', stderr: 'regulars: the API answered 404: no such member\n' });
  });
});

describe('consent verify', () => {
  it.each([
    [
      'changed',
      altered((entries) => entries.map((entry) => (entry.seq === 2 ? { ...entry, words: 'YES' } : entry))),
      2,
    ],
    [
      'changed by a field put in',
      altered((entries) => entries.map((entry) => (entry.seq === 2 ? { ...entry, note: 'x' } : entry))),
      2,
    ],
    ['deleted', altered((entries) => entries.filter(({ seq }) => seq !== 2)), 2],
    ['deleted at the end', altered((entries) => entries.slice(0, -1)), 3],
    ['moved', altered((entries) => [...entries.slice(1), ...entries.slice(0, 1)]), 1],
    ['inserted', altered((entries) => [...entries, ...entries.slice(-1).map((entry) => ({ ...entry, seq: 4 }))]), 4],
  ])('names an entry that was %s, and exits 1', async (_, proof, seq) => {
    const ran = await regulars(['consent', 'verify', file('bad.json', proof)], dir);
    expect(ran).toMatchObject({ code: 1, stderr: 'regulars: the evidence was tampered with\n' });
    expect(ran.stdout).toMatch(new RegExp(`^bad\\.json: m-1, phone \\+46 ··· 605: entr(y|ies) ${seq} `, 'm'));
    const json = await regulars(['consent', 'verify', 'bad.json', '--json'], dir);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      checked: [{ from: 'bad.json', memberId: 'm-1', verified: { ok: false } }],
    });
  });

  it('checks several files, and what is stored now', async () => {
    const files = [file('a.json', proofOf(history)), file('b.json', proofOf(history.slice(0, 1)))];
    const ran = await regulars(['consent', 'verify', ...files, '--member', 'm-1', '--api', api.url, '--json'], dir);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      ok: true,
      checked: [
        { from: 'a.json', compared: true, verified: { entries: 3 } },
        { from: 'b.json', compared: true, verified: { entries: 1 } },
        { from: 'm-1', verified: { entries: 3 } },
      ],
    });
  });

  it('finds by a proof of before what was written anew with hashes that fit', async () => {
    const before = file('before.json', proofOf(history));
    stored = proofOf(history.map((evidence) => ({ ...evidence, at: '2020-01-01T00:00:00.000Z' })));
    expect((await regulars(['consent', 'verify', '--member', 'm-1', '--api', api.url], dir)).code).toBe(0);
    const ran = await regulars(['consent', 'verify', before, '--member', 'm-1', '--api', api.url], dir);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('entry 1 is not stored as it stands in this proof');
  });

  it('says so when a proof is of an address the member has no more', async () => {
    const before = file('before.json', proofOf(history));
    stored = { ...proofOf(history), addresses: [] };
    const ran = await regulars(['consent', 'verify', before, '--member', 'm-1', '--api', api.url], dir);
    expect(ran.stdout).toContain('not compared, the member has another address now');
  });

  it('refuses what is no proof, and is wrongly used without anything to check', async () => {
    writeFileSync(join(dir, 'text.json'), 'hello');
    for (const name of ['text.json', file('other.json', { memberId: 'm-1', at: '2026-11-23T08:00:00.000Z' })]) {
      const ran = await regulars(['consent', 'verify', name], dir);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toContain(`${name}: not a proof of consent`);
    }
    expect(await regulars(['consent', 'verify'], dir)).toMatchObject({ code: 2, stdout: '' });
    expect(await regulars(['consent', 'verify', 'none.json'], dir)).toMatchObject({ code: 2, stdout: '' });
    expect((await regulars(['consent'], dir)).code).toBe(2);
  });
});
