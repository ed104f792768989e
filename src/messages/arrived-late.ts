import type { MessageRow, MessageState } from '#messages/message.ts';

/**
 * Whether it reached the person after its run had gone on to another channel, which may have told them the same by then: its
 * time was up, or it had been reported as failed. The last channel of a send has no end and is never late.
 */
export const arrivedLate = ({ timeline, lapsesAt }: Pick<MessageRow, 'timeline' | 'lapsesAt'>): boolean => {
  const arrived = timeline.delivered ?? timeline.read;
  if (arrived === undefined || lapsesAt === undefined) return false;
  const { failed = lapsesAt } = timeline;
  return arrived > (failed < lapsesAt ? failed : lapsesAt);
};

/** Whether a receipt of this state was the first news that it arrived late; `moved` is the message after that receipt. */
export const isLateNews = (state: MessageState, moved: Pick<MessageRow, 'timeline' | 'lapsesAt'>): boolean =>
  (state === 'delivered' || (state === 'read' && moved.timeline.delivered === undefined)) && arrivedLate(moved);
