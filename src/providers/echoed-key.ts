import type { Outgoing } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';

const escape = (part: string): string => part.replaceAll(/[% ]/g, encodeURIComponent);

/** Our key for a provider to echo; without it, when it is longer than the provider takes, the receipt is found by its id. */
export const echoedKey = (
  { memberId, messageId }: Pick<Outgoing, 'memberId' | 'messageId'>,
  longest: number,
): string | undefined => {
  const key = `${escape(memberId)} ${escape(messageId)}`;
  return key.length > longest ? undefined : key;
};

/** Our key as a provider echoed it; empty for what we did not write. */
export const readEchoedKey = (echoed: string | undefined): Pick<Receipt, 'memberId' | 'messageId'> => {
  const parts = echoed?.split(' ') ?? [];
  if (parts.length !== 2) return {};
  try {
    const [memberId = '', messageId = ''] = parts.map(decodeURIComponent);
    return { ...(memberId !== '' && { memberId }), ...(messageId !== '' && { messageId }) };
  } catch {
    return {};
  }
};
