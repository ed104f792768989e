import { batchPoster, type Item, type PosterPorts } from './batch-poster.ts';
import { byDay } from './by-day.ts';
import { clockMover } from './clock-mover.ts';
import { createLanes } from './lanes.ts';
import { purchaseEvent, type EventOptions } from './purchase-event.ts';
import type { ReadableRow, Row } from './row.ts';
import { createTally, digest } from './tally.ts';

export interface Plan extends EventOptions {
  readonly batch: number;
  /** In the order of time, each day after the local clock was moved to it. */
  readonly moveClock: boolean;
  readonly zone: string;
  readonly lanes: number;
}

export interface Ports extends PosterPorts {
  readonly rows: AsyncIterable<Row>;
}

export interface Summary {
  readonly rows: number;
  readonly accepted: number;
  readonly duplicate: number;
  /** Taken before with the same id and another content. */
  readonly conflict: number;
  readonly rejected: number;
  readonly members: number;
}

/** Reads all rows and posts what is not done yet. Throws a Refusal with what was done saved. */
export const runImport = async (plan: Plan, ports: Ports): Promise<Summary> => {
  const [repeats, members] = [createTally(), createTally()];
  const clock = clockMover(ports.api);
  const poster = batchPoster(ports, clock.ensure);
  const lanes = createLanes<Item>({ count: plan.lanes, size: plan.batch }, poster.post);
  const later: { readonly purchase: ReadableRow['purchase']; readonly item: Item }[] = [];
  let [rows, unreadable] = [0, 0];

  /** A member's purchases take the same lane, so they stay in order. */
  const add = async (item: Item): Promise<void> => {
    const lane = Number.parseInt(digest(item.event.memberId).slice(-4), 16);
    await lanes.add(lane, item);
  };
  const take = async (row: Row): Promise<void> => {
    rows += 1;
    if (!row.ok) {
      unreadable += 1;
      ports.errors.add([{ line: row.line, column: row.column, reason: row.reason, row: row.raw }]);
      ports.bar.advance(1, row.bytes);
      return;
    }
    members.add(digest(row.purchase.memberId));
    const item = { row, event: purchaseEvent(row.purchase, repeats, plan) };
    if (plan.moveClock) later.push({ purchase: row.purchase, item });
    else await add(item);
  };

  try {
    for await (const row of ports.rows) await take(row);
    for (const day of byDay(later, plan.zone)) {
      clock.next(day.until);
      for (const { item } of day.rows) await add(item);
      await lanes.drain();
    }
    await lanes.drain();
  } finally {
    await lanes.settle();
  }
  const { accepted, duplicate, conflict, rejected } = poster.done;
  return { rows, accepted, duplicate, conflict, rejected: rejected + unreadable, members: members.size() };
};
