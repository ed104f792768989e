import type { Budgets, Model } from '#answers/model.ts';
import { ownEffect } from '#events/own-effect.ts';
import type { PostBox } from '#inbound/posted.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Programme } from '#programme/programme.ts';
import type { Question } from '#runs/run.ts';
import type { Conversations } from '#conversations/thread.ts';
import type { Ports } from '#ports/ports.ts';
import { canonicalAddress } from '#members/addresses.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';
import { canonicalPhone } from '#words/phone.ts';
import { CHANNELS } from '#words/channel.ts';
import { userIdIn } from '#words/user-id.ts';
import type { OurEvent } from '#words/event.ts';

/** What understanding a reply touches. */
export interface ReplyPorts extends Pick<
  Ports,
  | 'members'
  | 'consents'
  | 'messages'
  | 'runs'
  | 'executions'
  | 'programmes'
  | 'outbox'
  | 'bus'
  | 'surveys'
  | 'due'
  | 'optOutLists'
  | 'addressOf'
  | 'now'
  | 'newId'
> {
  readonly conversations: Conversations;
  /** Where the stage has one. */
  readonly model?: { readonly model: Model; readonly budgets: Budgets } | undefined;
  /** For what is left to fetch: nothing that somebody wrote waits for a host of pictures. */
  readonly postBox: PostBox;
}

/** Whoever has an address. */
export interface Person {
  readonly address: string;
  readonly members: readonly MemberRow[];
  /** The member an answer is about: the one we asked, else the one heard of last. */
  readonly member: MemberRow | undefined;
  /** What was asked of any of them and is open still, newest first. */
  readonly questions: readonly Question[];
}

/**
 * Somebody who shows no number but once did: as their message shows the number, and the id as what they are called besides. A
 * member is known by what they wrote with both; nobody else's number is ever taken for theirs.
 */
export const withPhone = async (ports: Pick<ReplyPorts, 'members' | 'messages'>, reply: Reply): Promise<Reply> => {
  if (CHANNELS[reply.channel].address !== 'phone' || userIdIn(reply.channel, reply.from) === undefined) return reply;
  const known = await ports.messages.findByProviderId(reply.from);
  const [, hash] = /^unknown:(.*)$/.exec(known?.memberId ?? '') ?? [];
  const [owner] = hash === undefined ? [] : await ports.members.findByAddress(hash);
  const member = owner ?? (known && (await ports.members.get(known.memberId)));
  const phone = member && textOf(member, 'phone');
  return typeof phone === 'string' ? { ...reply, from: canonicalPhone(phone), alias: reply.from } : reply;
};

const SECOND = '2026-11-21T12:00:00'.length;

type Written = Pick<Reply, 'from' | 'channel' | 'unproven' | 'about'>;

/** So many people are looked for at one mailbox. */
const SHARE = 10;

/** Whose an address is that no index has: of those who were ever asked or said something there, whose it still is. */
const membersWhoSaid = async (
  { members, consents, addressOf }: Pick<ReplyPorts, 'members' | 'consents' | 'addressOf'>,
  from: string,
  isTheirs: (row: MemberRow) => boolean,
): Promise<readonly MemberRow[]> => {
  const address = addressOf(from);
  const [row, entries] = await Promise.all([consents.get(address), consents.evidence(address)]);
  const ids = new Set([...Object.keys(row?.members ?? {}), ...entries.flatMap(({ memberId }) => memberId ?? [])]);
  const rows = await Promise.all([...ids].slice(0, SHARE).map((id) => members.get(id)));
  return rows.filter((one) => one !== undefined).filter(isTheirs);
};

const mailboxOf = (row: MemberRow): string | undefined => {
  const email = textOf(row, 'email');
  return typeof email === 'string' ? canonicalAddress('email', email) : undefined;
};

/**
 * Whose address it is: that of an app is one member's, and a household may share a phone. An id of Messenger is theirs of whom the
 * brand said it. Nobody's where that is not proved.
 */
export const membersAt = async (
  ports: Pick<ReplyPorts, 'members' | 'consents' | 'addressOf'>,
  { from, channel, unproven }: Written,
): Promise<readonly MemberRow[]> => {
  if (unproven === true) return [];
  if (channel === 'email') return membersWhoSaid(ports, from, (row) => mailboxOf(row) === from);
  if (userIdIn('messenger', from) !== undefined)
    return membersWhoSaid(ports, from, (row) => textOf(row, 'messenger') === from);
  const memberId = userIdIn('inapp', from);
  if (memberId === undefined) return ports.members.findByPhone(from);
  const row = await ports.members.get(memberId);
  return row === undefined ? [] : [row];
};

/** The mailbox of whom a mail is about, where it came from another. */
export const mailboxAbout = async (
  { members }: Pick<ReplyPorts, 'members'>,
  { from, about }: Pick<Reply, 'from' | 'about'>,
): Promise<string | undefined> => {
  const row = about === undefined ? undefined : await members.get(about);
  const mailbox = row && mailboxOf(row);
  return mailbox === from ? undefined : mailbox;
};

/** Whoever wrote, and what had been asked of them when they did. Clocks of providers may show whole seconds. */
export const whoIs = async (ports: ReplyPorts, reply: Written & Pick<Reply, 'at'>): Promise<Person> => {
  const { from, at } = reply;
  const found = await membersAt(ports, reply);
  const members = found.toSorted((a, b) => (a.last.time > b.last.time ? -1 : 1));
  const now = ports.now().toISOString();
  const open = await Promise.all(members.map((member) => ports.runs.questions(member.memberId)));
  const questions = open
    .flat()
    .filter(
      ({ kind, until, askedAt }) => kind !== 'event' && until > now && askedAt.slice(0, SECOND) <= at.slice(0, SECOND),
    )
    .toSorted((a, b) => (a.askedAt > b.askedAt ? -1 : 1));
  const asked = members.find(({ memberId }) => memberId === questions[0]?.memberId);
  return { address: ports.addressOf(from), members, member: asked ?? members[0], questions };
};

const PAUSE_DAYS = 30;

/** A month without marketing, as the member asked; a choice of theirs, so it is a fact about them. */
export const pause = async (
  ports: ReplyPorts,
  { id, at }: Reply,
  { memberId }: MemberRow,
  programme: Programme,
): Promise<void> => {
  const pausedUntil = new Date(Date.parse(at) + PAUSE_DAYS * 86_400_000).toISOString();
  const event: OurEvent = {
    id: `pause:${id}`,
    type: 'preferences.changed',
    source: 'regulars',
    time: at,
    memberId,
    data: { pausedUntil },
  };
  await ports.members.commit(event, ownEffect(event, programme));
};
