import type { MessageRow } from '#channels/message.ts';
import type { Verdict } from '#consent/verdict.ts';
import { localTime } from '#time/local-time.ts';

/** `Europe/Stockholm` is "Stockholm" to a reader. */
const place = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const clock = (instant: string, zone: string, now: string): string => {
  const then = localTime(new Date(instant), zone);
  return then.day === localTime(new Date(now), zone).day ? then.time : `${then.time} on ${then.day}`;
};

const because = (verdict: Verdict, zone: string): string => {
  switch (verdict.rule) {
    case 'quiet-hours':
      return `quiet hours in ${place(zone)}${verdict.nextEligible === undefined ? '' : ` until ${clock(verdict.nextEligible, zone, verdict.at)}`}`;
    case 'daily-cap':
      return `the day's limit of ${String(verdict.looked['max'])} messages is used up`;
    case 'no-consent':
      return 'no consent for this channel and topic';
    case 'consent-withdrawn':
      return 'consent for this channel and topic was withdrawn';
    case 'stopped':
      return 'the member opted out';
    case 'no-address':
      return 'the member has no phone number';
    case 'not-needed':
      return 'it was no longer needed';
    case 'already-delivered':
      return 'an earlier channel delivered it';
    case 'unknown-member':
      return 'the member is not known any more';
    case 'unrenderable':
      return `its text could not be made (${String(verdict.looked['reason'])})`;
    case 'allowed':
      return 'all rules allowed it';
  }
};

const CHANNEL = { sms: 'SMS', rcs: 'RCS', whatsapp: 'WhatsApp' } as const;

/** One send or non-send in words a marketer understands; never personal data. */
export const sentence = (row: MessageRow, zone: string): string => {
  const what = `${row.message} by ${CHANNEL[row.channel]}`;
  switch (row.state) {
    case 'refused':
      return `Not sent: ${row.verdict === undefined ? 'refused' : because(row.verdict, zone)}`;
    case 'deferred':
      return `Waits: ${row.verdict === undefined ? 'deferred' : because(row.verdict, zone)}`;
    case 'released':
      return `Will be tried again: the provider was busy (${what})`;
    case 'claimed':
      return `About to be sent: ${what}`;
    case 'unknown':
      return `Perhaps sent: ${what}; the provider did not answer, so it is not tried twice`;
    case 'sent':
      return `Sent: ${what}; no receipt yet`;
    case 'failed':
      return `Not delivered: ${what} (${row.failure ?? 'failed'})`;
    case 'delivered':
      return `Delivered: ${what}`;
    case 'read':
      return `Read: ${what}`;
    case 'received':
      return `Received by ${CHANNEL[row.channel]}: understood as ${row.message}`;
  }
};

export interface Explanation {
  readonly messageId: string;
  readonly at: string;
  readonly direction: 'out' | 'in';
  readonly channel: string;
  readonly message: string;
  readonly journey: string | null;
  readonly cause: string;
  readonly state: string;
  readonly rule: string;
  readonly sentence: string;
  readonly looked: Readonly<Record<string, unknown>>;
  readonly nextEligible: string | null;
  readonly timeline: Readonly<Record<string, string>>;
}

export const explain = (row: MessageRow, zone: string): Explanation => ({
  messageId: row.messageId,
  at: row.at,
  direction: row.direction,
  channel: row.channel,
  message: row.message,
  journey: row.journey ?? null,
  cause: row.cause,
  state: row.state,
  rule: row.verdict?.rule ?? (row.direction === 'in' ? 'received' : 'allowed'),
  sentence: sentence(row, zone),
  looked: row.verdict?.looked ?? {},
  nextEligible: row.verdict?.nextEligible ?? null,
  timeline: row.timeline,
});
