import { LANES } from '#journeys/due/work-portion.ts';
import { LISTS } from '#segments/segments.ts';
import { LONGEST_DELAY_SECONDS } from '#messages/command.ts';
import { PAGE } from '#messages/message.ts';
import { keys } from '#store/keys.ts';
import { marketingBatch } from '../../lib/constructs/outbox.ts';

/** What a production stage has where nobody set anything; a test holds it against `stageFrom`. */
export const stage = {
  /** `throttle.events.rate`, requests a second. */
  eventsRate: 500,
  /** `outbox.marketing.concurrency`. */
  marketingWorkers: 10,
  dueShards: 4,
} as const;

/** Rows that one worker of a shard does side by side. */
export const lanes = LANES;
/** `parallelizationFactor` of the stream, as `lib/constructs/journeys.ts` has it. */
export const streamFactor = 10;

/** As `src/segments` has it: lists side by side, pages of a hundred members, from two hours before. */
export const enumeration = { lists: LISTS, page: 100, leadSeconds: 7_200 } as const;

/** How a sender is paced: marketing is handed over by so many, which draw their numbers in one write. */
export const pace = {
  drawnTogether: marketingBatch,
  /** Who waits goes back into the queue for so long, in seconds: what SQS delays at most. */
  looksAgainSeconds: LONGEST_DELAY_SECONDS,
  /** The row that a sender's numbers are drawn from, in Counters. */
  deskOf: (provider: string, channel: string, sender: string): string =>
    keys.desk([provider, channel, '', sender].join('#')).pk,
} as const;

/** How many of a member's messages are read at once, for `explain` or their best hour. */
export const messagesRead = PAGE;

/** As `src/store/retry-conflicts.ts` has it: how long a write to a row that others write to is tried, and the pauses between. */
export const conflicts = { patienceMs: 10_000, firstPauseMs: 20, longestPauseMs: 640 } as const;
