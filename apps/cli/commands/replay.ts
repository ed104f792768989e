import { Command, InvalidArgumentError, Option } from 'commander';
import type { Programme } from '#programme/programme.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { columnNames, currencyCode, DEFAULT_COLUMNS, timeZone } from '../import/option-values.ts';
import type { CsvColumns } from '../import/csv-layout.ts';
import type { DateOrder } from '../import/instant.ts';
import { print } from '../print.ts';
import { programmeAt } from '../programme-at.ts';
import { againstText } from '../replay/against-text.ts';
import { compare } from '../replay/against.ts';
import type { Given } from '../replay/given.ts';
import { replayProgress } from '../replay/progress.ts';
import { readEvents } from '../replay/read-events.ts';
import { readMembers } from '../replay/read-members.ts';
import { readPrices } from '../replay/read-prices.ts';
import { readPurchases } from '../replay/read-purchases.ts';
import { readReplies } from '../replay/read-replies.ts';
import { replay as run, type ReplayOptions } from '../replay/replay.ts';
import type { Replayed } from '../replay/replayed.ts';
import { reportText } from '../replay/report-text.ts';
import { reportOf } from '../replay/report.ts';
import { exceeded } from '../replay/thresholds.ts';

interface Flags extends ApiFlags {
  readonly from: string;
  readonly format: 'events' | 'cdnow' | 'csv';
  readonly columns?: CsvColumns;
  readonly dateOrder?: DateOrder;
  readonly currency: string;
  readonly zone: string;
  readonly programme: string;
  readonly against?: string;
  readonly members?: string;
  readonly replies?: string;
  readonly prices?: string;
  readonly consents: 'granted' | 'events';
  readonly maxMessagesPerMember?: number;
  readonly maxCost?: number;
  readonly maxChange?: number;
  readonly workers?: number;
  readonly progress?: boolean;
  readonly json?: boolean;
}

const atLeastNothing = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('expected a number of 0 or more.');
  return value;
};

const threads = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError('expected 1 to 64.');
  return count;
};

const share = (text: string): number => {
  const found = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text)?.[1];
  if (found === undefined) throw new InvalidArgumentError('expected a share such as 5%.');
  return Number(found) / 100;
};

const readGiven = ({
  from,
  format,
  columns = DEFAULT_COLUMNS,
  currency,
  zone,
  dateOrder: order,
}: Flags): Promise<Given> =>
  format === 'events' ? readEvents(from) : readPurchases(from, { format, columns, currency, zone, order });

const action = async (flags: Flags): Promise<void> => {
  if (flags.maxChange !== undefined && flags.against === undefined)
    throw new Misuse('--max-change: only with --against');
  const api = apiOf(flags);
  const programme = await programmeAt(api, flags.programme);
  const other = flags.against === undefined ? undefined : await programmeAt(api, flags.against);
  const prices = await readPrices(flags.prices);
  const { events, unreadable } = await readGiven(flags);
  const [first] = unreadable;
  if (events.length === 0) throw new Refusal(`${flags.from}: no event in it that could be read`);
  const options: ReplayOptions = {
    consents: flags.consents,
    join: flags.format !== 'events',
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
    ...(flags.members === undefined ? {} : { members: await readMembers(flags.members) }),
    ...(flags.replies === undefined ? {} : { replies: await readReplies(flags.replies) }),
  };
  const lived = async (of: Programme, label: string): Promise<Replayed> => {
    const progress = replayProgress(events.length, label, flags.progress === true);
    try {
      return await run(of, events, { ...options, progress: progress.at });
    } finally {
      progress.stop();
    }
  };
  const before = other && (await lived(other, 'before'));
  const now = await lived(programme, before === undefined ? 'replay' : 'now');
  const report = { ...reportOf(programme, now, prices), unreadable: unreadable.length };
  const comparison = before && compare(before.messages, now.messages, prices);
  const value = comparison === undefined ? report : { ...report, against: { version: other?.version, ...comparison } };
  const skipped =
    first === undefined
      ? []
      : [`${unreadable.length} lines could not be read, the first is ${first.file}:${first.line}: ${first.reason}`];
  const text = comparison === undefined ? [reportText(report)] : [againstText(comparison), '', reportText(report)];
  print(flags.json, value, [...skipped, ...text].join('\n'));
  const { maxMessagesPerMember: messagesPerMember, maxCost: cost, maxChange: change } = flags;
  const over = exceeded({ messagesPerMember, cost, change }, report, comparison);
  if (over.length > 0) throw new Refusal(over.join('\n'));
};

export const replay = (): Command =>
  withApi(
    new Command('replay')
      .description('what a programme would have sent over events of the past; nothing is sent')
      .requiredOption('--from <file>', 'NDJSON as POST /events takes it, also .gz, a folder of such, or purchases')
      .addOption(
        new Option('--format <format>', 'what the file is').choices(['events', 'cdnow', 'csv']).default('events'),
      ),
  )
    .option('--programme <dir>', 'a folder, a published version, or live', 'programme')
    .option('--against <dir>', 'the version to hold it against: what would change, message by message')
    .option('--members <file>', 'NDJSON: {"memberId","profile","consents"}; others get a stand-in')
    .option('--replies <file>', 'NDJSON: {"memberId","at","text"}; without it nobody answers')
    .addOption(
      new Option(
        '--consents <which>',
        'granted: who has no event about consent agreed to everything; events: only what they say',
      )
        .choices(['granted', 'events'])
        .default('granted'),
    )
    .option('--prices <file>', 'NDJSON: {"channel","country","usd","per","source","date"}, before those of the table')
    .option('--columns <names>', 'csv: member=…,time=…,amount=…,items=…', columnNames)
    .addOption(new Option('--date-order <order>', 'csv: which comes first in 03/04/2026').choices(['dmy', 'mdy']))
    .option('--currency <code>', 'cdnow, csv: of the amounts', currencyCode, 'USD')
    .option('--zone <zone>', 'cdnow, csv: of days and of times without an offset', timeZone, 'UTC')
    .option(
      '--max-messages-per-member <count>',
      'fail when a member would get more marketing in 30 days',
      atLeastNothing,
    )
    .option('--max-cost <usd>', 'fail when the messages would cost more', atLeastNothing)
    .option('--max-change <share>', 'with --against: fail when more would change, such as 5%', share)
    .option('--workers <count>', 'threads to use; the result is the same', threads)
    .option('--progress', 'say on stderr how far it is, also where nobody watches')
    .option('--json', 'print all of it')
    .addHelpText('after', '\nExit code 1 when a threshold is exceeded. Without one it is 0, whatever would be sent.')
    .action(action);
