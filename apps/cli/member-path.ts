import { MemberId } from '#words/event.ts';
import { Misuse } from './errors.ts';

/** The letters a member id may have need no escaping in a path, so what is signed is what is sent. */
export const memberPath = (id: string): string => {
  const member = MemberId.safeParse(id);
  if (!member.success) throw new Misuse(`member: ${member.error.issues[0]?.message ?? 'not an id'}`);
  return `/members/${member.data}`;
};
