import { Command } from 'commander';
import * as z from 'zod';
import { stringify } from 'yaml';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Member = z.looseObject({});

export const member = (): Command =>
  withApi(
    new Command('member')
      .description('what is known of a member: profile, balance, tier, consent')
      .argument('<member>', "the member's id"),
  )
    .option('--json', "print the API's answer")
    .action(async (id: string, flags: ApiFlags & { json?: boolean }) => {
      const answer = await apiOf(flags)('GET', memberPath(id));
      const found = Member.safeParse(answer.body);
      if (answer.status !== 200 || !found.success) throw refused(answer);
      print(flags.json, answer.body, stringify(found.data, { nullStr: '-' }).trimEnd());
    });
