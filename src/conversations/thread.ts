import type { Channel } from '#words/channel.ts';

/** `waiting`: for the customer. */
export const STATES = ['open', 'waiting', 'snoozed', 'resolved'] as const;
export type State = (typeof STATES)[number];

export const TARGETS = ['first-answer', 'resolution'] as const;
export type Target = (typeof TARGETS)[number];

/** How long something took, on the wall and in the hours of the team then, which nobody can work out later. */
export interface Took {
  readonly seconds: number;
  readonly openSeconds: number;
}

/** All that is said between us and one person. Its name is theirs: a member's, or `unknown:<address>`. */
export interface Thread {
  readonly memberId: string;
  /** One more with every change; a change names the one it saw. */
  readonly rev: number;
  readonly state: State;
  readonly openedAt: string;
  /** When anything happened last. */
  readonly lastAt: string;
  /** How many times somebody spoke, customer or person: whoever answers says how far they have read. */
  readonly turns: number;
  readonly team: string;
  readonly assignee?: string;
  readonly tags: readonly string[];
  /** Until then, or an answer, the system says nothing by itself. */
  readonly heldUntil?: string;
  readonly snoozedUntil?: string;
  /** Since when the customer waits for a person. */
  readonly waitingSince?: string;
  readonly answered?: { readonly by: string; readonly at: string; readonly turn: number };
  /** When each target is missed. */
  readonly targets: Readonly<Partial<Record<Target, string>>>;
  readonly missed: readonly Target[];
  readonly firstAnswer?: Took;
  readonly resolution?: Took;
  /** Where they wrote from last, by channel, and when. */
  readonly heard: Readonly<Partial<Record<Channel, { readonly from: string; readonly at: string }>>>;
}

/** A thread as lists show it: nothing of where the person is reached. */
export type Listed = Omit<Thread, 'heard'>;
export const listedOf = (thread: Thread): Listed =>
  Object.fromEntries(Object.entries(thread).filter(([name]) => name !== 'heard')) as unknown as Listed;

/** One thing that happened in a thread, once. */
export interface Entry {
  readonly memberId: string;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  /** The person who did it; absent where the customer or the time did. */
  readonly by?: string;
  /** A note among colleagues, never sent. */
  readonly text?: string;
  /** What it told the bus, which is told again where nobody knows whether it was. */
  readonly facts: readonly Told[];
}

export interface Told {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A person who looks at a thread at this moment. */
export interface Presence {
  readonly by: string;
  readonly doing: 'viewing' | 'typing';
  readonly until: string;
}
/** For how long somebody is there who was not heard of again. */
export const PRESENCE_SECONDS = 30;

export interface ThreadPage {
  readonly threads: readonly Listed[];
  /** Where the next page begins; absent after the last. */
  readonly next?: string;
}

/** Where conversations are kept. */
export interface Conversations {
  get(memberId: string): Promise<Thread | undefined>;
  entry(memberId: string, id: string): Promise<Entry | undefined>;
  /** The thread and its entry together: only while the thread is as it was seen, and the entry is new. */
  keep(seen: Thread | undefined, thread: Thread, entry: Entry): Promise<'kept' | 'stale'>;
  /** The stranger's thread ends, and the member's is this one; only while both are as they were seen. */
  join(stranger: Thread, seen: Thread | undefined, thread: Thread): Promise<'kept' | 'stale'>;
  /** A page of what happened, oldest first: all of it up to 500 entries. */
  entries(memberId: string): Promise<readonly Entry[]>;
  /** One listing, a page at a time: `unassigned`, `mine#<name>`, `waiting`, `snoozed`, and `resolved` from the newest. */
  list(listing: string, limit: number, after?: string): Promise<ThreadPage>;
  /** Says that somebody is there. */
  attend(memberId: string, presence: Presence): Promise<void>;
  /** Who is there after an instant. */
  present(memberId: string, at: string): Promise<readonly Presence[]>;
  /** Removes all of a person's thread. */
  erase(memberId: string): Promise<void>;
}

/** Whether a person has it, so that the system says nothing by itself. */
export const isHeld = ({ state, heldUntil = '' }: Thread, now: Date): boolean =>
  state !== 'resolved' && heldUntil > now.toISOString();

/** In which list a thread is, and where: what waits longest comes first. */
export const placeOf = ({ state, assignee, snoozedUntil, waitingSince, lastAt, memberId }: Listed) => {
  const open = assignee === undefined ? 'unassigned' : `mine#${assignee}`;
  const at = state === 'snoozed' ? (snoozedUntil ?? lastAt) : state === 'open' ? (waitingSince ?? lastAt) : lastAt;
  return { listing: state === 'open' ? open : state, order: `${at}#${memberId}` };
};

/** The first instant at which time alone changes something. */
export const deadlineOf = ({ state, heldUntil, snoozedUntil, targets }: Thread): string | undefined => {
  if (state === 'resolved') return undefined;
  return [heldUntil, snoozedUntil, ...Object.values(targets)].filter((at) => at !== undefined).sort()[0];
};
