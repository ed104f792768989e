import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StageSettings } from '../../lib/config.ts';
import { root, type Resource } from './synth.ts';

/** The app stack of a stage with these settings. */
const deployed = (settings: StageSettings): readonly Omit<Resource, 'id'>[] => {
  const work = mkdtempSync(join(tmpdir(), 'regulars-due-scan-'));
  try {
    const args = [join(root, 'test/infra/print-changed.ts'), JSON.stringify({ work, programme: false, settings })];
    const env = { ...process.env, CDK_VALIDATION: 'false' };
    const printed = execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
    return Object.values(
      (JSON.parse(printed) as { flow: { Resources: Record<string, Omit<Resource, 'id'>> } }).flow.Resources,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
};
const told = (resources: readonly Omit<Resource, 'id'>[], file: string, name: string): unknown => {
  const fn = resources.find(({ Properties }) => Properties['Description'] === file);
  return (fn?.Properties['Environment'] as { Variables?: Record<string, unknown> } | undefined)?.Variables?.[name];
};

test('a stage that logs errors only still logs the lines that tell whether due work is done, and no others', () => {
  const resources = deployed({ logLevel: 'ERROR' });
  const levelOf = (file: string) => told(resources, file, 'POWERTOOLS_LOG_LEVEL');
  expect(['journeys/scan-due.ts', 'journeys/do-due.ts', 'journeys/advance-run.ts'].map(levelOf)).toEqual([
    'INFO',
    'INFO',
    'ERROR',
  ]);
});

test('every function that puts due work knows the number of shards, and workers follow it', () => {
  const resources = deployed({ dueShards: 16 });
  const files = ['journeys/scan-due.ts', 'journeys/do-due.ts', 'channels/send-message.ts', 'members/manage-member.ts'];
  expect(files.map((file) => told(resources, file, 'DUE_SHARDS'))).toEqual(files.map(() => '16'));
  const paces = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => [Properties['BatchSize'], Properties['ScalingConfig']]);
  expect(paces).toContainEqual([1, { MaximumConcurrency: 32 }]);
});
