import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { channelsOf, defaultsFor } from '../../apps/cli/init/choices.ts';
import { repositoryOf } from '../../apps/cli/init/repository.ts';
import { stageOf, type RegularsConfig } from '../../lib/config.ts';
import { root } from './synth.ts';

const others = { 'aws-cdk': '2', 'aws-cdk-lib': '2', constructs: '10', node: '24', typescript: '6' };
const COMMENTED = /^( *)\/\/ (?=('[\w-]+'|\w+): )/gm;

/** The configuration of a new repository, as it is written or with every line that waits for its value. */
const configOf = (set: string, filled: boolean): RegularsConfig => {
  const choices = { ...defaultsFor('shop'), channels: channelsOf(set) };
  const text = String(repositoryOf('shop', choices, { regulars: '^0.1.0', others }).get('regulars.config.ts'));
  const own = (filled ? text.replaceAll(COMMENTED, '$1') : text).replace(
    "'regulars'",
    JSON.stringify(pathToFileURL(join(root, 'lib/config.ts')).href),
  );
  const folder = mkdtempSync(join(tmpdir(), 'regulars-config-'));
  try {
    const file = join(folder, 'regulars.config.ts');
    writeFileSync(file, own);
    const print = `import(${JSON.stringify(pathToFileURL(file).href)}).then((m) => console.log(JSON.stringify(m.default)))`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', print], { encoding: 'utf8' });
    return JSON.parse(printed) as RegularsConfig;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a new repository has a dev and a production stage, and production says who is missing', () => {
  const config = configOf('rcs,whatsapp,sms,email', false);
  expect(Object.keys(config.stages)).toEqual(['dev', 'production']);
  expect(stageOf(config, 'dev')).toMatchObject({ protect: false, warnings: [] });
  expect(stageOf(config, 'production')).toMatchObject({
    protect: true,
    warnings: [expect.stringContaining('alarmEmail')],
  });
});

test.each([
  ['rcs,whatsapp,sms,email', ['aws', 'aws-social', 'ses']],
  ['sms', ['aws']],
  ['email', ['ses']],
])('what waits in it as a comment is accepted as it stands there, by %s', (set, providers) => {
  const config = configOf(set, true);
  for (const name of ['dev', 'production']) {
    const stage = stageOf(config, name);
    expect(stage.warnings).toEqual([]);
    expect(stage.env).toEqual({ account: '123456789012', region: 'eu-north-1' });
    expect(Object.keys(stage.messaging.providers)).toEqual(providers);
  }
  expect(stageOf(config, 'production').domain?.name).toBe('loyalty.example.com');
});
