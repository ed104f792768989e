import {
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 640;

/** Another write held one of the rows at this moment; nothing was written, and the same write may pass now. */
const isConflict = (error: unknown): boolean =>
  error instanceof TransactionConflictException ||
  error instanceof TransactionInProgressException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && PASSING.includes(Code)));

const pause = (attempt: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));
  });

/** Writes again after a conflict, at random and growing distances; what is still in conflict in the end is thrown. */
export const retryConflicts = async <T>(write: () => Promise<T>, attempts = 10): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
      await pause(attempt);
    }
  }
};
