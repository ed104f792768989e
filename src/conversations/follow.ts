import type { ConversePorts } from '#conversations/converse.ts';
import type { Thread } from '#conversations/thread.ts';

/** Of two threads of one person the member's goes on, with what the stranger's had open. */
const joined = (stranger: Thread, own: Thread | undefined, memberId: string): Thread => {
  const isOpen = stranger.state !== 'resolved' && (own === undefined || own.state === 'resolved');
  const going = own === undefined || isOpen ? stranger : own;
  return {
    ...going,
    memberId,
    rev: (own?.rev ?? 0) + 1,
    turns: (own?.turns ?? 0) + stranger.turns,
    heard: { ...stranger.heard, ...own?.heard },
  };
};

/**
 * The thread of whoever wrote or is asked for. What somebody said before they were a member follows them: their thread under the
 * address becomes that of the member.
 */
export const followed = async (
  { conversations }: Pick<ConversePorts, 'conversations'>,
  memberId: string,
  address: string,
): Promise<Thread | undefined> => {
  const early = `unknown:${address}`;
  if (memberId === early) return conversations.get(memberId);
  const [own, stranger] = await Promise.all([conversations.get(memberId), conversations.get(early)]);
  if (stranger === undefined) return own;
  const thread = joined(stranger, own, memberId);
  // Who loses meets what the other made of it.
  return (await conversations.join(stranger, own, thread)) === 'kept' ? thread : conversations.get(memberId);
};
