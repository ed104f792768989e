import * as z from 'zod';
import { beginScan } from '#journeys/due/scan.ts';
import { due, dueShards, figures, newId, now, portions, programmes, scans, seals, segments } from '#runtime/deps.ts';
import { MOST_ROWS } from '#measurement/folding.ts';
import { logger } from '#runtime/logger.ts';
import { eachAlone } from '#words/each-alone.ts';
import { need } from '#runtime/need.ts';

const edges = need({ due, dueShards, figures, newId, now, portions, programmes, scans, seals, segments });

const Input = z.strictObject({ scan: z.enum(['minutely', 'hourly', 'daily', 'given-up']) });
const WHICH = { minutely: 0, hourly: 1, daily: 7, 'given-up': 'given-up' } as const;
/** How far back keys are looked for that should be gone: the daily scan makes up for a week without any. */
const KEY_HOURS = { minutely: 0, hourly: 3, daily: 7 * 24, 'given-up': 3 } as const;

/** A minute of two hundred shards leaves some four times as many rows as are folded at once. */
const MOST_FOLDS = 8;

/**
 * The EventBridge rules; `given-up` is asked for by hand. Hands what is due, and campaigns that begin, to the workers of `do-due`, and says in its last log
 * line how far behind they are: that it comes each minute is the sign that the scan runs. Nothing due reads a few empty
 * partitions of the index.
 */
export const handler = async (event: unknown): Promise<void> => {
  const { scan } = Input.parse(event);
  const ports = await edges();
  const look = async (): Promise<void> => {
    const { handed, behind, failed, faults } = await beginScan(ports, WHICH[scan]);
    for (const { error, ...fault } of faults) logger.error('due.failed', { ...fault, error: error as Error });
    logger.info('scan.planned', { scan, handed, behind, failed });
  };
  const forget = (): Promise<unknown> =>
    KEY_HOURS[scan] === 0 ? Promise.resolve() : ports.seals.forget(KEY_HOURS[scan]);
  const fold = async (): Promise<void> => {
    for (let times = 0; times < MOST_FOLDS && (await ports.figures.fold(MOST_ROWS)); times += 1);
  };
  await eachAlone([look, forget, fold], (run) => run());
};
