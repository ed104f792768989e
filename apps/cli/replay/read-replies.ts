import * as z from 'zod';
import { Instant } from '#words/instant.ts';
import { MemberId } from '#words/event.ts';
import { firstIssue } from '#words/issue.ts';
import { Misuse } from '../errors.ts';
import { linesOf, objectIn } from './lines.ts';

const Said = z.strictObject({ memberId: MemberId, at: Instant, text: z.string().min(1).max(1_600) });
export type Said = z.infer<typeof Said>;

/** What members wrote, one a line, in the order of time. */
export const readReplies = async (path: string): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for await (const each of linesOf(path)) {
    const read = Said.safeParse(objectIn(each) ?? {});
    if (!read.success) {
      const { path: at, reason } = firstIssue(read.error);
      throw new Misuse(`${path}:${each.line} ${at} ${reason}`);
    }
    said.push(read.data);
  }
  return said.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
};
