import { Command, InvalidArgumentError } from 'commander';
import { billOf } from '../cost/bill.ts';
import { costText } from '../cost/cost-text.ts';
import { monthly } from '../cost/list-prices.ts';
import { questionsOf } from '../cost/metered.ts';
import { readUsed } from '../cost/read-used.ts';
import { awsClients } from '../doctor/clients.ts';
import { idsOf, readStacks } from '../doctor/readers/read-stacks.ts';
import { readFunctions } from '../doctor/readers/read-work.ts';
import { Refusal } from '../errors.ts';
import { print, say } from '../print.ts';
import { stacksOf, withStage, type StageFlags } from '../stage-options.ts';

interface Flags extends StageFlags {
  readonly days: number;
  readonly json?: boolean;
}

const DAY_MS = 86_400_000;

const someDays = (text: string): number => {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 31) throw new InvalidArgumentError('expected 1 to 31');
  return days;
};

/** Whole days in UTC, as AWS bills them; the last is today so far. */
const daysUntil = (now: Date, days: number): readonly string[] =>
  Array.from({ length: days }, (_, at) =>
    new Date(now.getTime() - (days - 1 - at) * DAY_MS).toISOString().slice(0, 10),
  );

export const cost = (): Command =>
  withStage(
    new Command('cost').description('what a stage used by day, times list prices; messages by channel and country'),
  )
    .option('--days <n>', 'so many days, today with them', someDays, 7)
    .option('--json', 'print {"region","days","lines","totals","total"}')
    .action(async (flags: Flags) => {
      const aws = awsClients();
      say('reading stacks …');
      const stacks = await readStacks(aws, stacksOf(flags));
      for (const [name, read] of stacks) if (!read.ok) throw new Refusal(`stack ${name}: ${read.why}`);
      const functions = await readFunctions(aws, stacks);
      say('reading metrics …');
      const now = new Date();
      const days = daysUntil(now, flags.days);
      const from = new Date(`${days[0] ?? ''}T00:00:00.000Z`);
      const used = await readUsed(aws.cloudwatch, questionsOf({ stacks, functions, topics: new Map() }), {
        from,
        to: now,
      });
      if (!used.ok) throw new Refusal(used.why);
      const types = Object.keys(monthly) as (keyof typeof monthly)[];
      const bill = billOf(
        used.value,
        days,
        Object.fromEntries(types.map((type) => [type, idsOf(stacks, type).length])),
      );
      const region = await aws.cloudwatch.config.region();
      print(flags.json, { region, ...bill }, costText(bill, region));
    });
