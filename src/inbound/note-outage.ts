import { concerns, isSame, refusedOn, type Fault, type Outage, type Way } from '#messages/outage.ts';
import type { CarriedBy, MessageRow } from '#messages/message.ts';
import type { Ports } from '#ports/ports.ts';

type OutagePorts = Pick<Ports, 'outages' | 'now'>;

/** As many as could want to be the first to say it. */
const TRIES = 4;

/** The way that a message went. */
export const wayOf = (
  { channel, class: type }: MessageRow,
  { provider, sender, country, template }: CarriedBy,
): Way => ({
  ...{ provider, sender, channel, country, template },
  class: type === 'inbound' ? 'response' : type,
});

const earlier = (at: string, now: Date): Date => (at < now.toISOString() ? new Date(at) : now);

/**
 * Keeps that a provider refuses us as its receipt says, from when it was said; what is in force already goes on as it is. Also a
 * receipt that comes late, or again, so begins no more than it would have.
 */
export const noteOutage = async (
  { outages, now }: OutagePorts,
  way: Way,
  fault: Omit<Fault, 'later'>,
  at: string,
): Promise<Outage> => {
  const begun = refusedOn(way, { ...fault, later: true }, undefined, earlier(at, now()));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const there = (await outages.list()).find((one) => isSame(one, begun));
    if (there !== undefined && there.until >= begun.until) return there;
    const next = there === undefined ? begun : { ...begun, since: there.since, tries: there.tries };
    if (await outages.put(next, there)) return next;
  }
  throw new Error(`the outages of ${way.provider} change too fast`);
};

/** Ends what a message shows to be over: it was sent since a provider refused us by receipts, and its own does not. */
export const endOutages = async ({ outages }: OutagePorts, row: MessageRow): Promise<void> => {
  const { carried, timeline, at } = row;
  if (carried === undefined) return;
  const way = wayOf(row, carried);
  const isOver = (outage: Outage): boolean =>
    outage.later === true && concerns(outage, way) && (timeline.claimed ?? at) > outage.since;
  // What was known of them may be old, and is read anew once one was to be ended.
  for (let times = 0; times < 2; times += 1)
    for (const outage of (await outages.list()).filter(isOver)) await outages.end(outage);
};
