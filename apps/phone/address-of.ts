import { parse, Refusal } from './http.ts';
import { Inbox, isInbox } from './inbox.ts';

/** A phone number, or the address of an inbox. */
export const addressOf = (segment: string): string => {
  const address = URL.canParse(`x:${segment}`) ? decode(segment) : segment;
  if (isInbox(address)) return parse(Inbox, address);
  if (!/^\+[1-9]\d{6,14}$/.test(address))
    throw new Refusal(400, 'is neither a phone number in E.164 form nor an email address', 'number');
  return address;
};
export const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'the address is not encoded correctly', 'number');
  }
};
