import { Command } from 'commander';
import * as z from 'zod';
import { figureCsv } from '#measurement/figure-csv.ts';
import type { Figure } from '#measurement/figure.ts';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { figureLines, Shown } from '../figure-lines.ts';
import { print } from '../print.ts';

interface KpiFlags extends ApiFlags {
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly previous?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

const Listed = z.object({ kpis: z.array(z.object({ name: z.string(), sentence: z.string() })) });

const list = async (flags: KpiFlags): Promise<void> => {
  const answer = await apiOf(flags)('GET', '/kpis');
  const listed = Listed.safeParse(answer.body);
  if (answer.status !== 200 || !listed.success) throw refused(answer);
  const width = Math.max(...listed.data.kpis.map(({ name }) => name.length));
  print(
    flags.json,
    answer.body,
    listed.data.kpis.map((kpi) => `${kpi.name.padEnd(width)}  ${kpi.sentence}`).join('\n'),
  );
};

const show = async (name: string, flags: KpiFlags): Promise<void> => {
  const { by, from, to, previous } = flags;
  const query = new URLSearchParams({
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(previous ? { compare: 'previous' } : {}),
  }).toString();
  const answer = await apiOf(flags)('GET', `/kpis/${encodeURIComponent(name)}${query === '' ? '' : `?${query}`}`);
  const shown = Shown.safeParse(answer.body);
  if (answer.status !== 200 || !shown.success) throw refused(answer);
  print(flags.json, answer.body, flags.csv ? figureCsv(answer.body as Figure).trimEnd() : figureLines(shown.data));
};

export const kpis = (): Command =>
  withApi(
    new Command('kpis').description('key figures: what each means, and what one came to').argument('[name]', 'one'),
  )
    .option('--by <names>', 'at most two of what it may be asked by, such as tier,channel')
    .option('--from <day>', 'the first day, UTC; 30 days before the last when left out')
    .option('--to <day>', 'the last day, UTC; today when left out')
    .option('--previous', 'beside it the same of as many days before')
    .option('--csv', 'a table for a spreadsheet')
    .option('--json', "print the API's answer")
    .action((name: string | undefined, flags: KpiFlags) => (name === undefined ? list(flags) : show(name, flags)));
