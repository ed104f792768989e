import { LANES, PAGE_MS, workPortion } from '#journeys/due/work-portion.ts';
import { Portion } from '#runs/scans.ts';
import {
  addressOf,
  attachments,
  bus,
  consents,
  conversations,
  due,
  executions,
  letters,
  members,
  messages,
  now,
  outbox,
  portions,
  programmes,
  runs,
  scans,
  segments,
  surveys,
} from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({
  addressOf,
  attachments,
  bus,
  consents,
  conversations,
  due,
  executions,
  letters,
  members,
  messages,
  now,
  outbox,
  portions,
  programmes,
  runs,
  scans,
  segments,
  surveys,
});

/**
 * The queue of portions -> a shard of a day, or a list of a campaign's segment, page by page. What is left when the time runs low goes back into the queue. What
 * failed is tried again each hour and is counted in the last log line, which an alarm reads.
 */
export const handler = worker(Portion, async (portion, { left }) => {
  const budget = { lanes: LANES, hasTime: () => left() > PAGE_MS };
  const { faults, ...counts } = await workPortion(await edges(), portion, budget);
  for (const { error, ...fault } of faults) logger.error('due.failed', { ...fault, error: error as Error });
  logger.info('scan.done', { day: portion.day, shard: portion.shard, ...counts });
});
