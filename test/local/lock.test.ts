import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lock } from '../../apps/local/lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-lock-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

test('a directory that a living process runs on is refused, with its id', () => {
  const release = lock(dir);
  expect(() => lock(dir)).toThrow(`process ${process.pid} already runs on ${dir}`);
  release();
  expect(readdirSync(dir)).toEqual([]);
});

test('the lock of a dead process is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  writeFileSync(join(dir, 'lock'), `${child.pid ?? 0} 1`);
  const release = lock(dir);
  expect(() => lock(dir)).toThrow('already runs');
  release();
});

test('the lock of a dead process whose id was given to another one is taken over', () => {
  writeFileSync(join(dir, 'lock'), `${process.pid} 1`);
  lock(dir)();
  expect(existsSync(join(dir, 'lock'))).toBe(false);
});
