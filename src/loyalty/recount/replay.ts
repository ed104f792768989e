import type { MemberEvent } from '#words/event.ts';
import { earnedFrom } from '#loyalty/follow/earned.ts';
import { followingOf } from '#loyalty/follow/following.ts';
import { cardsFilledBy, milestonesReachedBy } from '#loyalty/follow/given.ts';
import { surprisesFrom } from '#loyalty/follow/surprises.ts';
import { tierChange } from '#loyalty/follow/tier.ts';
import { factEffect, lineEffect, put, type Account, type Book } from '#loyalty/recount/account.ts';
import { outOfItsLot } from '#loyalty/reversal/gift-taken-back.ts';
import { purchaseId, reversedBy } from '#loyalty/reversal/purchase-left.ts';
import { purchaseReversal } from '#loyalty/reversal/purchase-reversal.ts';
import { mayReverse } from '#loyalty/reversal/reversal.ts';
import { tierTakenBack } from '#loyalty/reversal/tier-taken-back.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';

const lookAt = ({ rules }: Book, { row }: Account, at: string) => {
  const { now, member } = snapshotOf(row, rules, new Date(at));
  return { now, today: member.today };
};

/** Of all events the account has what a purchase said, so that what rules gave for others stands as it is. */
const followingIn = (book: Book, before: MemberRow, account: Account): readonly MemberEvent[] => {
  const { rules, loyalty } = book;
  const { row } = account;
  const now = new Date(row.last.time);
  const following = followingOf(rules, loyalty, snapshotOf(before, rules, now), snapshotOf(row, rules, now));
  const bought = row.last.type === 'purchase.completed';
  return [
    ...(bought ? earnedFrom(following) : []),
    ...cardsFilledBy(following),
    ...milestonesReachedBy(following),
    ...(bought ? surprisesFrom(following) : []),
    ...tierChange(rules, row, { now, today: following.member.today }),
  ];
};

/** Facts that follow, and all that follows from them, each once. */
const follow = (book: Book, account: Account, facts: readonly MemberEvent[]): Account => {
  let so = account;
  const queue = [...facts];
  for (const fact of queue) {
    if (so.facts.some(({ id }) => id === fact.id)) continue;
    const event = outOfItsLot(so.row, so.rows, fact);
    const { row: before } = so;
    so = put({ ...so, facts: [...so.facts, event] }, event, factEffect(book, so, event));
    queue.push(...followingIn(book, before, so));
  }
  return so;
};

/** What comes back of a purchase at an instant, and the tier with it, before what follows from that. */
const takeBack = (book: Book, account: Account, of: string, at: string): Account => {
  const { rules } = book;
  const back = purchaseReversal(rules, account.row, account.rows, of);
  const so = back === undefined ? account : put(account, back, factEffect(book, account, back));
  const tier = tierTakenBack(rules, so.row, so.rows, lookAt(book, so, at));
  const following = back === undefined ? [] : followingIn(book, account.row, so);
  return follow(book, so, [...(tier === undefined ? [] : [tier]), ...following]);
};

/** What comes back with a fact that reverses, or with a purchase whose reversal was there before it. */
const reverse = (book: Book, account: Account, event: MemberEvent): Account =>
  event.type === 'redemption.cancelled' || !mayReverse(account.row, event)
    ? account
    : takeBack(book, account, reversedBy(event) ?? purchaseId(event.source, event.id), event.time);

/** A line that stands as it is, with what follows from it at that moment. */
const stand = (book: Book, account: Account, line: LedgerRow): Account => {
  const { id, type, source, at, data = {} } = line;
  const event: MemberEvent = { id, type, source, time: at, memberId: account.row.memberId, data };
  const so = put(account, event, lineEffect(book, account, line));
  return reverse(book, follow(book, so, followingIn(book, account.row, so)), event);
};

/** Whoever looks at the tier gives what is reached, and takes what is over. */
const look = (book: Book, account: Account, at: string): Account =>
  follow(book, account, tierChange(book.rules, account.row, lookAt(book, account, at)));

/** Lives through lines once more, which come earliest first: those that follow by rule are worked out, all others stand. */
export const replay = (
  book: Book,
  { instant, ...start }: Pick<Account, 'row' | 'rows'> & { readonly instant: string },
  lines: readonly LedgerRow[],
  follows: (line: LedgerRow) => boolean,
): Account =>
  lines.reduce<Account>(
    (so, line) =>
      !follows(line) ? stand(book, so, line) : line.type === 'tier.changed' ? look(book, so, line.at) : so,
    look(book, { ...start, facts: [] }, instant),
  );
