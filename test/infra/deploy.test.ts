import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { reachable } from '../../apps/deploy/reachable.ts';
import { mediaIn } from '../../lib/programme-at.ts';
import { root } from './synth.ts';

const deploy = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, [join(root, 'apps/deploy/main.ts'), ...args], {
    // Nothing of the machine's own AWS setup, and no metadata service to wait for.
    env: {
      ...{ PATH: process.env['PATH'], HOME: tmpdir(), AWS_EC2_METADATA_DISABLED: 'true' },
      ...{ AWS_CONFIG_FILE: '/nonexistent', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent' },
      ...env,
    },
  }).then(
    () => ({ code: 0, stderr: '' }),
    (error: unknown) => error as { code: number; stderr: string },
  );

describe('npm run deploy', () => {
  test('refuses a stage that does not exist before it asks AWS anything', async () => {
    expect(await deploy(['--stage', 'production'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Unknown stage "production": use .*prod/) as unknown,
    });
  });

  test('says what to do when there is no region, and when there are no credentials', async () => {
    expect((await deploy(['--stage', 'dev'])).stderr).toMatch(/^No region\. Set AWS_REGION/);
    expect((await deploy(['--stage', 'dev'], { AWS_REGION: 'us-east-1' })).stderr).toMatch(
      /^No AWS credentials\. Run `aws sso login`/,
    );
  });

  test('brings what a card can show and nothing that lies beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'media-'));
    for (const name of ['b.png', 'a.JPG', 'a.svg', '.DS_Store', 'notes.txt']) writeFileSync(join(folder, name), '');
    const found = mediaIn(folder);
    rmSync(folder, { recursive: true });
    expect(found.map(({ name, type }) => [name, type])).toEqual([
      ['a.JPG', 'image/jpeg'],
      ['b.png', 'image/png'],
    ]);
  });

  test('finds the API of an emulator below its endpoint, and leaves a real one alone', () => {
    const real = 'https://ab12.execute-api.us-east-1.amazonaws.com';
    expect(reachable(real, undefined)).toBe(real);
    expect(reachable('http://ab12.execute-api.127.0.0.1:4599', 'http://127.0.0.1:4599/')).toBe(
      'http://127.0.0.1:4599/_aws/execute-api/ab12/$default',
    );
  });
});
