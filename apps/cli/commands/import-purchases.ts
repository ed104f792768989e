import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { apiOf, apiUrl, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { importFile } from '../import/import-file.ts';
import { digitsOf } from '../import/minor-units.ts';
import { batchSize, columnNames, currencyCode, DEFAULT_COLUMNS, timeZone } from '../import/option-values.ts';
import { sourceOf } from '../import/purchase-event.ts';
import { readCdnow } from '../import/read-cdnow.ts';
import type { CsvColumns } from '../import/csv-layout.ts';
import type { DateOrder } from '../import/instant.ts';
import { readCsv } from '../import/read-csv.ts';
import { defaultStatePath, fingerprint } from '../import/resume-state.ts';
import type { Plan, Summary } from '../import/run-import.ts';
import { writable } from '../import/writable.ts';
import { print } from '../print.ts';

interface Flags extends ApiFlags {
  readonly format: 'cdnow' | 'csv';
  readonly columns?: CsvColumns;
  readonly live?: boolean;
  readonly moveClock?: boolean;
  readonly currency: string;
  readonly zone: string;
  readonly dateOrder?: DateOrder;
  readonly batch: number;
  readonly errors?: string;
  readonly state?: string;
  readonly fresh?: boolean;
  readonly json?: boolean;
}

const sizeOf = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new Misuse(`${file}: no such file`);
  return stat.size;
};

const errorsBeside = (file: string): string => {
  const name = `${basename(file)}.errors.csv`;
  return join(writable(dirname(file)) || !writable('.local') ? dirname(file) : '.local', name);
};

const sentence = ({ rows, accepted, duplicate, conflict, rejected, members }: Summary, seconds: number): string => {
  const n = (count: number): string => count.toLocaleString('en');
  const results = `${n(accepted)} accepted, ${n(duplicate)} duplicate, ${n(conflict)} conflict, ${n(rejected)} rejected`;
  return `${n(rows)} rows: ${results}; ${n(members)} members; ${seconds.toFixed(1)} s`;
};

const action = async (file: string, flags: Flags): Promise<void> => {
  const start = performance.now();
  const bytes = sizeOf(file);
  const { format, columns = DEFAULT_COLUMNS, live = false, moveClock = false, currency, zone, batch } = flags;
  const order = flags.dateOrder;
  if (format === 'cdnow' && flags.columns !== undefined) throw new Misuse('--columns: only for --format csv');
  const money = { digits: digitsOf(currency) };
  // One lane while the clock moves: the order of time holds across members too.
  const lanes = moveClock ? 1 : 4;
  const plan: Plan = { source: sourceOf(basename(file)), currency, history: !live, batch, moveClock, zone, lanes };
  const url = apiUrl(flags);
  const errorsPath = flags.errors ?? errorsBeside(file);
  const files = {
    bytes,
    rows: () => (format === 'cdnow' ? readCdnow(file, zone, money) : readCsv(file, { zone, order, money, columns })),
    errorsPath,
    statePath: flags.state ?? defaultStatePath(file, url),
    of: fingerprint(file, { ...plan, format, names: columns.names, url }),
  };
  const summary = await importFile(plan, apiOf(flags), files, flags.fresh ?? false);
  const seconds = Math.round(performance.now() - start) / 1_000;
  print(flags.json, { ...summary, seconds }, sentence(summary, seconds));
  const left = summary.rejected + summary.conflict;
  if (left > 0) throw new Refusal(`${left} of ${summary.rows} rows did not get in: ${errorsPath}`);
};

export const importPurchases = (): Command =>
  withApi(
    new Command('purchases')
      .description('post the purchases of a file; the same file again is all duplicates')
      .argument('<file>', 'its name is part of what makes a purchase the same one')
      .addOption(new Option('--format <format>', 'what the file is').choices(['cdnow', 'csv']).makeOptionMandatory()),
  )
    .option('--columns <names>', 'csv: member=…,time=…,amount=…,items=…, what its columns are called', columnNames)
    .option('--live', 'let journeys start; without it they only build balances')
    .option('--move-clock', 'embedded system: move its clock to each day before posting it, unless that has passed')
    .option('--currency <code>', 'of the amounts', currencyCode, 'USD')
    .option(
      '--zone <zone>',
      'of days, and of times without an offset; a day without a time is its noon',
      timeZone,
      'UTC',
    )
    .addOption(new Option('--date-order <order>', 'csv: which comes first in 03/04/2026').choices(['dmy', 'mdy']))
    .option('--batch <events>', 'events in a request, up to 100', batchSize, 100)
    .option('--errors <file>', 'where rows go that do not get in (default: <file>.errors.csv)')
    .option('--state <file>', 'where a killed import remembers what it did (default: in .local)')
    .option('--fresh', 'forget what a killed import did')
    .option('--json', 'print {"rows","accepted","duplicate","conflict","rejected","members","seconds"}')
    .addHelpText('after', '\nExit code 1 when a row did not get in.')
    .action(action);
