import { AGAIN, GIVEN_UP, type Due, type DueWork } from '#runs/due.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { dayAfter } from '#time/local-time.ts';

/** All that is listed under a day, page by page. */
export const listedUnder = async (
  due: Due,
  day: string,
  until = '9999-12-31',
  shards = FIRST_SHARDS,
): Promise<readonly DueWork[]> => {
  const works: DueWork[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    let after: string | undefined;
    do {
      const page = await due.page({ day, shard }, until, after);
      works.push(...page.works);
      ({ after } = page);
    } while (after !== undefined);
  }
  return works;
};

/** What is due by an instant, earliest first: of so many days back, of its own day, and what was done in vain. */
export const dueBy = async (due: Due, now: string, daysBack = 1): Promise<readonly DueWork[]> => {
  const days = Array.from({ length: daysBack + 1 }, (_, at) => dayAfter(now.slice(0, 10), at - daysBack));
  const works: DueWork[] = [];
  for (const day of [...days, AGAIN]) works.push(...(await listedUnder(due, day, now)));
  return works.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
};

export const givenUpIn = (due: Due): Promise<readonly DueWork[]> => listedUnder(due, GIVEN_UP);
