import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { amountOf, missing } from '#loyalty/move-sums.ts';
import { giftsOf, takesBack, undoes } from '#loyalty/recount/gifts.ts';
import { factIn, movesRecounted, OF_TIER, type Wrong } from '#loyalty/recount/recounted.ts';
import type { Account } from '#loyalty/recount/account.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { LedgerRow, Move } from '#members/move.ts';

/** What a fact that follows moves, and where it stands. */
interface Moved {
  readonly at: string;
  readonly moves: readonly Move[];
}

/** By the id of the fact, with what put it right since. */
const movedBy = (lines: readonly LedgerRow[]): ReadonlyMap<string, Moved> => {
  const facts = new Map<string, Moved>();
  for (const line of lines) {
    const of = factIn(line);
    if (line.type === 'tier.changed' || line.type === 'account.reversed' || typeof of !== 'string' || of === OF_TIER)
      continue;
    const { at, moves } = facts.get(of) ?? { at: line.at, moves: [] };
    facts.set(of, { at, moves: [...moves, ...line.moves.filter(({ rule }) => rule !== 'expired')] });
  }
  return facts;
};

/** The account as it stands: all its lines, and those that follow by rule and were worked out. */
export interface Standing {
  readonly rows: readonly LedgerRow[];
  readonly followed: readonly LedgerRow[];
}

/** What brings each fact that followed to what it should have been, with how much that is more. */
export const factsPutRight = (
  rules: Rules,
  wrong: Omit<Wrong, 'at'>,
  { rows, followed }: Standing,
  { rows: lived, facts }: Account,
): readonly { readonly more: number; readonly fact: MemberEvent }[] => {
  const ids = new Set(facts.map(({ id }) => id));
  const ours = rows.filter(({ source }) => source === 'regulars');
  const [is, due] = [movedBy(ours), movedBy(lived.filter(({ id, source }) => source === 'regulars' && ids.has(id)))];
  return [...new Set([...movedBy(followed).keys(), ...due.keys()])].flatMap((of) => {
    const [known, right] = [is.get(of), due.get(of)];
    const moves = missing(known?.moves ?? [], right?.moves ?? []);
    const at = known?.at ?? right?.at;
    if (moves.length === 0 || at === undefined) return [];
    const itself = known === undefined ? facts.find(({ id }) => id === of) : undefined;
    const more = moves.reduce((sum, move) => sum + amountOf(move), 0);
    return [{ more, fact: itself ?? movesRecounted(rules, { ...wrong, at }, of, moves) }];
  });
};

/** That a gift is to be given again when it is reached again, where a line says that it was taken back. */
export const undoneIn = (loyalty: Loyalty, row: MemberRow, account: Account): MemberEvent | undefined => {
  const lines = new Set(account.rows.map(({ id }) => id));
  const taken = new Set(
    giftsOf(loyalty, row).flatMap(({ name, ids }) =>
      (row.counters[name] ?? 0) < (account.row.counters[name] ?? 0)
        ? ids.filter((id) => lines.has(takesBack(id))).map(undoes)
        : [],
    ),
  );
  return account.facts.find(({ id }) => taken.has(id));
};
