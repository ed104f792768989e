import * as z from 'zod';
import { advanceRun } from '#journeys/advance.ts';
import { Outcome } from '#runs/outcome.ts';
import { sealNext } from '#runs/sealed-next.ts';
import {
  bus,
  conversations,
  due,
  members,
  messages,
  now,
  outbox,
  programmes,
  runs,
  seals,
  surveys,
} from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';

const edges = need({ bus, conversations, due, members, messages, now, outbox, programmes, runs, seals, surveys });

const Wake = z.object({
  memberId: z.string(),
  journey: z.string(),
  slot: z.int(),
  runId: z.string(),
  rev: z.int(),
  outcome: Outcome,
});

/** Step Functions `Advance`. Called again with the same revision, it answers the same and sends nothing new. */
export const handler = async (event: unknown): Promise<unknown> => {
  const wake = Wake.parse(event);
  const ports = await edges();
  const advanced = await advanceRun(ports, wake);
  logger.info('run.advanced', { runId: wake.runId, outcome: wake.outcome.kind, next: advanced.next.kind });
  return { ...advanced, next: await sealNext(ports.seals, advanced.next, ports.now()) };
};
