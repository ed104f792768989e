import * as z from 'zod';
import { DIMENSIONS } from '#measurement/fact.ts';
import { plusDays } from '#measurement/reckon.ts';
import { ALSO, type By } from '#measurement/rows.ts';
import type { Question } from '#measurement/figure.ts';
import { CalendarDay } from '#words/instant.ts';

const BYS: readonly By[] = [...DIMENSIONS, ...ALSO];
/** Without a first day: so many, of which the last one is today. */
const USUAL_DAYS = 30;

const Names = z.string().transform((said, context): readonly By[] => {
  const names = said === '' ? [] : said.split(',');
  const other = names.find((name) => !(BYS as readonly string[]).includes(name));
  if (other !== undefined) context.addIssue(`expected ${BYS.join(', ')}, and found ${other}`);
  return names as readonly By[];
});

export const FiguresQuery = z.object({
  by: Names.optional(),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  compare: z.literal('previous', 'expected previous, or nothing').optional(),
  format: z.enum(['json', 'csv'], 'expected json or csv').optional(),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

/** What is asked on a day; the last month when nothing says which days. */
export const questionOf = ({ by = [], from, to, compare }: FiguresQuery, today: string): Question => {
  const last = to ?? today;
  return { by, from: from ?? plusDays(last, 1 - USUAL_DAYS), to: last, previous: compare !== undefined };
};
