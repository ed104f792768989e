import { addressesOf } from '#members/addresses.ts';
import type { Card } from '#messages/card.ts';
import type { Subscription } from '#messages/subscription.ts';
import type { CodedLink, MessageRow } from '#messages/message.ts';
import { concerns, type ConsentRow, type EvidenceEntry } from '#consent/consent.ts';
import type { KeptConversations } from '#privacy/erase-member.ts';
import type { Audit, AuditEntry } from '#privacy/audit.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Ports } from '#ports/ports.ts';

/** What was kept of a person's conversation: where it stands, and what happened in it. */
interface Conversation {
  readonly thread: unknown;
  readonly entries: readonly unknown[];
}

export interface ExportPorts extends Pick<
  Ports,
  'members' | 'consents' | 'messages' | 'cards' | 'subscriptions' | 'programmes' | 'addressOf' | 'now'
> {
  readonly audit: Audit;
  readonly conversations: KeptConversations;
}

/** What is known of one address, by its keyed hash. Addresses the member has no more are among them. */
interface ExportedAddress {
  readonly address: string;
  readonly consent: ConsentRow | null;
  readonly evidence: readonly EvidenceEntry[];
  /** What came from it, or went to it, while it was no member's. */
  readonly messages: readonly MessageRow[];
  readonly conversation: Conversation | null;
}

/** Everything that is kept about a member, in every table. */
export interface Exported {
  readonly memberId: string;
  readonly at: string;
  /** As computed now. */
  readonly member: Member;
  /** As stored: the row, runs, the open question, due work; by the name of the row. */
  readonly stored: Readonly<Record<string, unknown>>;
  readonly addresses: readonly ExportedAddress[];
  readonly messages: readonly MessageRow[];
  readonly links: readonly CodedLink[];
  /** What lies in the inbox of the app. */
  readonly cards: readonly Card[];
  /** Browsers that take pushes, without what only they and we know. */
  readonly browsers: readonly Pick<Subscription, 'id' | 'at' | 'endpoint'>[];
  readonly conversation: Conversation | null;
  /** What operators did with this member through the API. */
  readonly audit: readonly AuditEntry[];
}

const onlyOf = (consent: ConsentRow, memberId: string): ConsentRow => ({
  ...consent,
  members: Object.fromEntries(Object.entries(consent.members).filter(([who]) => who === memberId)),
});

const conversationOf = async ({ conversations }: ExportPorts, memberId: string): Promise<Conversation | null> => {
  const [thread, entries] = await Promise.all([conversations.get(memberId), conversations.entries(memberId)]);
  return thread === undefined && entries.length === 0 ? null : { thread: thread ?? null, entries };
};

const exportAddress = async (ports: ExportPorts, address: string, memberId: string): Promise<ExportedAddress> => {
  const { consents, messages } = ports;
  const stranger = `unknown:${address}`;
  const [consent, evidence, early, conversation] = await Promise.all([
    consents.get(address),
    consents.evidence(address),
    messages.list(stranger),
    conversationOf(ports, stranger),
  ]);
  // A household shares a phone; what somebody else agreed to is theirs.
  const own = evidence.filter((entry) => concerns(entry, memberId));
  const known = consent === undefined ? null : onlyOf(consent, memberId);
  return { address, consent: known, evidence: own, messages: early, conversation };
};

/** Machine-readable, and complete across tables (GDPR art. 15 and 20). `undefined`: there is no such member. */
export const exportMember = async (ports: ExportPorts, memberId: string): Promise<Exported | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const now = ports.now();
  const member = memberOf(row, programme, now);
  const current = addressesOf(member).map(ports.addressOf);
  const addresses = [...new Set([...current, ...(await ports.members.addresses(memberId))])];
  const [stored, known, messages, links, cards, subscriptions, conversation, audit] = await Promise.all([
    ports.members.everything(memberId),
    Promise.all(addresses.map((address) => exportAddress(ports, address, memberId))),
    ports.messages.list(memberId),
    ports.messages.links(memberId),
    ports.cards.list(memberId),
    ports.subscriptions.list(memberId),
    conversationOf(ports, memberId),
    ports.audit.about(ports.addressOf(memberId)),
  ]);
  const browsers = subscriptions.map(({ id, at, endpoint }) => ({ id, at, endpoint }));
  const of = { memberId, at: now.toISOString(), member, stored, addresses: known };
  return { ...of, messages, links, cards, browsers, conversation, audit };
};
