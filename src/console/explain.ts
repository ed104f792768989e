import { because } from '#console/because.ts';
import { understoodAs } from '#console/understood.ts';
import { arrivedLate } from '#messages/arrived-late.ts';
import { HABIT_DAYS } from '#messages/habits.ts';
import type { MessageRow, Reaction } from '#messages/message.ts';
import { CHANNELS } from '#words/channel.ts';

const ASKS: Readonly<Record<Reaction, string>> = {
  retry: 'a fault that passes',
  'fall-back': 'this channel did not reach them',
  suppress: 'they had stopped it with the provider',
  template: 'the time for free text was over',
  fix: 'the message must be changed',
  alarm: 'the account that sends needs its operator',
};
const asks = (reaction: Reaction | undefined): string => (reaction === undefined ? '' : `: ${ASKS[reaction]}`);

/** The person may have it twice: by this channel, and by the one after it. */
const late = (row: MessageRow): string => (arrivedLate(row) ? ' late, after the next channel was due' : '');

/** Why it went by another provider than its first choice. */
const detour = ({ detour: by }: MessageRow): string =>
  by === undefined ? '' : `, through ${by.provider} because ${by.of} did not take it (${by.code})`;

/** Why this channel, where the member's habits chose it. */
const habit = ({ chosen }: MessageRow): string => {
  if (chosen === undefined) return '';
  const { answers, reads } = chosen;
  const did = answers === 0 && reads === 0 ? 'no habit of theirs is known' : `${answers} answered and ${reads} read`;
  return `, chosen by what they answer most (${did} there in ${HABIT_DAYS} days)`;
};

/** One send or non-send in words a marketer understands; never personal data. */
export const sentence = (row: MessageRow, zone: string): string => {
  const what = `${row.message} by ${CHANNELS[row.channel].name}${habit(row)}${detour(row)}`;
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
      return `Not delivered: ${what} (${row.failure ?? 'failed'}${asks(row.reaction)})`;
    case 'delivered':
      return `Delivered${late(row)}: ${what}`;
    case 'read':
      return `Read${late(row)}: ${what}`;
    case 'received':
      return `Received by ${CHANNELS[row.channel].name}: understood as ${understoodAs(row)}`;
  }
};

export interface Explanation {
  readonly messageId: string;
  readonly at: string;
  readonly direction: 'out' | 'in';
  readonly channel: string;
  readonly message: string;
  /** None of what was received, and of answers. */
  readonly topic: string | null;
  readonly journey: string | null;
  readonly cause: string;
  readonly state: string;
  /** It arrived after its run had given it up for another channel. */
  readonly late: boolean;
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
  topic: row.topic ?? null,
  journey: row.journey ?? null,
  cause: row.cause,
  state: row.state,
  late: arrivedLate(row),
  rule: row.verdict?.rule ?? (row.direction === 'in' ? 'received' : 'allowed'),
  sentence: sentence(row, zone),
  looked: row.verdict?.looked ?? {},
  nextEligible: row.verdict?.nextEligible ?? null,
  timeline: row.timeline,
});
