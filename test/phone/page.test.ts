import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bench, startPhone } from './support/bench.ts';

const folder = new URL('../../apps/phone/public/', import.meta.url);
const files = readdirSync(folder);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

let bench: Bench;
beforeAll(async () => {
  bench = await startPhone();
});
afterAll(() => bench.stop());

test('the page and everything it names are served, under a policy that allows only its own files', async () => {
  const page = await bench.call('GET', '/phone');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const named = Array.from(
    (page.body as unknown as string).matchAll(/(?:src|href)="(\/phone\/[^"]+)"/g),
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect([path, (await bench.call('GET', path)).status]).toEqual([path, 200]);
});

test('every module that is imported exists', () => {
  for (const name of files.filter((f) => f.endsWith('.js')))
    for (const [, imported = ''] of read(name).matchAll(/from '\.\/([\w-]+\.js)'/g)) expect(files).toContain(imported);
});

test('message text never becomes markup', () => {
  for (const name of files) expect(read(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
});

test('nothing is fetched from outside', () => {
  for (const name of files)
    for (const [address] of read(name).matchAll(/https?:\/\/[\w.-]+/g)) expect(address).toBe('http://www.w3.org');
});

test('colours stand in tokens.css alone', () => {
  for (const name of files.filter((f) => f.endsWith('.css') && f !== 'tokens.css'))
    expect([name, read(name).match(/#[0-9a-f]{3,8}\b(?![^{]*\{)/gi) ?? []]).toEqual([name, []]);
});

test('card art is small enough for a phone and true to 16:9', () => {
  for (const name of ['almost-silver', 'reward-coffee', 'points-expiring']) {
    const file = new URL(`../../programme/media/${name}.png`, import.meta.url);
    expect(statSync(file).size).toBeLessThan(120 * 1024);
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720]);
  }
});
