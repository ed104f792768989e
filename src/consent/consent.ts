import * as z from 'zod';

/** What is stored of one pair; `none` is a pair without a state, `expired` one whose time is over: see `stateOf`. */
export const ConsentState = z.enum(['pending', 'granted', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** `sms:offers`: one channel and one topic. */
export type Pair = `${string}:${string}`;
export const pair = (channel: string, topic: string): Pair => `${channel}:${topic}`;

/** A marketing message that was claimed, for caps over rolling windows. `id` is the start of the message's id. */
export interface Recent {
  readonly id: string;
  readonly at: string;
  readonly topic: string;
  readonly channel: string;
}

/** The one question we asked about a reply that could have meant stop. No marketing until it is answered. */
export interface Clarifying {
  readonly id: string;
  readonly at: string;
  /** What silence withdraws; empty is everything. */
  readonly pairs: readonly Pair[];
}

/**
 * The permission of one address (a keyed hash of a phone number or email address), shared by every member who has it.
 * An opt-out therefore also holds for members enrolled later.
 */
export interface ConsentRow {
  readonly address: string;
  /** Number of evidence entries; an opt-in names the one it read and may lose. */
  readonly seq: number;
  /** Hash of the newest evidence entry. */
  readonly head: string;
  readonly states: Readonly<Record<string, ConsentState>>;
  /** When a pending or granted pair ends by itself. */
  readonly until: Readonly<Record<string, string>>;
  /** When STOP came first: nothing but the one confirmation and HELP goes to this address until START. */
  readonly stoppedAt?: string;
  readonly clarifying?: Clarifying;
  /** One more with every change of `recent`, so that a claim can say which list it counted. */
  readonly counted: number;
  readonly recent: readonly Recent[];
}

/** `asked` by us; `stopped` and `started` are about the whole address, the others about their pairs. */
export const Change = z.enum(['asked', 'granted', 'withdrawn', 'stopped', 'started']);
export type Change = z.infer<typeof Change>;

/** What somebody agreed to: the programme's wording as it stood, word for word. */
export interface Wording {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly text: string;
}

/** Why a state changed. Append-only; each entry holds the hash of the one before. */
export interface Evidence {
  /** The inbound message, event or request that caused it: the same cause is recorded once. */
  readonly id: string;
  readonly at: string;
  readonly memberId?: string;
  readonly change: Change;
  readonly pairs: readonly Pair[];
  /** How it was given: `reply`, `api`, `event`, `double-opt-in`, `preference-centre`, `one-click`, `silence`, `provider-list`. */
  readonly how: string;
  readonly channel: string;
  /** Where it was given: `sign-up-form`, `in-store`, `portal`, `import`. */
  readonly source?: string;
  readonly ip?: string;
  readonly store?: string;
  readonly language?: string;
  /** The person's own words. */
  readonly words?: string;
  readonly wording?: Wording;
  /** When the pairs end by themselves. */
  readonly until?: string;
}

export interface EvidenceEntry extends Evidence {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** Where consent is kept. The two sides are not alike: an opt-out always wins, an opt-in may lose. */
export interface Consents {
  get(address: string): Promise<ConsentRow | undefined>;
  /**
   * Unconditional. `stopped` withdraws everything on the address, `withdrawn` the pairs it names; the same evidence id
   * again changes nothing more. Ends an open clarification.
   */
  optOut(address: string, evidence: Evidence): Promise<ConsentRow>;
  /** Sets the pairs if nothing changed since `readSeq` (0: never seen); clears `stoppedAt` on `started` and `granted`. */
  change(address: string, state: ConsentState, evidence: Evidence, readSeq: number): Promise<'changed' | 'lost'>;
  /** Holds marketing until the question is answered; false when one is open already or the address is stopped. */
  clarify(address: string, clarifying: Clarifying): Promise<boolean>;
  /** Ends the clarification with this id; false when it is not open any more. */
  clarified(address: string, id: string): Promise<boolean>;
  /** All entries, oldest first. */
  evidence(address: string): Promise<readonly EvidenceEntry[]>;
  /** Leaves a stop under the hash, and nothing else: no evidence, no words, no counts. */
  erase(address: string, at: string): Promise<void>;
}

/** An address of which nothing was recorded yet. */
export const unseen = (address: string): ConsentRow => ({
  address,
  seq: 0,
  head: '',
  states: {},
  until: {},
  counted: 0,
  recent: [],
});

/** The state of a pair at an instant. */
export const stateOf = (row: ConsentRow | undefined, pair: string, at: string): ConsentState | 'none' | 'expired' => {
  const state = row?.states[pair];
  if (state === undefined) return 'none';
  const until = row?.until[pair];
  return state !== 'withdrawn' && until !== undefined && until <= at ? 'expired' : state;
};
