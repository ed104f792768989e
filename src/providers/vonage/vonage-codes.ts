import * as z from 'zod';
import type { Vendor } from '#providers/attempt.ts';
import { httpRefusal } from '#providers/http-api/http-refusal.ts';
import type { Reaction } from '#messages/message.ts';
import type { Fault, Scope } from '#messages/outage.ts';

/**
 * Vonage's codes of messages by what they ask for (developer.vonage.com, API errors, Messages, November 2026). Barred numbers (1050)
 * and those that are gone (1190) are no wish of a person, so another channel may be tried; 1240 is also what is said of somebody
 * who has sent STOP, and is taken for that.
 */
const CODES: Readonly<Record<Reaction, string>> = {
  retry: '1000 1030 1100 1180 1220 1230 1241 1260 1290 1330 1331 1460',
  'fall-back': '1050 1190 1200 1250 1251 1300 1310 1360 1461',
  suppress: '1240',
  /** Outside the window in which WhatsApp lets free text through. */
  template: '1340',
  fix: `1010 1020 1021 1022 1040 1090 1120 1130 1140 1150 1160 1170 1210 1270 1280 1282 1380 1381 1382 1400 1410 1420 1430 1440
    1450 1451 1480 1481 1482 1483 1484`,
  alarm: '1060 1070 1080 1350 1370 1470 1472 1473',
};
/** Whom an alarm concerns besides the message: the account; or, where fraud is feared, a country. */
const SCOPES: Readonly<Partial<Record<Fault['scope'], string>>> = {
  account: '1060 1070 1080 1350 1370',
  country: '1470 1472 1473',
};
/** What every API of Vonage may answer of our account, by its ids (API errors, generic). */
const REFUSED_US = [
  ...['unauthorized', 'forbidden', 'low-balance', 'unprovisioned', 'account-suspended', 'jwt-expired', 'jwt-revoked'],
  ...['invalid-api-key', 'invalid-signature'],
];
/** Said of a message that was sent before. */
export const ALREADY_SENT = '1320';
/** More than the account is let have in a second, or 10DLC in a day. Not taken. */
const THROTTLED = ['1000', '1241', '1460'];
/** The platform's own trouble or its providers': the message may have gone before it. */
const ITS_OWN = ['1030', '1100', '1230', '1330', '1331', ALREADY_SENT];

const listed = (codes: string | undefined): readonly string[] => codes?.split(/\s+/) ?? [];
const meaningIn = <T extends string>(table: Readonly<Partial<Record<T, string>>>, code: string): T | undefined =>
  (Object.keys(table) as T[]).find((meaning) => listed(table[meaning]).includes(code));

/** What a code asks for; `undefined` for one that is not known. */
export const vonageReaction = (code: string): Reaction | undefined => meaningIn(CODES, code);
/** Whom a code concerns besides the message it is about; `undefined` where nobody. */
export const vonageScope = (code: string): Fault['scope'] | undefined => meaningIn(SCOPES, code);

/** The code stands behind the address of its page (RFC 7807, `type`). */
const Problem = z.object({ type: z.string().regex(/#[\w-]{1,40}$/) });

/** The code of a problem, at the call or in a status. */
export const problemCode = (body: unknown): string | undefined => {
  const read = Problem.safeParse(body);
  return read.success ? read.data.type.split('#').at(-1) : undefined;
};

const refusalOf = (error: unknown): ReturnType<Vendor['refusalOf']> => {
  const refusal = httpRefusal(problemCode)(error);
  return ITS_OWN.includes(refusal.name) ? { ...refusal, status: 500 } : refusal;
};

const { retry, 'fall-back': fallBack, template, fix } = CODES;
const faults: Partial<Record<Scope, readonly string[]>> = {
  account: [...REFUSED_US, ...listed(SCOPES.account)],
  country: listed(SCOPES.country),
};

/** What Vonage answers, whatever the channel. */
export const vonageVendor: Vendor = {
  codes: {
    optedOut: listed(CODES.suppress),
    faults,
    throttled: THROTTLED,
    failed: [
      'invalid-params',
      ...[retry, fallBack, template, fix].flatMap(listed).filter((code) => ![...THROTTLED, ...ITS_OWN].includes(code)),
    ],
  },
  refusalOf,
  reactionOf: (code) => (code === 'invalid-params' ? 'fix' : vonageReaction(code)),
};
