import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import type { Pair } from '#consent/consent.ts';
import { MemberId } from '#words/event.ts';
import { Profile } from '#words/profile.ts';
import { firstIssue } from '#words/issue.ts';
import { Misuse } from '../errors.ts';
import { linesOf, objectIn } from './lines.ts';

const Known = z.strictObject({
  memberId: MemberId,
  profile: Profile,
  consents: z.union([z.enum(['all', 'none']), z.array(z.templateLiteral([Channel, ':', z.string()]))]).optional(),
});
/** Who a member is, where the events do not say. */
export interface KnownMember {
  readonly memberId: string;
  readonly profile: Profile;
  readonly consents?: 'all' | 'none' | readonly Pair[] | undefined;
}

/** Members by their ids, from a file with one a line: {"memberId","profile","consents"}. */
export const readMembers = async (path: string): Promise<ReadonlyMap<string, KnownMember>> => {
  const members = new Map<string, KnownMember>();
  for await (const each of linesOf(path)) {
    const read = Known.safeParse(objectIn(each) ?? {});
    if (!read.success) {
      const { path: at, reason } = firstIssue(read.error);
      throw new Misuse(`${path}:${each.line} ${at} ${reason}`);
    }
    members.set(read.data.memberId, read.data);
  }
  return members;
};
