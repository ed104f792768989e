import * as z from 'zod';
import { firstIssue } from '#words/issue.ts';
import { Instant } from '#words/instant.ts';
import { MemberId } from '#words/event.ts';
import { inOrder, type Given, type GivenEvent, type Unreadable } from './given.ts';
import { linesOf, objectIn } from './lines.ts';

/** What a replay needs of an event before anything else looks at it. */
const Timed = z.object({ memberId: MemberId, type: z.string(), time: Instant });

/** Events as POST /events takes them, one a line; each needs the time at which it happened. */
export const readEvents = async (path: string): Promise<Given> => {
  const events: GivenEvent[] = [];
  const unreadable: Unreadable[] = [];
  for await (const each of linesOf(path)) {
    const { file, line } = each;
    const found = objectIn(each);
    if (found === undefined) {
      unreadable.push({ file, line, reason: 'expected a JSON object' });
      continue;
    }
    const raw = 'subject' in found ? { memberId: found['subject'], ...found, subject: undefined } : found;
    const timed = Timed.safeParse(raw);
    if (!timed.success) {
      const { path: at, reason } = firstIssue(timed.error);
      unreadable.push({ file, line, reason: `${at} ${reason}` });
      continue;
    }
    const { memberId, type, time } = timed.data;
    events.push({ at: Date.parse(time), memberId, type, raw });
  }
  return { events: inOrder(events), unreadable };
};
