import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
