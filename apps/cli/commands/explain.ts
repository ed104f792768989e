import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Explained = z.object({ messages: z.array(z.object({ at: z.string(), sentence: z.string() })) });

export const explain = (): Command =>
  withApi(
    new Command('explain')
      .description('why each message to a member was or was not sent, newest first')
      .argument('<member>', "the member's id"),
  )
    .option('--json', "print the API's answer")
    .action(async (id: string, flags: ApiFlags & { json?: boolean }) => {
      const answer = await apiOf(flags)('GET', `${memberPath(id)}/explain`);
      const explained = Explained.safeParse(answer.body);
      if (answer.status !== 200 || !explained.success) throw refused(answer);
      const lines = explained.data.messages.map(({ at, sentence }) => `${at}  ${sentence}`);
      print(flags.json, answer.body, lines.join('\n') || 'Nothing was sent, and nothing was held back.');
    });
