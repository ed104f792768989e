import { Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { redriveAws } from '../redrive/aws.ts';
import { redrive as redriveQueue, type Outcome } from '../redrive/redrive.ts';

interface Flags {
  readonly limit: number;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const aNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number from 1');
  return value;
};

const lineOf = ({ id, to, result, because }: Outcome): string =>
  [id, result, to, because].filter((part) => part !== undefined && part !== '').join('  ');

const inWords = (outcomes: readonly Outcome[], isMeant: boolean): string => {
  if (outcomes.length === 0) return 'There are no letters.';
  const count = (result: Outcome['result']): number => outcomes.filter((one) => one.result === result).length;
  const sum = isMeant
    ? `${count('done')} done, ${count('stays')} left.`
    : `${count('would go')} would go, ${count('stays')} would stay. Nothing was done: --yes does it.`;
  return [...outcomes.map(lineOf), sum].join('\n');
};

export const redrive = (): Command =>
  new Command('redrive')
    .description('hand the letters of a dead-letter queue to whom they were for, in the account of the AWS credentials')
    .argument('<queue>', 'name, ARN or URL of the dead-letter queue')
    .option('--yes', 'do it; without it only what would be done is said')
    .option('--limit <n>', 'at most so many letters', aNumber, 1_000)
    .option('--json', 'print what became of each')
    .action(async (queue: string, { yes = false, limit, json }: Flags) => {
      const outcomes = await redriveQueue(redriveAws(), queue, { limit, isMeant: yes });
      print(json, outcomes, inWords(outcomes, yes));
      if (yes && outcomes.some(({ result }) => result === 'stays')) throw new Refusal('');
    });
