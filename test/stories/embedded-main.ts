import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostingVendor } from '../../apps/phone/model.ts';
import { exampleProgramme } from '../support/programme.ts';
import { BEGINNING } from './story.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'WARN';
const { listen } = await import('../../apps/local/server.ts');
const { startSystem } = await import('../../apps/local/system.ts');

// The embedded system as `npm start` puts it together, on a real clock that stands: it is moved, and never drifts.
const dir = mkdtempSync(join(tmpdir(), 'regulars-stories-'));
process.on('exit', () => {
  rmSync(dir, { recursive: true, force: true });
});
process.on('SIGTERM', () => process.exit(0));
const server = await listen(0);
await startSystem({
  server,
  dir,
  fresh: true,
  auth: false,
  webhooks: undefined,
  programmeDir: join(import.meta.dirname, '../../programme'),
  programme: exampleProgramme(),
  by: process.argv[2] as PostingVendor | undefined,
  real: () => BEGINNING,
});
process.stdout.write(`ready ${server.url}\n`);
