import { Command } from 'commander';
import * as z from 'zod';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import { refused } from '../api.ts';
import { apiOf, apiUrl, withApi, type ApiFlags } from '../api-options.ts';
import { Refusal } from '../errors.ts';
import { print, say } from '../print.ts';
import { errorLines, readProgramme, warningLines } from '../../programme-folder/read-programme.ts';

const Published = z.object({ version: z.string() });
/** A server of another version may see more than this one. */
const Refused = z.object({
  errors: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      message: z.string(),
      suggestion: z.string().nullable().default(null),
    }),
  ),
});

export const publish = (): Command =>
  withApi(
    new Command('publish')
      .description('make a programme the one that new runs start on')
      .argument('<dir>', 'the folder with programme.yaml, journeys and messages'),
  )
    .option('--json', 'print {"version":"…"}')
    .action(async (dir: string, flags: ApiFlags & { json?: boolean }) => {
      say(`checking ${dir} …`);
      const checked = await readProgramme(dir);
      const refuse = (errors: readonly ProgrammeError[]): never => {
        print(flags.json, { errors }, errorLines(errors));
        throw new Refusal('not published');
      };
      if (!checked.ok) return refuse(checked.errors);
      if (checked.warnings.length > 0) say(warningLines(checked.warnings));
      say(`publishing ${Object.keys(checked.files).length} files to ${apiUrl(flags)} …`);
      const answer = await apiOf(flags)('PUT', '/programme', { files: checked.files });
      const found = Refused.safeParse(answer.body);
      if (found.success) return refuse(found.data.errors);
      const published = Published.safeParse(answer.body);
      if (answer.status !== 200 || !published.success) throw refused(answer);
      print(flags.json, published.data, `Published version ${published.data.version}`);
    });
