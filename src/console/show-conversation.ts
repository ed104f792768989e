import { understoodAs } from '#console/understood.ts';
import type { Person } from '#conversations/person.ts';
import { waysTo } from '#conversations/reach.ts';
import { listedOf, type Conversations, type Entry } from '#conversations/thread.ts';
import type { Attachment, Attachments } from '#messages/attachment.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Ports } from '#ports/ports.ts';
import { readMember, type MemberAnswer } from '#privacy/manage.ts';
import { textFor } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';

interface ShowPorts extends Pick<Ports, 'members' | 'consents' | 'programmes' | 'addressOf' | 'now'> {
  readonly conversations: Pick<Conversations, 'entries' | 'present'>;
  readonly attachments: Pick<Attachments, 'link'>;
}

/** The newest of what was said and done are shown. */
const SHOWN = 200;

/** What a person should know of whom they talk to. */
const cardOf = ({
  memberId,
  profile,
  locale,
  balance,
  tier,
  purchases,
  spend,
  rhythm,
  consent,
  optedOut,
}: MemberAnswer) => ({
  ...{ memberId, givenName: profile['givenName'] ?? null, locale, points: balance.points, tier: tier.name },
  ...{ purchases, spend, lastPurchaseAt: rhythm.lastPurchaseAt, consent, optedOut },
});

/** What came with a message, with a link to what is kept of it; of where it lies nothing. */
const attachmentLine = async ({ attachments }: ShowPorts, { key, ...shown }: Attachment) =>
  shown.state === 'kept' && shown.type !== undefined
    ? { ...shown, url: await attachments.link(key, shown.type) }
    : shown;

const messageLine = async (ports: ShowPorts, row: MessageRow, by?: string) => {
  const { messageId, at, direction, channel, text, state, message } = row;
  const { attachments, place, known, asked, draft } = row;
  return {
    ...{ kind: direction === 'in' ? 'received' : 'sent', id: messageId, at, channel, state, message },
    ...(text === undefined ? {} : { text }),
    ...(known === undefined && asked === undefined ? {} : { because: understoodAs(row) }),
    ...(draft === undefined ? {} : { draft }),
    ...(by === undefined ? {} : { by }),
    ...(attachments && { attachments: await Promise.all(attachments.map((one) => attachmentLine(ports, one))) }),
    ...(place && { place }),
  };
};

/** What became of a message stands at the message: of its entry only who wrote it is told. */
const SAID: readonly string[] = ['heard', 'answered'];
const entryLine = ({ id, at, kind, by, text }: Entry) => ({
  ...{ kind, id, at },
  ...(by === undefined ? {} : { by }),
  ...(text === undefined ? {} : { text }),
});

/** Who wrote each answer. */
const writers = (entries: readonly Entry[]): ReadonlyMap<unknown, string | undefined> =>
  new Map(entries.flatMap(({ by, facts }) => facts.map(({ detail }) => [detail['messageId'], by] as const)));

/** Everything a person needs to answer: what was said, who the member is, how they can be reached now, and who else is there. */
export const showConversation = async (ports: ShowPorts, programme: Programme, person: Person) => {
  const { memberId, member, thread, messages, early } = person;
  const now = ports.now();
  const [known, present, ...entries] = await Promise.all([
    member === undefined ? undefined : readMember(ports, memberId),
    ports.conversations.present(memberId, now.toISOString()),
    ...[memberId, ...early].map((name) => ports.conversations.entries(name)),
  ]);
  const done = entries.flat();
  const wrote = writers(done);
  const lines = [
    ...(await Promise.all(messages.slice(-SHOWN).map((row) => messageLine(ports, row, wrote.get(row.messageId))))),
    ...done.filter(({ kind }) => !SAID.includes(kind)).map(entryLine),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { inbox, brand } = programme.settings;
  return {
    id: memberId,
    conversation: thread === undefined ? null : listedOf(thread),
    member: known === undefined ? null : cardOf(known),
    ways: waysTo(thread, member, messages, now).map(({ channel, canReply, until, heardAt }) => ({
      ...{ channel, canReply },
      ...(until === undefined ? {} : { until }),
      ...(heardAt === undefined ? {} : { heardAt }),
    })),
    templates: inbox.templates,
    canned: Object.entries(inbox.canned).map(([name, { about, text }]) => ({
      ...{ name, about, text: textFor(text, member?.locale ?? null, brand.language) },
    })),
    present,
    history: lines.slice(-SHOWN),
  };
};
