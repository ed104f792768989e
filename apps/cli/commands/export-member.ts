import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Exported = z.looseObject({ memberId: z.string() });

export const exportMember = (): Command =>
  withApi(
    new Command('export')
      .description('everything that is kept about a member, in every table, as JSON')
      .argument('<member>', "the member's id"),
  )
    .option('--out <file>', 'write it there, for its owner only to read, and not to the screen')
    .action(async (id: string, flags: ApiFlags & { out?: string }) => {
      const answer = await apiOf(flags)('GET', `${memberPath(id)}/export`);
      const exported = Exported.safeParse(answer.body);
      if (answer.status !== 200 || !exported.success) throw refused(answer);
      const text = JSON.stringify(exported.data, null, 2);
      if (flags.out === undefined) print(false, undefined, text);
      else writeFileSync(flags.out, `${text}\n`, { mode: 0o600 });
    });
