import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Ledger = z.object({
  points: z.int(),
  lines: z.array(
    z.object({
      at: z.string(),
      rule: z.string(),
      points: z.int(),
      balance: z.int(),
      cashback: z.int().optional(),
      stamps: z.int().optional(),
    }),
  ),
});
type Line = z.infer<typeof Ledger>['lines'][number];

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : `${amount}`);
const moved = ({ points, cashback, stamps }: Line): string =>
  [
    ...(points === 0 ? [] : [`${signed(points)} points`]),
    ...(cashback === undefined ? [] : [`${signed(cashback)} cashback`]),
    ...(stamps === undefined ? [] : [`${signed(stamps)} stamps`]),
  ].join(', ');

export const ledger = (): Command =>
  withApi(
    new Command('ledger')
      .description("a member's account: what moved their points, cashback and stamps, oldest first")
      .argument('<member>', "the member's id"),
  )
    .option('--json', "print the API's answer")
    .action(async (id: string, flags: ApiFlags & { json?: boolean }) => {
      const answer = await apiOf(flags)('GET', `${memberPath(id)}/ledger`);
      const found = Ledger.safeParse(answer.body);
      if (answer.status !== 200 || !found.success) throw refused(answer);
      const lines = found.data.lines.map((line) => `${line.at}  ${moved(line)}  ${line.rule}  = ${line.balance}`);
      print(flags.json, answer.body, [...lines, `${found.data.points} points`].join('\n'));
    });
