import * as z from 'zod';
import { refused, type Api } from '../api.ts';
import { Refusal } from '../errors.ts';
import type { PurchaseEvent } from './purchase-event.ts';

const Result = z.union([
  z.object({ status: z.enum(['accepted', 'duplicate']) }),
  z.object({ status: z.enum(['conflict', 'rejected']), path: z.string(), reason: z.string() }),
]);
export type Result = z.infer<typeof Result>;
const Results = z.object({ results: z.array(Result) });

/** One request; a result for each event, in their order. */
export const postEvents = async (api: Api, events: readonly PurchaseEvent[]): Promise<readonly Result[]> => {
  const answer = await api('POST', '/events', events);
  const read = Results.safeParse(answer.body);
  if (!read.success) throw refused(answer);
  const { results } = read.data;
  if (results.length !== events.length) {
    throw new Refusal(`the API answered ${results.length} results for ${events.length} events`);
  }
  return results;
};
