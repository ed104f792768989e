import { Command, InvalidArgumentError } from 'commander';
import { say } from '../print.ts';
import { spanMs } from '../span-option.ts';
import { stageApiOf, withStageApi, type StageApiFlags } from '../stage-api.ts';
import { follow, stepsSoFar } from '../tail/follow.ts';
import { stepLine } from '../tail/step-line.ts';

interface Flags extends StageApiFlags {
  readonly last: number;
  readonly for?: number;
  readonly json?: boolean;
}

const aCount = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};

export const tail = (): Command =>
  withStageApi(
    new Command('tail')
      .description(
        'follow one member: what moved their account, runs, messages with their receipts, and replies, as it happens',
      )
      .argument('<member>', "the member's id; one who is not there yet is waited for"),
  )
    .option('--last <n>', 'begin with so many steps that happened before', aCount, 10)
    .option('--for <span>', 'stop after it, as 60s or 5m (default: Ctrl-C stops it)', spanMs)
    .option('--json', 'print each step as a line {"at","kind","text","journey","state"}')
    .action(async (member: string, flags: Flags) => {
      const api = await stageApiOf(flags);
      const before = await stepsSoFar(api, member);
      if (before === undefined) say(`there is no member ${member} yet; waiting …`);
      const tell = (step: Parameters<typeof stepLine>[1]): boolean => {
        process.stdout.write(`${stepLine(flags.json, step)}\n`);
        return false;
      };
      for (const step of flags.last === 0 ? [] : (before ?? []).slice(-flags.last)) tell(step);
      const seen = new Set((before ?? []).map(({ key }) => key));
      await follow({ api, member, seen, forMs: flags.for, tell });
    });
