import type { LedgerCheck } from './check-ledger.ts';
import type { JourneyRuns } from './runs-tally.ts';
import type { SentMessage } from './sent-messages.ts';
import type { StageMonth } from './stages.ts';

/** All that happened in a replay, or in a part of one. */
export interface Replayed {
  readonly from: string;
  readonly to: string;
  readonly members: number;
  readonly events: Readonly<Record<'accepted' | 'duplicate' | 'rejected', number>>;
  /** Reasons for what was rejected, and how often. */
  readonly rejections: Readonly<Record<string, number>>;
  readonly messages: readonly SentMessage[];
  /** `refused cap win-back`: what became of a message, by which rule, in which journey. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly runs: Readonly<Record<string, JourneyRuns>>;
  readonly stages: readonly StageMonth[];
  readonly facts: Readonly<Record<string, number>>;
  readonly ledger: LedgerCheck;
  /** Pieces taken of each reward of which there are so many in all. */
  readonly stock: Readonly<Record<string, number>>;
  /** What functions threw. In a world without a network each is a defect. */
  readonly faults: Readonly<Record<string, number>>;
}
