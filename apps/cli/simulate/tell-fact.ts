import type { Fact } from '#words/fact.ts';
import type { Told } from './entry.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What went onto the bus, besides what the member's own events say already. */
export const tellFact = ({ type, detail }: Fact): Told | undefined => {
  const journey = text(detail['journey']);
  const about = journey === '' ? {} : { journey };
  // What opens a conversation is told itself: a handover, or a reply.
  if (type.startsWith('conversation.')) return undefined;
  switch (type) {
    case 'redemption.requested':
    case 'redemption.confirmed':
    case 'redemption.cancelled':
    case 'redemption.reversed':
      return undefined;
    case 'goal.reached':
      return { ...about, what: 'goal', say: `goal reached by ${text(detail['by'])}`, details: { by: detail['by'] } };
    case 'handover.requested':
      return {
        ...about,
        what: 'handoff',
        say: `a person takes over${detail['note'] === undefined ? '' : `: ${text(detail['note'])}`}`,
        details: { note: detail['note'] ?? null },
      };
    case 'consent.changed':
      return { what: 'consent', say: `consent ${text(detail['change'])}`, details: { change: detail['change'] } };
    case 'webhook.requested': {
      const { webhook, type: emitted, data } = detail;
      const say = `${text(emitted)} to the webhook ${text(webhook)}`;
      return { ...about, what: 'emitted', say, details: { type: emitted, to: webhook, data } };
    }
    default: {
      const data = Object.fromEntries(Object.entries(detail).filter(([name]) => name !== 'journey'));
      return { ...about, what: 'emitted', say: `${type} to the bus`, details: { type, to: 'bus', data } };
    }
  }
};
