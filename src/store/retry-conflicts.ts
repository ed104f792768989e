import {
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { Contended } from '#words/contended.ts';

const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
/** What a partition or a table says that is written to faster than it can take. */
const THROTTLED = ['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'];
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 640;
/** What ten tries wait for. */
const PATIENCE_MS = 2_000;

/** Another write held one of the rows at this moment, or there were too many; nothing was written, and the same write may pass now. */
const isConflict = (error: unknown): boolean =>
  error instanceof TransactionConflictException ||
  error instanceof TransactionInProgressException ||
  (error instanceof Error && THROTTLED.includes(error.name)) ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && PASSING.includes(Code)));

const pauseAfter = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);

/**
 * Writes again after a conflict, at random and growing distances. Throws `Contended` rather than begin another try after
 * `patience`, in milliseconds.
 */
export const retryConflicts = async <T>(write: () => Promise<T>, patience = PATIENCE_MS): Promise<T> => {
  const until = performance.now() + patience;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isConflict(error)) throw error;
      const pause = pauseAfter(attempt);
      if (performance.now() + pause > until)
        throw new Contended('the same rows are being written by others', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
