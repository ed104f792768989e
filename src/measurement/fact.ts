/**
 * By what a figure may be asked, as it was when the fact happened. Of a message and all that comes of it: as it was when it was claimed.
 * `variant` has the ways of its run's splits (`tone:warm`), `segments` those that the programme chose as dimensions, joined by a comma.
 */
export const DIMENSIONS = [
  'channel',
  'provider',
  'journey',
  'message',
  'variant',
  'class',
  'topic',
  'tier',
  'lifecycle',
  'segments',
  'country',
  'region',
  'locale',
  'store',
  'version',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** A dimension that does not apply, or is not known, is absent. */
export type Dimensions = Readonly<Partial<Record<Dimension, string>>>;

/** The families that the archive keeps apart, and the kinds of each. A kind is a change of state, and names what happened. */
export const KINDS = {
  messages: [
    /** `currency` where its price is known, and `cost` where that is paid when it is sent; without a currency nobody knows its price. */
    'message.sent',
    /** `seconds` since it was claimed; `cost` where that is paid when it arrives. */
    'message.delivered',
    'message.read',
    /** `why`: the code of the failure as the provider gave it. */
    'message.failed',
    /** `why`: the rule that refused it. */
    'message.refused',
    /** `why`: `person` or `machine`; the first press of a person, and the first of a machine, of one message. */
    'message.clicked',
  ],
  answers: [
    /** `why`: what it was understood as; `seconds` since the message that it answers, where it answers one. */
    'reply.received',
    /** `seconds` since that message, and its dimensions: members who end what we say within a day of it. `why`: `stop`, `link`, `complaint`, `page`. */
    'message.unsubscribed',
  ],
  runs: [
    'run.started',
    /** In the holdout: measured and never written to. */
    'run.held',
    /** `why`: as `ended` of a run says. */
    'run.ended',
    /** The goal within its time; `amount` and `currency` where it was a purchase. */
    'goal.reached',
  ],
  members: [
    'member.enrolled',
    /** Did something on a day on which nothing was known of them before; `days` since the last such day, at most 366; absent at the first. */
    'member.active',
    /** `why`: the tier before. */
    'tier.rose',
    'tier.fell',
    /** `why`: the stage before; `lifecycle` is the stage now. */
    'stage.changed',
    /** `why`: the type of an event that the programme names as a feature; the first time of the member. */
    'feature.adopted',
    'member.erased',
  ],
  money: [
    /** `amount`, `currency`, `items`; `days` since the purchase before, absent at the first; `count`: which purchase of the member it is. */
    'purchase.completed',
    'purchase.refunded',
    /** `points`; of what leaves, `why`: `spent` or `expired`. */
    'points.earned',
    'points.left',
    /** `points` that were to leave within 30 days, had been reminded of, and were spent before. */
    'points.saved',
    'reward.unlocked',
    'redemption.requested',
    'reward.redeemed',
    'redemption.reversed',
  ],
  consents: [
    /** `why`: where it was given or taken back; `channel` and `topic` say of what. */
    'consent.granted',
    'consent.withdrawn',
  ],
  surveys: [
    /** `of`: the survey; so of the two below. */
    'survey.asked',
    /**
     * `why`: the kind (`nps`, `csat`, `choice`, `text`) and the name of the question, `nps/again`; `score` where it is a number, the text never;
     * `count` 1 where it is the first answer of that run, else absent.
     */
    'survey.answered',
    'survey.completed',
    'survey.late',
  ],
  people: [
    'conversation.opened',
    /** The first answer of a person; `seconds` since it was opened. */
    'conversation.answered',
    /** `seconds` since it was opened. */
    'conversation.resolved',
  ],
  experiments: [
    /** The first exposure of a member; `why`: the arm, `experiment` in `of`. */
    'experiment.exposed',
    /** What it changed in a member's outcome, so that sums and sums of squares add up; `of` and `why` as above. */
    'experiment.measured',
    /** `members` more or fewer who have spent so much; `why`: the arm and two digits of minor units, such as `warm 1200`. */
    'experiment.spread',
  ],
} as const;
export type Family = keyof typeof KINDS;
export type Kind = (typeof KINDS)[Family][number];

/**
 * What a fact adds up: whole numbers only, so that every order of adding ends alike. `amount` is in minor units of its currency, `cost` in
 * millionths of it.
 */
export const MEASURES = [
  'amount',
  'points',
  'items',
  'seconds',
  'days',
  'count',
  'score',
  'cost',
  'members',
  'outcome',
  'outcomeSquared',
  'before',
  'beforeSquared',
  'product',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One change of state, immutable, and without anything that says who: `member` is a keyed id that leads to nobody once the member is
 * erased. The same change always makes the same fact with the same `id`.
 */
export interface MeasuredFact {
  readonly id: string;
  readonly kind: Kind;
  /** When it happened, UTC. */
  readonly at: string;
  /**
   * The day (UTC) on which it counts: that of `at`; for a message and all that came of it, the day on which the message was sent, so
   * that a share never has more above its line than below.
   */
  readonly on: string;
  readonly member: string;
  readonly dimensions: Dimensions;
  readonly why?: string;
  /** What it is about besides: a survey, an experiment, a reward. */
  readonly of?: string;
  readonly currency?: string;
  readonly measures?: Readonly<Partial<Record<Measure, number>>>;
}

/**
 * Facts of one stretch of one shard of a stream, in its order. A stretch that comes again may be cut otherwise, so what was kept is known by
 * the last sequence number of its shard and not by the stretch.
 */
export interface Stretch {
  readonly shard: string;
  /** Decimal, of one length within a shard (padded), so that text order is their order. */
  readonly first: string;
  readonly last: string;
  readonly facts: readonly MeasuredFact[];
}
