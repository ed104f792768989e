import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFunctions, byPackage } from '../../../bench/bundle/build.ts';
import { LARGER, LARGEST, largestOf } from '../../../bench/bundle/limits.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const bundle = (entryPoints: readonly string[]) =>
  build({
    entryPoints: [...entryPoints],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'out',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
  });

test('what compiles mails stays where folders are read: no function brings mjml to AWS', async () => {
  const importsOf = async (entryPoints: readonly string[]): Promise<readonly string[]> => {
    const { metafile } = await bundle(entryPoints);
    return Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  };
  const functions = globSync('functions/*/*.ts', { cwd: root });
  const imported = await importsOf(functions);
  expect(imported).toContain('liquidjs');
  expect(imported.filter((path) => path.startsWith('mjml'))).toEqual([]);
  // The command line is what brings it, so that the look above can fail.
  await expect(importsOf(['apps/programme-folder/read-programme.ts'])).resolves.toContain('mjml');
});

test('who only reads what providers hand over brings none of their clients, and who sends brings all', async () => {
  const clientsOf = async (file: string): Promise<readonly string[]> => {
    const { outputFiles } = await bundle([file]);
    const names = ['PinpointSMSVoiceV2Client', 'SESv2Client', 'SocialMessagingClient'];
    return names.filter((name) => outputFiles[0]?.text.includes(`new ${name}(`));
  };
  await expect(clientsOf('functions/inbound/receive-receipt.ts')).resolves.toEqual([]);
  await expect(clientsOf('functions/inbound/receive-email.ts')).resolves.toEqual([]);
  await expect(clientsOf('functions/channels/send-message.ts')).resolves.toHaveLength(3);
});

/** What a function brings besides the SDK that only some need, and whose they may be. */
const ONLY_WHERE: Readonly<Record<string, RegExp>> = {
  // Conditions are evaluated: an event of the brand's, a step, a segment, an answer, what is published.
  '@marcbachmann/cel-js':
    /^(channels\/send-message|events\/|inbound\/(receive-reply|receive-whatsapp|take-webhook)|journeys\/(advance-|do-due|scan-due)|loyalty\/use-voucher|permission\/capture|publishing\/|segments\/manage-segments)/,
  re2js:
    /^(channels\/send-message|events\/|inbound\/(receive-reply|receive-whatsapp|take-webhook)|journeys\/(advance-|do-due|scan-due)|loyalty\/use-voucher|permission\/capture|publishing\/|segments\/manage-segments)/,
  // Numbers are parsed: of a member, or to know the country that limits are set for.
  'libphonenumber-js':
    /^(channels\/send-message|conversations\/|events\/|members\/manage-member|permission\/capture|publishing\/(deploy|publish)|segments\/manage-campaigns)/,
  'countries-and-timezones':
    /^(conversations\/|events\/|members\/manage-member|permission\/capture|publishing\/(deploy|publish))/,
};

test('each function is as large as its work, and no larger; what only some need is in no other', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-sizes-'));
  try {
    const bundles = await buildFunctions(dir, true);
    const names = bundles.map(({ name }) => name);
    expect(Object.keys(LARGER).filter((name) => !names.includes(name))).toEqual([]);
    const sizes = bundles.map(({ name, bytes }) => ({ name, kB: bytes / 1_000, most: largestOf(name).kB }));
    expect(sizes.filter(({ kB, most }) => kB > most)).toEqual([]);
    // A limit that is far above the size would hold nothing.
    expect(sizes.filter(({ kB, most }) => most !== LARGEST && (most <= LARGEST || kB < most * 0.97))).toEqual([]);
    const strays = bundles.flatMap((bundle) => {
      const packages = byPackage(bundle).flatMap(([name, bytes]) => (bytes > 0 ? [name] : []));
      return Object.entries(ONLY_WHERE).flatMap(([name, where]) =>
        packages.includes(name) && !where.test(bundle.name) ? [`${bundle.name} brings ${name}`] : [],
      );
    });
    expect(strays).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
