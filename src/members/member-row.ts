import type { MemberEvent } from '#events/event.ts';

/** A value with the time of the fact that set it; the newest fact wins, whatever the order of arrival. */
export interface Register {
  readonly value: unknown;
  readonly at: string;
}

/**
 * What is stored of a member. Counters only add and registers keep the newest, so any order of the same events
 * ends in the same row. `lot:2027-11-30` counts points by the day they leave, `spent:2026-11-21` by the day of spending.
 */
export interface MemberRow {
  readonly memberId: string;
  /** One more with every committed event; a claim holds only while it has not moved. */
  readonly seq: number;
  readonly counters: Readonly<Record<string, number>>;
  readonly registers: Readonly<Record<string, Register>>;
  /** The event that made this version; the table's stream carries it to the journeys. */
  readonly last: MemberEvent;
}

/** What one event does to a row, as data. */
export interface Effect {
  readonly add: Readonly<Record<string, number>>;
  readonly set: Readonly<Record<string, Register>>;
}

/** Newest wins; at the same instant the larger value in text order, so that ties end alike everywhere. */
export const newer = (next: Register, current: Register | undefined): boolean =>
  current === undefined ||
  next.at > current.at ||
  (next.at === current.at && JSON.stringify(next.value) > JSON.stringify(current.value));

export const applyEffect = (row: MemberRow | undefined, event: MemberEvent, effect: Effect): MemberRow => ({
  memberId: event.memberId,
  seq: (row?.seq ?? 0) + 1,
  counters: Object.entries(effect.add).reduce<Record<string, number>>(
    (counters, [name, amount]) => ({ ...counters, [name]: (counters[name] ?? 0) + amount }),
    { ...row?.counters },
  ),
  registers: {
    ...row?.registers,
    ...Object.fromEntries(Object.entries(effect.set).filter(([name, next]) => newer(next, row?.registers[name]))),
  },
  last: event,
});

/** Where members are kept. */
export interface Members {
  /**
   * The event's marker and its effect in one transaction; a repeated source and id changes nothing, and neither does an
   * event of a member who was erased.
   */
  commit(event: MemberEvent, effect: Effect): Promise<'accepted' | 'duplicate' | 'erased'>;
  get(memberId: string): Promise<MemberRow | undefined>;
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
