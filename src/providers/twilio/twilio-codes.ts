import * as z from 'zod';
import type { Vendor } from '#providers/attempt.ts';
import { httpRefusal } from '#providers/http-api/http-refusal.ts';
import type { Reaction } from '#messages/message.ts';
import type { Fault } from '#messages/outage.ts';

/**
 * Twilio's codes by what they ask for (twilio.com, error and warning dictionary, November 2026). Handsets that are unknown, landlines
 * and numbers that a carrier blocks (30003 to 30006, 21635) are no wish of a person, so another channel may be tried.
 */
const CODES: Readonly<Record<Reaction, string>> = {
  retry: '20429 21611 30001 30008 30017 30022 30023 30027 30410 63009 63010 63012 63017 63018 63023 63038',
  'fall-back': '21635 30003 30004 30005 30006 30011 30036 63003 63024 63032 63036 63049',
  suppress: '21610 63014 63033',
  /** Outside the window in which WhatsApp lets free text through. */
  template: '63016',
  fix: `20404 21211 21612 21614 21617 21620 21623 30010 30019 63005 63006 63015 63019 63021 63022 63027 63028 63030 63031
    63034`,
  alarm: `20003 21408 21606 21608 21654 21655 21656 21703 21704 30002 30007 30018 30032 30034 63001 63002 63007 63013 63020
    63026 63035 63040 63041 63062`,
};
/**
 * Whom a code concerns besides the message. Content that is filtered or breaks a policy (21654 to 21656, 30007, 63013) concerns its own
 * messages alone.
 */
const SCOPES: Readonly<Record<Fault['scope'], string>> = {
  account: '20003 21608 30002',
  sender: '21606 21703 21704 63001 63002 63007 63020 63026',
  /** What WhatsApp takes for marketing. */
  class: '63062',
  /** Not enabled there, or the sender not registered or launched. */
  country: '21408 30018 30032 30034 63035',
  /** Not there in the language, refused, or paused. */
  template: '63027 63040 63041',
};

const listed = (codes: string): readonly string[] => codes.split(/\s+/);
const byCode = <T extends string>(table: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string>(table).flatMap(([meaning, codes]) => listed(codes).map((code) => [code, meaning as T])),
  );
const REACTIONS = byCode(CODES);
const FAULTS = byCode(SCOPES);

/** What a code asks for; `undefined` for one that is not known. */
export const twilioReaction = (code: string): Reaction | undefined => REACTIONS.get(code);
/** Whom a code concerns besides the message it is about; `undefined` where nobody. */
export const twilioScope = (code: string): Fault['scope'] | undefined => FAULTS.get(code);

/** More than is taken at once, or in a day, or than a queue holds. Not taken. */
const THROTTLED = ['20429', '21611', '30001', '30022', '30023', '30027', '63017', '63018', '63038'];
/** Trouble of Twilio's or of whom it sends by: the message may have gone before it. */
const ITS_OWN = ['30008', '30017', '30410', '63009', '63010', '63012', '63023'];

/** The form of Twilio's errors. */
const ApiError = z.object({ code: z.int() });
const codeOf = (body: unknown): string | undefined => {
  const read = ApiError.safeParse(body);
  return read.success ? String(read.data.code) : undefined;
};
const refusalOf = (error: unknown): ReturnType<Vendor['refusalOf']> => {
  const refusal = httpRefusal(codeOf)(error);
  return ITS_OWN.includes(refusal.name) ? { ...refusal, status: 500 } : refusal;
};

/** What Twilio answers, whatever the channel. */
export const twilioVendor: Vendor = {
  codes: {
    optedOut: listed(CODES.suppress),
    faults: {
      account: listed(SCOPES.account),
      sender: listed(SCOPES.sender),
      class: listed(SCOPES.class),
      country: listed(SCOPES.country),
      template: listed(SCOPES.template),
      message: listed(CODES.alarm).filter((code) => !FAULTS.has(code)),
    },
    throttled: THROTTLED,
    failed: [CODES['fall-back'], CODES.template, CODES.fix].flatMap(listed).filter((code) => !FAULTS.has(code)),
  },
  refusalOf,
  reactionOf: twilioReaction,
};
