import { UserId } from '#providers/meta/user-id.ts';
import { canonicalPhone } from '#words/phone.ts';

/** E.164: up to fifteen digits; Meta leaves out the plus. */
const PHONE = /^\+?([1-9]\d{6,14})$/;
const MAILBOX = /^[^\s@<>]+@[^\s@<>]+$/;

/** Twilio writes by which channel before whom. */
const PREFIX = /^(whatsapp|rcs|messenger):/;

const addressIn = (spelled: string): string | undefined => {
  const text = spelled.replace(PREFIX, '');
  const [, digits] = PHONE.exec(text) ?? [];
  if (digits !== undefined) return canonicalPhone(`+${digits}`);
  return MAILBOX.test(text) ? text.toLowerCase() : UserId.parse(text);
};

/** A form, as browsers and some providers post it. */
const FORM = /^[\w%.+*-]+=[^\s=]*(&|$)/;

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
    if (inner !== undefined) return typeof inner === 'object' ? within(inner) : [];
    return FORM.test(value) ? [...new URLSearchParams(value).values()].flatMap(within) : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
};

/**
 * Every address in what a provider handed over, in the form in which it is hashed, whether the payload has a shape we know or not:
 * each text that is an address and nothing else, also in JSON or a form within a text. Ids and times that look like numbers are among them.
 */
export const namedIn = (payload: string): readonly string[] => [...new Set(within(parsed(payload)))];
