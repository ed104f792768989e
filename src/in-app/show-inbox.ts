import { postedText, type PostBox } from '#inbound/posted.ts';
import { toldByApp } from '#in-app/told.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Card, Cards } from '#messages/card.ts';
import type { Ports } from '#ports/ports.ts';
import type { Tickets } from '#preferences/ticket.ts';
import { idOf } from '#words/ids.ts';

/** So many cards come at a time. */
const PAGE = 20;
const DAY_MS = 86_400_000;

/** A card as an app shows it. */
export interface ShownCard extends Pick<Card, 'at' | 'expiresAt' | 'title' | 'text' | 'buttons' | 'stopUrl'> {
  readonly id: string;
  readonly isRead: boolean;
}

export interface Inbox {
  /** Newest first. */
  readonly cards: readonly ShownCard[];
  /** Of all that lie there, not of this page. */
  readonly unread: number;
  /** Where the next page begins. */
  readonly after?: string;
  readonly member: {
    readonly givenName: string | null;
    readonly points: number;
    readonly tier: Pick<Member['tier'], 'name' | 'progress'> & {
      readonly next: { readonly name: string; readonly pointsToGo: number } | null;
    };
  };
  /** Where the member chooses what they get. The same all day, so that what did not change is known by its tag. */
  readonly preferencesUrl: string;
}

export interface ShowPorts extends Pick<Ports, 'members' | 'programmes' | 'publicUrl' | 'now'> {
  readonly cards: Pick<Cards, 'list' | 'mark'>;
  readonly postBox: PostBox;
  readonly tickets: Pick<Tickets, 'seal'>;
}

const shown = ({ messageId: id, readAt, at, expiresAt, title, text, buttons, stopUrl }: Card): ShownCard => ({
  ...{ id, at, expiresAt, text, buttons, isRead: readAt !== undefined },
  ...(title !== undefined && { title }),
  ...(stopUrl !== undefined && { stopUrl }),
});

/** What still lies there, newest first. */
const lying = (cards: readonly Card[], now: string): readonly Card[] =>
  cards
    .filter(({ expiresAt, dismissedAt }) => expiresAt > now && dismissedAt === undefined)
    .toSorted((a, b) => (a.at === b.at ? (a.messageId < b.messageId ? -1 : 1) : a.at > b.at ? -1 : 1));

/** An app has them now. Told before it is marked: whoever dies in between tells it again. */
const deliver = async ({ cards, postBox }: ShowPorts, page: readonly Card[], at: string): Promise<void> => {
  const fresh = page.filter(({ seenAt }) => seenAt === undefined);
  if (fresh.length === 0) return;
  const receipts = fresh.map(({ memberId, messageId }) => ({
    ...{ providerId: messageId, memberId, messageId, state: 'delivered' as const, at },
  }));
  await postBox.put(postedText(toldByApp({ receipts })));
  for (const { memberId, messageId } of fresh) await cards.mark(memberId, messageId, 'seenAt', at);
};

const preferencesUrl = ({ tickets, publicUrl, now }: ShowPorts, memberId: string): string => {
  const day = Math.floor(now().getTime() / DAY_MS);
  const id = idOf('preferences', 'inbox', memberId, day).slice(0, 16);
  const expiresAt = new Date((day + 2) * DAY_MS).toISOString();
  return `${publicUrl}/preferences/${tickets.seal({ purpose: 'preferences', memberId, id, expiresAt })}`;
};

/** What lies in the inbox of a member, behind the card `after`, and how far they are. `undefined`: there is no such member. */
export const showInbox = async (ports: ShowPorts, memberId: string, after?: string): Promise<Inbox | undefined> => {
  const [row, programme, cards] = await Promise.all([
    ports.members.get(memberId),
    ports.programmes.live(),
    ports.cards.list(memberId),
  ]);
  if (row === undefined) return undefined;
  const now = ports.now();
  const all = lying(cards, now.toISOString());
  const rest = after === undefined ? all : all.slice(all.findIndex(({ messageId }) => messageId === after) + 1);
  const page = rest.slice(0, PAGE);
  await deliver(ports, page, now.toISOString());
  const { profile, balance, tier } = memberOf(row, programme, now);
  const last = rest.length > PAGE ? page.at(-1)?.messageId : undefined;
  return {
    cards: page.map(shown),
    unread: all.filter(({ readAt }) => readAt === undefined).length,
    ...(last !== undefined && { after: last }),
    member: {
      givenName: profile['givenName'] ?? null,
      points: balance.points,
      tier: {
        name: tier.name,
        progress: tier.progress,
        next: tier.next && { name: tier.next.name, pointsToGo: tier.next.pointsToGo },
      },
    },
    preferencesUrl: preferencesUrl(ports, memberId),
  };
};
