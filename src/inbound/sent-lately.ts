import type { ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';

/** Texts of so many messages, the newest ones. */
const LATELY = 50;
/** Fewer words than these quote nothing. */
const SHORTEST = 3;

/** What we said lately to whoever wrote, as a member or before they were one. A tap or a word or two is not looked up. */
export const sentLately = async (ports: ReplyPorts, { from, text, postback }: Reply): Promise<readonly string[]> => {
  if (postback !== undefined || text.trim().split(/\s+/).length < SHORTEST) return [];
  const members = await ports.members.findByPhone(from);
  const ids = [...members.map(({ memberId }) => memberId), `unknown:${ports.addressOf(from)}`];
  const messages = await Promise.all(ids.map((memberId) => ports.messages.list(memberId)));
  return messages
    .flat()
    .filter(({ direction }) => direction === 'out')
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
    .flatMap(({ text: said }) => said ?? [])
    .slice(0, LATELY);
};
