import type { MessageRow } from '#messages/message.ts';
import { labelOf } from '#console/because.ts';
import { sentence } from '#console/explain.ts';
import type { Told } from './entry.ts';

/** What became of a message; it is claimed and sent at the same instant, so that is one line. */
export const tellMessage = (before: MessageRow | undefined, row: MessageRow, zone: string): Told | undefined => {
  if (before?.state === row.state && before.verdict === row.verdict) return undefined;
  const { journey, message, channel, state, text = '', verdict } = row;
  const about = { ...(journey === undefined ? {} : { journey }) };
  const details = { message, channel, ...(row.hop === undefined ? {} : { hop: row.hop }) };
  switch (state) {
    case 'claimed':
    case 'released':
      return undefined;
    case 'received':
      return {
        what: 'reply',
        say: `wrote “${text}” by ${labelOf(channel)}: understood as ${message}`,
        details: { text, channel, understood: message },
      };
    case 'sent':
      return {
        ...about,
        what: 'sent',
        say: `${message} by ${labelOf(channel)}: “${text}”`,
        details: { ...details, text },
      };
    case 'refused':
    case 'deferred':
      return {
        ...about,
        what: 'verdict',
        say: `${message} by ${labelOf(channel)}. ${sentence(row, zone)}`,
        details: {
          ...details,
          state,
          rule: verdict?.rule ?? '',
          looked: verdict?.looked ?? {},
          ...(verdict?.nextEligible === undefined ? {} : { nextEligible: verdict.nextEligible }),
        },
      };
    case 'delivered':
    case 'read':
    case 'failed':
    case 'unknown':
      return { ...about, what: 'receipt', say: sentence(row, zone), details: { ...details, state } };
  }
};
