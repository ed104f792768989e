import * as z from 'zod';
import { scanDue } from '#journeys/scan.ts';
import { due, executions, memberReader, now, outbox, programmes, runs } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';

const edges = need({ members: memberReader, runs, due, programmes, executions, outbox, now });

const Input = z.strictObject({ scan: z.enum(['hourly', 'daily']) });
const DAYS_BACK = { hourly: 1, daily: 7 } as const;

/** The EventBridge rules. Cost follows what is due: nothing due reads a few empty index partitions. */
export const handler = async (event: unknown): Promise<void> => {
  const { scan } = Input.parse(event);
  const done = await scanDue(await edges(), DAYS_BACK[scan]);
  logger.info('scan.done', { scan, done });
};
