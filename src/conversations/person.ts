import { followed } from '#conversations/follow.ts';
import type { Conversations, Thread } from '#conversations/thread.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { addressesOf } from '#members/addresses.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Ports } from '#ports/ports.ts';
import type { Programme } from '#programme/programme.ts';

export interface PersonPorts extends Pick<Ports, 'members' | 'messages' | 'addressOf' | 'now'> {
  readonly conversations: Conversations;
}

/** Somebody a conversation is with: a member, or whoever has an address. */
export interface Person {
  readonly memberId: string;
  readonly member?: Member;
  readonly thread?: Thread;
  /** What was said, as a member and before, oldest first. */
  readonly messages: readonly MessageRow[];
  /** Names under which they were known before they were a member. */
  readonly early: readonly string[];
}

const STRANGER = /^unknown:(.+)$/;

/** `undefined`: no member has this name, and nothing was ever heard from such an address. A stranger who joined is the member. */
export const personNamed = async (
  ports: PersonPorts,
  programme: Programme,
  name: string,
): Promise<Person | undefined> => {
  const [, hash] = STRANGER.exec(name) ?? [];
  const [owner] = hash === undefined ? [] : await ports.members.findByAddress(hash);
  const row = owner ?? (await ports.members.get(name));
  const memberId = row?.memberId ?? name;
  const member = row && memberOf(row, programme, ports.now());
  // Those of now: a number they had once may be somebody else's, and what comes from it is not theirs.
  const addresses = member === undefined ? [] : addressesOf(member).map(ports.addressOf);
  const early = addresses.map((address) => `unknown:${address}`);
  const threads = await Promise.all(
    (hash === undefined ? addresses : [hash]).map((one) => followed(ports, memberId, one)),
  );
  const pages = await Promise.all([memberId, ...early].map((one) => ports.messages.page(one)));
  const messages = pages.flatMap((page) => page.messages).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const thread = threads.findLast((one) => one !== undefined) ?? (await ports.conversations.get(memberId));
  if (row === undefined && thread === undefined && messages.length === 0) return undefined;
  return { memberId, messages, early, ...(member && { member }), ...(thread && { thread }) };
};
