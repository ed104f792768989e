import * as z from 'zod';
import { reconcileOptOuts } from '#permission/reconcile-opt-outs.ts';
import { addressOf, consents, members, now, optOutLists, programmes, stops } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';

const edges = need({ members, consents, stops, optOutLists, programmes, addressOf, now });

const Input = z.strictObject({ reconcile: z.literal('opt-outs') });

/** The daily rule. An alarm reads `drift` in this log line; what failed or was left is taken up by the invocation's retries. */
export const handler = async (event: unknown): Promise<void> => {
  Input.parse(event);
  const report = await reconcileOptOuts(await edges());
  logger.info('reconcile.done', { ...report });
  if (report.rest > 0) throw new Error(`${report.rest} opt-outs are left for the next try`);
  if (report.failed > 0) throw new Error(`${report.failed} opt-outs could not be reconciled: ${report.fault ?? ''}`);
};
