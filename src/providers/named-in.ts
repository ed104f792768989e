import { UserId } from '#providers/meta/user-id.ts';
import { canonicalPhone } from '#words/phone.ts';

/** E.164: up to fifteen digits; Meta leaves out the plus. */
const PHONE = /^\+?([1-9]\d{6,14})$/;
const MAILBOX = /^[^\s@<>]+@[^\s@<>]+$/;

const addressIn = (text: string): string | undefined => {
  const [, digits] = PHONE.exec(text) ?? [];
  if (digits !== undefined) return canonicalPhone(`+${digits}`);
  return MAILBOX.test(text) ? text.toLowerCase() : UserId.parse(text);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const within = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    const address = addressIn(value);
    if (address !== undefined) return [address];
    const inner = parsed(value);
    return typeof inner === 'object' ? within(inner) : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
};

/**
 * Every address in what a provider handed over, in the form in which it is hashed, whether the payload has a shape we know or not:
 * each text that is an address and nothing else, also in JSON within a text. Ids and times that look like numbers are among them.
 */
export const namedIn = (payload: string): readonly string[] => [...new Set(within(parsed(payload)))];
