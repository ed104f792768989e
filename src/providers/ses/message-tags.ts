import type { MessageTag } from '@aws-sdk/client-sesv2';
import type { Outgoing } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';

/** SES's limit for the value of a tag. */
const MAX = 256;
const PLAIN = /^[A-Za-z0-9-]+$/;
const ENCODED = /^_[A-Za-z0-9_-]+$/;

/** Tags take letters, digits, `_` and `-`; ids take more, and those go as base64url behind an underscore. */
const encode = (id: string): string => (PLAIN.test(id) ? id : `_${Buffer.from(id).toString('base64url')}`);

const decode = (value: string | undefined): string | undefined => {
  if (value === undefined || PLAIN.test(value)) return value;
  if (!ENCODED.test(value)) return undefined;
  const id = Buffer.from(value.slice(1), 'base64url').toString();
  return id !== '' && encode(id) === value ? id : undefined;
};

/** Our key, echoed in every event; an id that would not fit is left out and the receipt is found by the provider's id. */
export const messageTags = ({ memberId, messageId }: Pick<Outgoing, 'memberId' | 'messageId'>): MessageTag[] =>
  Object.entries({ memberId, messageId })
    .filter(([, id]) => id !== '')
    .map(([Name, id]) => ({ Name, Value: encode(id) }))
    .filter(({ Value }) => Value.length <= MAX);

/** Whether both ids are among them, so that an event says which message it is about. */
export const isWhole = (tags: readonly MessageTag[]): boolean => tags.length === 2;

/** Our key as SES echoed it; empty for what we did not write. */
export const readTags = (
  tags: Readonly<Record<string, readonly string[]>>,
): Pick<Receipt, 'memberId' | 'messageId'> => {
  const [memberId, messageId] = ['memberId', 'messageId'].map((name) => decode(tags[name]?.[0]));
  return { ...(memberId !== undefined && { memberId }), ...(messageId !== undefined && { messageId }) };
};
