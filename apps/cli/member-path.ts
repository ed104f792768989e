import { MemberId } from '#words/event.ts';
import { firstIssue } from '#words/issue.ts';
import { Misuse } from './errors.ts';

/** The letters a member id may have need no escaping in a path, so what is signed is what is sent. */
export const memberPath = (id: string): string => {
  const member = MemberId.safeParse(id);
  if (!member.success) throw new Misuse(`member: ${firstIssue(member.error).reason}`);
  return `/members/${member.data}`;
};
