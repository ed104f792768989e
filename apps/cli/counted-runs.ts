import * as z from 'zod';
import { refused, type Api } from './api.ts';
import { journeyPath } from './programme-at.ts';

const Counted = z.object({
  counts: z.record(z.string(), z.int()).default({}),
  total: z.int().default(0),
  next: z.string().optional(),
});

/** The runs of a version that are under way in a journey, by place, answer after answer; `undefined` for a journey nobody knows. */
export const countedRuns = async (
  api: Api,
  journey: string,
  version: string,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly total: number } | undefined> => {
  const counts: Record<string, number> = {};
  let total = 0;
  let after: string | undefined;
  do {
    const further = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const answer = await api('GET', `${journeyPath(journey)}/runs?version=${version}${further}`);
    if (answer.status === 404) return undefined;
    const counted = Counted.safeParse(answer.body);
    if (answer.status !== 200 || !counted.success) throw refused(answer);
    for (const [place, count] of Object.entries(counted.data.counts)) counts[place] = (counts[place] ?? 0) + count;
    total += counted.data.total;
    after = counted.data.next;
  } while (after !== undefined);
  return { counts, total };
};
