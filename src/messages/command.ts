import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';
import type { MemberRow } from '#members/member-row.ts';
import { MailHead } from '#messages/mail.ts';
import { Turn } from '#messages/turns.ts';

const Json = z.record(z.string(), z.json());

/** A message a journey wants sent. The outbox may hand it over twice; `messageId` makes it one. */
export const JourneyCommand = z.strictObject({
  kind: z.literal('journey'),
  messageId: z.string(),
  memberId: z.string(),
  journey: z.string(),
  version: z.string(),
  message: z.string(),
  class: MessageClass,
  topic: z.string(),
  channel: Channel,
  hop: z.int(),
  cause: z.string(),
  /** When it first had to wait, so that it does not wait for ever. */
  since: z.string().optional(),
  /** The number it holds at its sender. */
  turn: Turn.optional(),
  /** When the run tries the next channel: this one is wanted until then. Absent where no other follows. */
  lapsesAt: z.string().optional(),
  /** CEL, checked against the member as it is when the message is claimed. */
  guard: z.string().optional(),
  timing: z.literal('best-hour').optional(),
  /** The run listens already: only that it could not be sent, or not yet, is news to it. */
  quiet: z.literal(true).optional(),
  /** The member has no address of this kind: the hop is not tried, its verdict is kept, and no run waits for it. */
  unaddressed: z.literal(true).optional(),
  /** The member is not reached by this channel, as far as is known: the same. */
  unreachable: z.literal(true).optional(),
  /** How often the member answered by this channel and read on it lately, where that chose it. */
  chosen: z.strictObject({ answers: z.int(), reads: z.int() }).optional(),
  /** Which way the splits before it went, `tone:warm`, several with a space between. */
  variant: z.string().optional(),
  /** Journey data for templates: the event's data, the points that are expiring. */
  facts: Json,
  runId: z.string().optional(),
  /** The survey whose first question it asks: its delivery counts. */
  survey: z.string().optional(),
  /** Message ids of the earlier hops of the same send. */
  priors: z.array(z.string()),
  /** The member as the stream showed it. The claim holds only if it is still so, which saves a read. */
  seen: z.custom<MemberRow>((row) => typeof row === 'object').optional(),
});

/** The name of the message with a one-time code, among those of the answers that the system gives by itself. */
export const ONE_TIME_CODE = 'one-time-code';

/** An answer to something the person just wrote. */
export const ResponseCommand = z.strictObject({
  kind: z.literal('response'),
  messageId: z.string(),
  /** `unknown:<address>` for numbers that are no member's. */
  memberId: z.string(),
  to: z.string(),
  channel: Channel,
  reply: z.string(),
  cause: z.string(),
  /** When it first had to wait. */
  since: z.string().optional(),
  /** The number it holds at its sender. */
  turn: Turn.optional(),
  facts: Json,
  /** The mail that it answers. */
  mail: MailHead.optional(),
});

export const SendCommand = z.discriminatedUnion('kind', [JourneyCommand, ResponseCommand]);
export type JourneyCommand = z.infer<typeof JourneyCommand>;
export type ResponseCommand = z.infer<typeof ResponseCommand>;
export type SendCommand = z.infer<typeof SendCommand>;

/** SQS hides a message that is sent for 15 minutes at the most. */
export const LONGEST_DELAY_SECONDS = 900;

/** One queue per class, so that a campaign never delays an answer. */
export interface Outbox {
  /** With a token, a run waits for what becomes of the message. */
  send(commands: readonly SendCommand[], token?: string): Promise<void>;
  /** The same message once more after so many seconds, at most `LONGEST_DELAY_SECONDS`. */
  again(command: SendCommand, seconds: number, token?: string): Promise<void>;
}
