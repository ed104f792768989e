import type { Outgoing } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { echoedKey, readEchoedKey } from '#providers/echoed-key.ts';

/** Far below what an address may hold, however it is written. */
const LONGEST_KEY = 500;

/**
 * Where Twilio tells what became of a message. It has no field of ours, but it signs the address and posts to it as it was given: our
 * key stands there, in letters that nobody on the way writes otherwise.
 */
export const callbackUrl = (address: string, message: Pick<Outgoing, 'memberId' | 'messageId'>): string => {
  const key = echoedKey(message, LONGEST_KEY);
  return key === undefined ? address : `${address}?of=${Buffer.from(key).toString('base64url')}`;
};

/** Our key in the query of such an address; empty for what we did not write. */
export const keyIn = (query: string): Pick<Receipt, 'memberId' | 'messageId'> => {
  const of = new URLSearchParams(query).get('of');
  return of === null ? {} : readEchoedKey(Buffer.from(of, 'base64url').toString());
};
