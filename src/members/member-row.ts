import type { MemberEvent } from '#words/event.ts';
import type { LedgerRow } from '#members/move.ts';
import type { OneTimeCode, Purpose } from '#members/one-time-code.ts';
import type { Redemption, Settling } from '#members/redemption.ts';
import type { Use, Voucher } from '#members/voucher.ts';

/** A value with the time of the fact that set it; the newest fact wins, whatever the order of arrival. */
export interface Register {
  readonly value: unknown;
  readonly at: string;
}

/**
 * What is stored of a member. Counters only add and registers keep the newest (or the first), so any order of the same
 * events ends in the same row. `lot:2027-11-30` counts points by the day they leave (`keptDay`), `spent:16r5c` by the quarter
 * of an hour of spending (`quarterOf`): its day is for the member's clock to say. Days long past are folded into sums (ADR 7).
 */
export interface MemberRow {
  readonly memberId: string;
  /** One more with every committed event; a claim holds only while it has not moved. */
  readonly seq: number;
  readonly counters: Readonly<Record<string, number>>;
  readonly registers: Readonly<Record<string, Register>>;
  /** The event that made this version; the table's stream carries it to the journeys. */
  readonly last: MemberEvent;
  /** Drawn at random with the first event, and kept nowhere but here and on their messages: figures know them by it. Absent until an event after 0.2.0. */
  readonly alias?: string;
}

/** The row before a member's first event; `seq` 0 tells it from every row that is stored. */
export const emptyRow = (first: MemberEvent): MemberRow => ({
  memberId: first.memberId,
  seq: 0,
  counters: {},
  registers: {},
  last: first,
});

/** What one event does, as data: all of it in one transaction, or none. */
export interface Effect {
  readonly add: Readonly<Record<string, number>>;
  readonly set: Readonly<Record<string, Register>>;
  /** Rows of the ledger; a fact has one at an instant. */
  readonly entries?: readonly LedgerRow[];
  /** Counters that leave the row. Only with `only.seq`, or an event that came between would be lost with them. */
  readonly drop?: readonly string[];
  /** What must be so still, or nothing happens: the version of the row, or counters (one that is not there is 0). */
  readonly only?: { readonly seq?: number; readonly counters?: Readonly<Record<string, number>> };
  /** Registers that are put back as they were, whatever is newer, or taken away. Only with `only.seq`. */
  readonly restore?: Readonly<Record<string, Register | null>>;
  /** One piece of this reward comes back. */
  readonly restock?: string;
  /** One piece of a reward of which there are so many in all. */
  readonly stock?: { readonly reward: string; readonly of: number };
  /** Gives the member a referral code, which follows from their id and a key. */
  readonly code?: true;
  /** Gives a voucher for a redemption. */
  readonly voucher?: Pick<Voucher, 'redemptionId' | 'rewardId' | 'title' | 'until'>;
  /** Takes the voucher of a redemption, once: refused as `spent` where it was used or is void. */
  readonly takes?: { readonly redemptionId: string; readonly use: Use };
  /**
   * The voucher of this redemption is worth nothing from here on, also where it is still to come. Where that settles the redemption it
   * is refused as `spent` for a voucher that was used.
   */
  readonly voids?: string;
  /** A redemption that waits for the answer of another system from here on. */
  readonly holds?: Pick<Redemption, 'redemptionId' | 'rewardId' | 'title' | 'answerBy' | 'channel'>;
  /** Moves a redemption on, from the very state it was seen in: refused as `spent` where it is in another. */
  readonly settles?: Settling;
}

/** `first:purchase` keeps what was earliest; every other register keeps what is newest. */
export const keepsFirst = (name: string): boolean => name.startsWith('first:');

/**
 * Whether a fact takes the register: the newest wins, or the earliest where the name says so; at the same instant the larger
 * value in text order, so that ties end alike everywhere.
 */
export const wins = (name: string, next: Register, current: Register | undefined): boolean => {
  if (current === undefined) return true;
  if (next.at === current.at) return JSON.stringify(next.value) > JSON.stringify(current.value);
  return next.at > current.at !== keepsFirst(name);
};

