import { assumed } from '../cost/prices.ts';
import { pace } from './settings.ts';

/** What no bench of ours can measure, in one place. Milliseconds, unless said otherwise. */
export const duration = {
  /** One invocation with one record; see `bench/cost/prices.ts`. */
  accept: assumed.accept.ms,
  advance: assumed.advance.ms,
  send: assumed.send.ms,
  receipt: assumed.receipt.ms,
  /** Each further record of a batch: records wait for AWS side by side, and share one processor. */
  each: 3,
  /** Calls of one due row, one after the other: an hour through 47,000 rows. */
  dueRow: 76,
  /** Calls of one member of a campaign who is enumerated: read, and their row put. */
  listed: 15,
  /** Calls of a page of them: its turn, its place read and kept, its query. */
  listedPage: 25,
  /** A batch of messages whose turn is not yet: read, and put back. */
  waits: 30,
  /** A transaction of one member: nobody else's may touch their row meanwhile. */
  commit: 10,
  /** Until such a transaction is refused because another has the row. */
  refused: 5,
  /** A page of a query, a megabyte. */
  page: 25,
} as const;

/** Gigabytes of memory, as the stack deploys them. */
export const memory = {
  accept: assumed.accept.gb,
  advance: assumed.advance.gb,
  send: assumed.send.gb,
  receipt: assumed.receipt.gb,
  due: 0.5,
} as const;

/** What one member does, and what is kept of them. */
export const member = {
  /** Purchases and points, a month. */
  events: 6,
  messages: 2,
  /** Reminders and changes that time alone brings, a month. */
  due: 0.5,
  /** Of the messages, those whose run waits for an answer or for a second channel. */
  waiting: 0.3,
  /** How long such a run is open, in days. */
  openDays: 2,
  /** The busiest hour over the average one. */
  peak: 5,
  /** How long marks of events and messages stay, in days: `MARK_DAYS`, and `retention.messages`. */
  marksDays: 400,
  messagesDays: 400,
  /** Rows of a member besides the member's own, and their bytes: evidence, segments, addresses, runs, ledger of two years. */
  besides: 12 + 2 * 12 * 6,
  besidesBytes: 260,
} as const;

/** Of events, those that move a timer, and those that lead to a message. */
export const share = { timer: 0.5, message: 0.05 } as const;

/** A run with an execution, on top of its messages; transitions as docs/performance.md counts them for most journeys. */
export const run = { transitions: 4, wakes: 1, writes: 8, groupWrites: 2 } as const;

/** Bytes that DynamoDB adds to each row, and to each entry of an index, in storage (developer guide, "Item sizes and formats"). */
export const ROW_OVERHEAD = 100;
export const STORAGE_GB_MONTH = 0.25;
/** Hours of a day in which marketing goes, and days that it waits for its turn: `quietHours` of the example programme. */
export const sending = { hours: 11, days: 2 } as const;
/** What a batch is filled to under load; a caller may post a hundred events in a request. */
export const batch = { send: pace.drawnTogether, advance: 100, receipt: 1, accept: 10 } as const;
