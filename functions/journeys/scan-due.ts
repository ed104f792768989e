import * as z from 'zod';
import { scanDue } from '#journeys/due/scan.ts';
import {
  addressOf,
  bus,
  consents,
  due,
  executions,
  letters,
  members,
  messages,
  now,
  outbox,
  programmes,
  runs,
  seals,
  segments,
} from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { eachAlone } from '#words/each-alone.ts';
import { need } from '#runtime/need.ts';

const edges = need({
  addressOf,
  bus,
  members,
  consents,
  messages,
  runs,
  due,
  programmes,
  executions,
  letters,
  outbox,
  seals,
  segments,
  now,
});

const Input = z.strictObject({ scan: z.enum(['hourly', 'daily', 'given-up']) });
const WHICH = { hourly: 1, daily: 7, 'given-up': 'given-up' } as const;
/** How far back keys are looked for that should be gone: the daily scan makes up for a week without any. */
const KEY_HOURS = { hourly: 3, daily: 7 * 24, 'given-up': 3 } as const;

/**
 * The EventBridge rules; `given-up` is asked for by hand. Cost follows what is due: nothing due reads a few empty index
 * partitions. What failed stays due and is counted in the last log line, which an alarm reads.
 */
export const handler = async (event: unknown): Promise<void> => {
  const { scan } = Input.parse(event);
  const ports = await edges();
  const look = async (): Promise<void> => {
    const { faults, ...counts } = await scanDue(ports, WHICH[scan]);
    for (const { error, ...fault } of faults) logger.error('due.failed', { ...fault, error: error as Error });
    logger.info('scan.done', { scan, ...counts });
  };
  await eachAlone([look, () => ports.seals.forget(KEY_HOURS[scan])], (run) => run());
};