/** Whether what an effect asks of the row is so still. */
export const meets = (only: Effect['only'], row: Pick<MemberRow, 'seq' | 'counters'> | undefined): boolean =>
  (only?.seq === undefined || only.seq === row?.seq) &&
  Object.entries(only?.counters ?? {}).every(([name, count]) => (row?.counters[name] ?? 0) === count);

const restored = (registers: MemberRow['registers'], restore: NonNullable<Effect['restore']>): MemberRow['registers'] =>
  Object.fromEntries(
    Object.entries({ ...registers, ...restore }).flatMap(([name, register]) =>
      register === null ? [] : [[name, register] as const],
    ),
  );

/** Whether two contents are known and differ. */
export const isOther = (known: unknown, given: string | undefined): boolean =>
  known !== undefined && given !== undefined && known !== given;

export const applyEffect = (row: MemberRow | undefined, event: MemberEvent, effect: Effect): MemberRow => ({
  memberId: event.memberId,
  seq: (row?.seq ?? 0) + 1,
  counters: Object.entries(effect.add).reduce<Record<string, number>>(
    (counters, [name, amount]) => ({ ...counters, [name]: (counters[name] ?? 0) + amount }),
    Object.fromEntries(Object.entries(row?.counters ?? {}).filter(([name]) => effect.drop?.includes(name) !== true)),
  ),
  registers: restored(
    {
      ...row?.registers,
      ...Object.fromEntries(
        Object.entries(effect.set).filter(([name, next]) => wins(name, next, row?.registers[name])),
      ),
    },
    effect.restore ?? {},
  ),
  last: event,
  ...(row?.alias === undefined ? {} : { alias: row.alias }),
});

export type Committed = 'accepted' | 'duplicate' | 'conflict' | 'erased' | 'stale' | 'sold-out' | 'spent';

/** Where members are kept. */
export interface Members {
  /**
   * The event's marker and its effect in one transaction; a repeated source and id changes nothing, and neither does an
   * event of a member who was erased, one whose `only` does not hold any more, or one of a reward that is gone. `content` is
   * what makes a repeat the same: kept as a keyed hash, and `conflict` where it is another than the first had.
   */
  commit(event: MemberEvent, effect: Effect, content?: string): Promise<Committed>;
  get(memberId: string): Promise<MemberRow | undefined>;
  /** What facts moved, oldest first; points that leave by themselves are not among it (`linesOf`). */
  ledger(memberId: string): Promise<readonly LedgerRow[]>;
  /** Whose referral code this is. */
  findByCode(code: string): Promise<string | undefined>;
  /** The voucher of a code. */
  findVoucher(code: string): Promise<Voucher | undefined>;
  /** A redemption that another system decides of. */
  redemption(memberId: string, redemptionId: string): Promise<Redemption | undefined>;
  /** All of them of a member. */
  redemptions(memberId: string): Promise<readonly Redemption[]>;
  /** The code that is open for a purpose, or was last. */
  oneTimeCode(memberId: string, purpose: Purpose): Promise<OneTimeCode | undefined>;
  /** Keeps it as the next of the one before; false where another was kept meanwhile. */
  keepOneTimeCode(code: OneTimeCode): Promise<boolean>;
  /** Members whose current phone this is; households share one. */
  findByPhone(phone: string): Promise<readonly MemberRow[]>;
  /** The same by the keyed hash of the phone. */
  findByAddress(address: string): Promise<readonly MemberRow[]>;
  /** Keyed hashes of every phone and email address the member ever had. */
  addresses(memberId: string): Promise<readonly string[]>;
  /** Every row that is kept of a member here, by its name: the row itself, runs, the open question, due work. */
  everything(memberId: string): Promise<Readonly<Record<string, unknown>>>;
  /** From here on no event of this member is taken. Leaves a keyed hash of the id, for good. */
  bury(memberId: string, at: string): Promise<void>;
  isErased(memberId: string): Promise<boolean>;
  /** Removes all that is kept of a member here, besides the due work of an erasure under way. */
  erase(memberId: string): Promise<void>;
}
