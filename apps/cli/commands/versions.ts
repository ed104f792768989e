import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';

const Listed = z.object({
  versions: z.array(z.object({ version: z.string(), at: z.string(), live: z.boolean() })),
});

export const versions = (): Command =>
  withApi(new Command('versions').description('every version that was published, newest first'))
    .option('--json', "print the API's answer")
    .action(async (flags: ApiFlags & { json?: boolean }) => {
      const answer = await apiOf(flags)('GET', '/programme/versions');
      const listed = Listed.safeParse(answer.body);
      if (answer.status !== 200 || !listed.success) throw refused(answer);
      const lines = listed.data.versions.map(({ version, at, live }) => `${at}  ${version}${live ? '  live' : ''}`);
      print(flags.json, answer.body, lines.join('\n') || 'Nothing was published yet.');
    });
