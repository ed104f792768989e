import * as z from 'zod';
import { scanDue } from '#journeys/due/scan.ts';
import {
  bus,
  consents,
  due,
  executions,
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
import { need } from '#runtime/need.ts';

const edges = need({
  bus,
  members,
  consents,
  messages,
  runs,
  due,
  programmes,
  executions,
  outbox,
  seals,
  segments,
  now,
});

const Input = z.strictObject({ scan: z.enum(['hourly', 'daily']) });
const DAYS_BACK = { hourly: 1, daily: 7 } as const;
/** How far back keys are looked for that should be gone: the daily scan makes up for a week without any. */
const KEY_HOURS = { hourly: 3, daily: 7 * 24 } as const;

/** The EventBridge rules. Cost follows what is due: nothing due reads a few empty index partitions. */
export const handler = async (event: unknown): Promise<void> => {
  const { scan } = Input.parse(event);
  const ports = await edges();
  const done = await scanDue(ports, DAYS_BACK[scan]);
  await ports.seals.forget(KEY_HOURS[scan]);
  logger.info('scan.done', { scan, done });
};
