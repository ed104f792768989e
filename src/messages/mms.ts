import type { Outgoing } from '#messages/sender.ts';

/** Where MMS goes: long codes elsewhere have no pace for it, and no other sender carries it (AWS End User Messaging, quotas). */
export const MMS_COUNTRIES: readonly string[] = ['US', 'CA'];

/** A message as a way takes it: a text leaves its picture out where no MMS goes. */
export const asCarried = (message: Outgoing, { mms = false }: { readonly mms?: boolean | undefined }): Outgoing => {
  const { channel, content } = message;
  if (channel !== 'sms' || content.kind !== 'text' || content.picture === undefined || mms) return message;
  return { ...message, content: { kind: 'text', text: content.text } };
};
