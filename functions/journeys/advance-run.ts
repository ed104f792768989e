import * as z from 'zod';
import { advanceRun } from '#journeys/advance.ts';
import { Outcome } from '#journeys/outcome.ts';
import { now, outbox, programmes, runs } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';

const edges = need({ runs, programmes, outbox, now });

const Wake = z.object({ memberId: z.string(), journey: z.string(), runId: z.string(), rev: z.int(), outcome: Outcome });

/** Step Functions `Advance`. Called again with the same revision, it answers the same and sends nothing new. */
export const handler = async (event: unknown): Promise<unknown> => {
  const wake = Wake.parse(event);
  const advanced = await advanceRun(await edges(), wake);
  logger.info('run.advanced', { runId: wake.runId, outcome: wake.outcome.kind, next: advanced.next.kind });
  return advanced;
};
