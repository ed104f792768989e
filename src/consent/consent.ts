import * as z from 'zod';

/** What somebody said of one pair; `none` is a pair without a state, `expired` one whose time is over: see `stateOf`. */
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

/** What one member was asked and said at an address. */
export interface Said {
  readonly states: Readonly<Record<string, ConsentState>>;
  /** When a pending or granted pair ends by itself. */
  readonly until: Readonly<Record<string, string>>;
}

/** What holds at an address. A yes is of address and person; a stop is of the address, and so of whoever has it later. */
export interface Standing {
  /** Pairs nobody here is written to about, in order. */
  readonly withdrawn: readonly string[];
  /** By member id. */
  readonly members: Readonly<Record<string, Said>>;
  /** When STOP came first: nothing but the one confirmation and HELP goes to this address until START. */
  readonly stoppedAt?: string;
}

/** The permission of one address: a keyed hash of a phone number or email address, whoever has it. */
export interface ConsentRow extends Standing {
  readonly address: string;
  /** Number of evidence entries; an opt-in names the one it read and may lose. */
  readonly seq: number;
  /** Hash of the newest evidence entry. */
  readonly head: string;
  readonly clarifying?: Clarifying;
  /** One more with every change of `recent`, so that a claim can say which list it counted. */
  readonly counted: number;
  readonly recent: readonly Recent[];
  /** Id of the last message that was claimed for this address. */
  readonly lastSaid?: string;
  /** Of the last one that a journey sent: what a STOP in answer is about. */
  readonly lastTopic?: string;
  /** Where what holds now was said: the source of the newest evidence, else how it came. */
  readonly by?: string;
}

/** Where something was said, as figures know it. */
export const saidWhere = ({ source, how }: Pick<Evidence, 'source' | 'how'>): string => source ?? how;

/** `asked` by us; `stopped` is about the whole address, `withdrawn` about pairs of it, the others about their member. */
export const Change = z.enum(['asked', 'granted', 'withdrawn', 'stopped', 'started']);
export type Change = z.infer<typeof Change>;

/**
 * How consent was given or ended: by an answer; told by the programme's other systems; a question of ours and the link in
 * it; on the preference page; by the unsubscribe of a mailbox (RFC 8058); an unanswered question; the provider's own list.
 */
export const How = z.enum([
  'reply',
  'api',
  'event',
  'double-opt-in',
  'preference-centre',
  'one-click',
  'silence',
  'provider-list',
]);
export type How = z.infer<typeof How>;

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
  /** Who said it, as far as that is known; nobody is granted anything without. */
  readonly memberId?: string;
  /** Everybody it is about, where that is not one: START gives back to all who have the number. */
  readonly members?: readonly string[];
  readonly change: Change;
  readonly pairs: readonly Pair[];
  readonly how: How;
  /** By which way it came: a channel, `web` for a page. */
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

/** Whoever was reached at one address is reached at another. */
export interface Move {
  readonly to: string;
  readonly at: string;
  /** Until then nobody else can have the old address, so what is stopped there is stopped by them; for good where it is left out. */
  readonly until?: string;
}

/** Where consent is kept. The two sides are not alike: an opt-out always wins, an opt-in may lose. */
export interface Consents {
  get(address: string): Promise<ConsentRow | undefined>;
  /** The same; what is asked for side by side is read with one call. */
  getTogether(address: string): Promise<ConsentRow | undefined>;
  /**
   * Unconditional. `stopped` withdraws everything on the address, `withdrawn` the pairs it names; the same evidence id
   * again changes nothing more. Ends an open clarification.
   */
  optOut(address: string, evidence: Evidence): Promise<ConsentRow>;
  /** Sets the member's pairs if nothing changed since `readSeq` (0: never seen); `started` and `granted` open the address. */
  change(address: string, evidence: Evidence, readSeq: number): Promise<'changed' | 'lost'>;
  /** Holds marketing until the question is answered; false when one is open already or the address is stopped. */
  clarify(address: string, clarifying: Clarifying): Promise<boolean>;
  /** Ends the clarification with this id; false when it is not open any more. */
  clarified(address: string, id: string): Promise<boolean>;
  /** Remembers where the owner of an address went, so that a stop which comes late goes after them. To the same place the newest counts. */
  moved(address: string, move: Move): Promise<void>;
  /** Where owners of an address went. */
  moves(address: string): Promise<readonly Move[]>;
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
  withdrawn: [],
  members: {},
  counted: 0,
  recent: [],
});

/** What a member said for themselves; ids such as `constructor` are ids too. */
const ownOf = ({ members }: Standing, memberId: string): Said =>
  (Object.hasOwn(members, memberId) ? members[memberId] : undefined) ?? { states: {}, until: {} };

/** What holds for one member at an address: their own word, except where the pair is withdrawn for everybody. */
export const saidBy = (standing: Standing, memberId: string): Said => {
  const { states, until } = ownOf(standing, memberId);
  const withdrawn = Object.fromEntries(standing.withdrawn.map((pair) => [pair, 'withdrawn' as const]));
  return { states: { ...states, ...withdrawn }, until };
};

/** The state of a member's pair at an instant. */
export const stateOf = (
  standing: Standing | undefined,
  memberId: string,
  pair: string,
  at: string,
): ConsentState | 'none' | 'expired' => {
  if (standing === undefined) return 'none';
  if (standing.withdrawn.includes(pair)) return 'withdrawn';
  const { states, until } = ownOf(standing, memberId);
  const state = states[pair];
  if (state === undefined) return 'none';
  const end = until[pair];
  return state !== 'withdrawn' && end !== undefined && end <= at ? 'expired' : state;
};

/** What some members of an address lost by a stop or a withdrawal, or all of them. */
export const withdrawnFrom = (standing: Standing, members: readonly string[]): readonly Pair[] => {
  const own = members.flatMap((memberId) => Object.entries(ownOf(standing, memberId).states));
  const lost = own.flatMap(([pair, state]) => (state === 'withdrawn' ? [pair] : []));
  return [...new Set([...standing.withdrawn, ...lost])].sort() as Pair[];
};

/** The members that evidence names. */
export const namedIn = ({ memberId, members }: Evidence): readonly string[] =>
  members ?? (memberId === undefined ? [] : [memberId]);

/** Whether evidence is about a member: their own, nobody's by name, or what ended the permission of the whole address. */
export const concerns = (evidence: Evidence, memberId: string): boolean => {
  const named = namedIn(evidence);
  return (
    named.length === 0 || named.includes(memberId) || evidence.change === 'stopped' || evidence.change === 'withdrawn'
  );
};
