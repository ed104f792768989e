import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import type { Channel, MessageClass } from '#words/channel.ts';
import type { MessageRow } from '#messages/message.ts';
import { billedParts } from '#messages/parts.ts';
import type { Outgoing } from '#messages/sender.ts';

/** One message that would have left. */
export interface SentMessage {
  readonly at: string;
  readonly memberId: string;
  readonly journey: string;
  readonly message: string;
  readonly channel: Channel;
  readonly class: MessageClass;
  readonly cause: string;
  readonly country: string;
  readonly parts: number;
  /** The provider said later that it did not arrive. */
  readonly lost: boolean;
}

/** An answer belongs to no journey. */
export const ANSWER = '(answer)';

const UNKNOWN = '??';

/** Gathers what is handed to providers, with the country that its price depends on. */
export const createSent = (countryOf: (memberId: string) => string | undefined) => {
  const sent: (Omit<SentMessage, 'lost'> & { readonly messageId: string })[] = [];
  const lost = new Set<string>();
  const countries = new Map<string, string>();
  const country = ({ to, memberId }: Outgoing): string => {
    const known = countries.get(to);
    if (known !== undefined) return known;
    const dialled = to.startsWith('+') ? parsePhoneNumberFromString(to)?.country : undefined;
    const found = dialled ?? countryOf(memberId) ?? UNKNOWN;
    countries.set(to, found);
    return found;
  };
  return {
    add: (message: Outgoing, channel: Channel, row: MessageRow): void => {
      const { at, memberId, messageId, cause } = row;
      const to = country(message);
      sent.push({
        messageId,
        at,
        memberId,
        journey: row.journey ?? ANSWER,
        message: row.message,
        channel,
        class: message.class,
        cause,
        country: to,
        parts: billedParts(channel, message.content, to),
      });
    },
    lose: (messageId: string): void => {
      lost.add(messageId);
    },
    all: (): readonly SentMessage[] =>
      sent.map(({ messageId, ...message }) => ({ ...message, lost: lost.has(messageId) })),
  };
};
