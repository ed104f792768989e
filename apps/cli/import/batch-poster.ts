import type { Api } from '../api.ts';
import type { ErrorsFile } from './errors-file.ts';
import { postEvents, type Result } from './post-events.ts';
import type { ProgressBar } from './progress.ts';
import type { PurchaseEvent } from './purchase-event.ts';
import type { Progress } from './resume-state.ts';
import type { ReadableRow } from './row.ts';

export interface Item {
  readonly row: ReadableRow;
  readonly event: PurchaseEvent;
}

export interface PosterPorts {
  readonly api: Api;
  readonly errors: ErrorsFile;
  readonly bar: ProgressBar;
  /** What an earlier run has done. */
  readonly progress: Progress;
  readonly save: (progress: Progress) => void;
}

/** The server does not know what the state says it took: another store answers now. */
export class StaleState extends Error {
  override readonly name = 'StaleState';
}

/** Posts batches that are not done yet and keeps the count of all that are. */
export const batchPoster = ({ api, errors, bar, progress, save }: PosterPorts, before: () => Promise<void>) => {
  const done = { ...progress, lanes: [...progress.lanes] };

  const record = (batch: readonly Item[], results: readonly Result[]): void => {
    for (const { status } of results) done[status] += 1;
    const refusals = results.flatMap((result, i) => {
      const row = batch[i]?.row;
      if (row === undefined || !('reason' in result)) return [];
      return [{ line: row.line, column: result.path, reason: result.reason, row: row.raw }];
    });
    errors.add(refusals);
  };

  const post = async (lane: number, number: number, batch: readonly Item[]): Promise<void> => {
    const doneBefore = progress.lanes[lane] ?? 0;
    // The last batch that is said to be done is posted again, which shows whether this server has it.
    if (number >= doneBefore - 1) {
      await before();
      const events = batch.map(({ event }) => event);
      const results = await postEvents(api, events);
      if (number >= doneBefore) {
        record(batch, results);
        done.lanes[lane] = number + 1;
        save(done);
      } else if (results.some(({ status }) => status === 'accepted')) throw new StaleState();
    }
    const bytes = batch.reduce((sum, { row }) => sum + row.bytes, 0);
    bar.advance(batch.length, bytes);
  };
  return { done, post };
};
