import { Command } from 'commander';
import * as z from 'zod';
import { refused, type Api } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';

const Listed = z.object({
  day: z.string(),
  entries: z.array(
    z.looseObject({
      at: z.string(),
      who: z.string(),
      action: z.string(),
      about: z.string().optional(),
      what: z.string().optional(),
      status: z.int(),
    }),
  ),
  next: z.string().optional(),
});
type Entries = z.infer<typeof Listed>['entries'];

/** The whole day, page by page. */
const wholeDay = async (
  api: Api,
  asked: string | undefined,
): Promise<{ readonly answer: object; readonly entries: Entries }> => {
  const entries: Entries = [];
  let [day, after]: readonly (string | undefined)[] = [asked, undefined];
  for (;;) {
    const query = new URLSearchParams({ ...(day !== undefined && { day }), ...(after !== undefined && { after }) });
    const answer = await api('GET', `/audit${query.size > 0 ? `?${query.toString()}` : ''}`);
    const listed = Listed.safeParse(answer.body);
    if (answer.status !== 200 || !listed.success) throw refused(answer);
    entries.push(...listed.data.entries);
    ({ day, next: after } = listed.data);
    if (after === undefined) return { answer: { ...(answer.body as object), entries }, entries };
  }
};

export const audit = (): Command =>
  withApi(new Command('audit').description('what operators did through the API, by day'))
    .option('--day <day>', 'a UTC day such as 2026-11-21 (default: today)')
    .option('--json', "print the API's answer")
    .action(async (flags: ApiFlags & { day?: string; json?: boolean }) => {
      const { answer, entries } = await wholeDay(apiOf(flags), flags.day);
      const lines = entries.map(({ at, who, action, about, what = '-', status }) =>
        [at, action, String(status), about ?? what, who].join('  '),
      );
      print(flags.json, answer, lines.join('\n') || 'Nobody did anything.');
    });
