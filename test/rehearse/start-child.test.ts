import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signalGroup } from '../../apps/rehearse/process-group.ts';
import { startChild } from '../../apps/rehearse/start-child.ts';
import { until } from '../../apps/rehearse/until.ts';

test('stopping a child ends what it started too, and what it said is in its log', async () => {
  const work = mkdtempSync(join(tmpdir(), 'regulars-rehearse-'));
  const log = join(work, 'child.log');
  try {
    const child = startChild('bash', ['-c', 'sleep 60 & echo started; wait'], { env: process.env, log });
    await until('the child to start', () => Promise.resolve(readFileSync(log, 'utf8') === 'started\n'), {
      everyMs: 20,
    });
    expect(child.running()).toBe(true);
    await child.stop();
    expect(signalGroup(child.pid, 0)).toBe(false);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
