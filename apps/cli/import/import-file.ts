import type { Api } from '../api.ts';
import { Refusal } from '../errors.ts';
import { errorsFile } from './errors-file.ts';
import { progressBar } from './progress.ts';
import { resumeState } from './resume-state.ts';
import type { Row } from './row.ts';
import { StaleState } from './batch-poster.ts';
import { runImport, type Plan, type Summary } from './run-import.ts';

export interface Files {
  readonly bytes: number;
  readonly rows: () => AsyncIterable<Row>;
  readonly errorsPath: string;
  readonly statePath: string;
  /** What the state must be of to be gone on from. */
  readonly of: string;
}

/** One import from its start, or from where the last one was killed; the state goes when all is done. */
export const importFile = async (plan: Plan, api: Api, files: Files, startAfresh: boolean): Promise<Summary> => {
  const state = resumeState(files.statePath, files.of, plan.lanes);
  const attempt = async (fresh: boolean): Promise<Summary> => {
    const progress = fresh ? state.fresh() : state.load();
    const errors = await errorsFile(
      files.errorsPath,
      progress.lanes.some((batches) => batches > 0),
    );
    const bar = progressBar(files.bytes);
    try {
      return await runImport(plan, { api, rows: files.rows(), errors, bar, progress, save: state.save });
    } finally {
      bar.stop();
    }
  };
  try {
    const summary = await attempt(startAfresh).catch(async (error: unknown) => {
      if (!(error instanceof StaleState)) throw error;
      return attempt(true);
    });
    state.remove();
    return summary;
  } catch (error) {
    if (error instanceof Refusal)
      throw new Refusal(`${error.message}\nThe same command again goes on where this one stopped.`);
    throw error;
  }
};
