import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';

const Listed = z.object({
  entries: z.array(
    z.object({
      at: z.string(),
      who: z.string(),
      action: z.string(),
      about: z.string().optional(),
      what: z.string().optional(),
      status: z.int(),
    }),
  ),
});

export const audit = (): Command =>
  withApi(new Command('audit').description('what operators did through the API, by day'))
    .option('--day <day>', 'a UTC day such as 2026-11-21 (default: today)')
    .option('--json', "print the API's answer")
    .action(async (flags: ApiFlags & { day?: string; json?: boolean }) => {
      const query = flags.day === undefined ? '' : `?day=${encodeURIComponent(flags.day)}`;
      const answer = await apiOf(flags)('GET', `/audit${query}`);
      const listed = Listed.safeParse(answer.body);
      if (answer.status !== 200 || !listed.success) throw refused(answer);
      const lines = listed.data.entries.map(({ at, who, action, about, what = '-', status }) =>
        [at, action, String(status), about ?? what, who].join('  '),
      );
      print(flags.json, answer.body, lines.join('\n') || 'Nobody did anything.');
    });
