import type { Outgoing } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';

/** Meta's limit for `biz_opaque_callback_data`. */
const MAX = 512;
const escape = (part: string): string => part.replaceAll(/[% ]/g, encodeURIComponent);

/** Our key for Meta to echo; without it, when it would not fit, the receipt is found by the provider's id. */
export const callbackData = ({ memberId, messageId }: Pick<Outgoing, 'memberId' | 'messageId'>): string | undefined => {
  const data = `${escape(memberId)} ${escape(messageId)}`;
  return data.length > MAX ? undefined : data;
};

/** Our key as Meta echoed it; empty for what we did not write. */
export const readCallbackData = (data: string | undefined): Pick<Receipt, 'memberId' | 'messageId'> => {
  const parts = data?.split(' ') ?? [];
  if (parts.length !== 2) return {};
  try {
    const [memberId = '', messageId = ''] = parts.map(decodeURIComponent);
    return { ...(memberId !== '' && { memberId }), ...(messageId !== '' && { messageId }) };
  } catch {
    return {};
  }
};
