import { Command } from 'commander';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';

export const rollback = (): Command =>
  withApi(
    new Command('rollback')
      .description('make an earlier version the one that new runs start on')
      .argument('<version>', 'as `regulars versions` lists it'),
  )
    .option('--json', 'print {"version":"…"}')
    .action(async (version: string, flags: ApiFlags & { json?: boolean }) => {
      const answer = await apiOf(flags)('POST', '/programme/rollback', { version });
      if (answer.status !== 200) throw refused(answer);
      print(flags.json, answer.body, `Version ${version} is live. Runs under way stay on the version they started on.`);
    });
