import type { ModelUse } from '#answers/model.ts';
import type { Known } from '#answers/known.ts';
import type { Channel, MessageClass } from '#words/channel.ts';
import type { Bound } from '#consent/bounds.ts';
import type { ConsentRow, Evidence } from '#consent/consent.ts';
import type { Limits, Slot } from '#consent/fatigue.ts';
import type { Requirement, Wanted } from '#consent/permission.ts';
import type { Verdict } from '#consent/verdict.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Attachment, Place } from '#messages/attachment.ts';
import type { MailHead } from '#messages/mail.ts';
import type { Habit } from '#messages/habits.ts';
import type { Carrier } from '#messages/routing.ts';

/**
 * States only move forward, so receipts in any order end alike. `delivered` outranks `failed`: proof of delivery is
 * stronger than a report of failure that came first or last.
 */
export const RANK = {
  refused: 0,
  deferred: 0,
  released: 0,
  claimed: 1,
  unknown: 2,
  sent: 3,
  failed: 4,
  delivered: 5,
  read: 6,
  received: 6,
} as const;
export type MessageState = keyof typeof RANK;

/** A message may be claimed if it was never seen, or waited, or its try definitely did not leave. */
export const CLAIMABLE: readonly MessageState[] = ['deferred', 'released'];

/**
 * What a failure asks for. `retry`: nothing but time was amiss. `fall-back`: this channel does not reach the person. `suppress`:
 * they stopped it, so that the same is not tried elsewhere. `template`: the window for free text is closed. `fix`: the message
 * must be changed. `alarm`: the sender's account needs its operator.
 */
export const REACTIONS = ['retry', 'fall-back', 'suppress', 'template', 'fix', 'alarm'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** By whom a message went, where to, by which template, and its command as JSON, sealed, where no run would send it again. */
export interface CarriedBy extends Carrier {
  readonly country?: string;
  readonly template?: string;
  readonly command?: string;
}

/** That it did not go by its first choice: whom it went by, whose the first choice was, and what was amiss there. */
export interface Detour extends Carrier {
  readonly of: string;
  readonly code: string;
}

export interface MessageRow {
  readonly memberId: string;
  readonly messageId: string;
  readonly direction: 'out' | 'in';
  readonly channel: Channel;
  readonly class: MessageClass | 'inbound';
  readonly topic?: string;
  /** Name of the message file, or of the reply. */
  readonly message: string;
  readonly journey?: string;
  readonly runId?: string;
  /** The survey whose first question it asks. */
  readonly survey?: string;
  readonly hop?: number;
  /** Which way the splits of the run had gone: `tone:warm`. */
  readonly variant?: string;
  /** What chose the channel, where the member's habits did. */
  readonly chosen?: Habit;
  /** Who the member was when it was claimed or refused, as figures know them: see `circumstancesOf`. */
  readonly whose?: string;
  /** What it is about, so that one cause is one message: `points-expiring:2026-12-31:30`. */
  readonly cause: string;
  readonly state: MessageState;
  readonly at: string;
  /** When each state was reached. */
  readonly timeline: Readonly<Partial<Record<MessageState, string>>>;
  readonly verdict?: Verdict;
  readonly text?: string;
  /** Of a reply: what came with it. */
  readonly attachments?: readonly Attachment[];
  readonly place?: Place;
  /** Of a mail that came: what an answer names of it. */
  readonly mail?: MailHead;
  /** The provider's id, by which its receipts find the message. */
  readonly providerId?: string;
  /** The same of one whose receipts carry our own key: nobody looks for it by this id. */
  readonly sentAs?: string;
  readonly failure?: string;
  /** What the failure asks for, where the provider's code says so. */
  readonly reaction?: Reaction;
  /** Of what failed: the address is none on this channel, whatever is sent to it. */
  readonly unreachable?: true;
  /** When its run tries another channel: see `arrivedLate`. */
  readonly lapsesAt?: string;
  /** Wakes the run that waits for this hop. */
  readonly token?: string;
  /** Of a reply: the question that it answered, as a hash of its token. */
  readonly answers?: string;
  /** Of a reply: the message that it answers. */
  readonly inAnswerTo?: string;
  /** Of a reply: the question of `answers/` that it was taken for, and why. */
  readonly known?: Known;
  /** Of a reply: what a model was asked of it, and cost. */
  readonly asked?: ModelUse;
  /** What the model drafted for a person; sent by nobody but one. */
  readonly draft?: string;
  /** The run is not woken by its delivery. */
  readonly quiet?: true;
  /** Of one whose provider may say later that it refuses us: see `CarriedBy`. */
  readonly carried?: CarriedBy;
  readonly detour?: Detour;
  /** Who took it. */
  readonly provider?: string;
  /** The slot that is given back if it turns out that nothing reached the person. A later hop gives none back. */
  readonly slot?: { readonly person: string; readonly id: string };
}

/** Whether its last try went under this id of the provider's. */
export const wentAs = ({ providerId, sentAs }: MessageRow, id: string): boolean => [providerId, sentAs].includes(id);

/** A claimed row younger than this may still be on its way in another worker. */
const IN_FLIGHT_MS = 60_000;

export const isInFlight = ({ state, timeline, at }: MessageRow, now: Date): boolean =>
  state === 'claimed' && now.getTime() - Date.parse(timeline.claimed ?? at) < IN_FLIGHT_MS;

/** Everything that must hold, and everything that is written, when a message earns the right to be sent. */
export interface Claim {
  readonly message: MessageRow;
  /** The member row must still be this version; absent for numbers that are no member's. */
  readonly memberSeq?: number;
  readonly address: string;
  readonly require: Requirement;
  readonly pair: string;
  /** What a question asks for: evidence that is written with the claim, once. It takes no slot. */
  readonly asked?: Evidence;
  /** Marketing takes a slot on the row of the person: of their phone, else of their email address. */
  readonly count?: { readonly person: string; readonly slot: Slot; readonly limits: Limits };
  /** The row of that person, where it was just read: it is judged first, and the claim holds only while it counts the same. */
  readonly read?: ConsentRow;
  /** What a stranger set off is counted under these names. */
  readonly bounds?: readonly Bound[];
  /** Message ids of the earlier hops of the same send: if one was delivered meanwhile, this one is not needed. */
  readonly priors: readonly string[];
  readonly links: readonly { readonly code: string; readonly url: string }[];
}

/** The permission that a claim asks of its address. */
export const wantedBy = ({ require, pair, message: { memberId, at } }: Claim): Wanted => ({
  require,
  memberId,
  pair,
  at,
});

export type ClaimResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'exists'; readonly row: MessageRow }
  | { readonly ok: false; readonly why: 'stale'; readonly member: MemberRow | undefined }
  | { readonly ok: false; readonly why: 'prior' }
  | { readonly ok: false; readonly why: 'consent'; readonly consent: ConsentRow | undefined }
  | { readonly ok: false; readonly why: 'limit'; readonly verdict: Verdict };

export interface Link {
  readonly url: string;
  readonly memberId: string;
  readonly messageId: string;
}

/** A link with the code that stands for it. */
export type CodedLink = Link & { readonly code: string };

/** So many rows at most are read of a member's messages at once. */
export const PAGE = 500;

/** Some of a member's messages, oldest first; `next` is where those that are not among them go on. */
export interface MessagePage {
  readonly messages: readonly MessageRow[];
  readonly next?: string;
}

/** Where messages are kept, out and in. */
export interface Messages {
  claim(claim: Claim): Promise<ClaimResult>;
  /** Keeps the verdict of a message that was not sent (`refused`, `deferred`); false when it was claimed before, and stays so. */
  refuse(row: MessageRow): Promise<boolean>;
  /** Moves to a state of higher rank, and gives the slot of what failed back; the row after, or undefined when it was there or further already, or unknown. */
  advance(
    memberId: string,
    messageId: string,
    state: MessageState,
    at: string,
    patch?: Pick<
      MessageRow,
      'providerId' | 'sentAs' | 'failure' | 'reaction' | 'unreachable' | 'carried' | 'detour' | 'provider'
    >,
  ): Promise<MessageRow | undefined>;
  /**
   * A sent message that its provider says it did not deliver waits with this verdict, and its slot is given back; the row after, or
   * undefined when it is no longer sent under this id.
   */
  takeBack(
    row: Pick<MessageRow, 'memberId' | 'messageId'>,
    providerId: string,
    verdict: Verdict,
  ): Promise<MessageRow | undefined>;
  /**
   * Has what comes of a sent message told to this token: its run was handed over twice, and the first token is spent. The row after,
   * or undefined when it is no longer sent.
   */
  waitWith(row: Pick<MessageRow, 'memberId' | 'messageId'>, token: string): Promise<MessageRow | undefined>;
  /** The limit on strangers that speaks against one more message, by these names and at this instant. */
  room(bounds: readonly Bound[], at: string): Promise<Verdict | undefined>;
  /** A claimed message that did not leave: claimable again. Its slot is given back, and what it took of these tallies. */
  release(row: MessageRow, bounds?: readonly Bound[]): Promise<void>;
  /** Logs an inbound message once; false when it was logged before. */
  receive(row: MessageRow): Promise<boolean>;
  /** What became of something that came with a reply, once: only while it is coming still. */
  settleAttachment(memberId: string, messageId: string, index: number, attachment: Attachment): Promise<void>;
  get(memberId: string, messageId: string): Promise<MessageRow | undefined>;
  findByProviderId(providerId: string): Promise<MessageRow | undefined>;
  /**
   * One read of at most `PAGE` rows: all of a member's messages where there are no more, else as many as chance picks, since they
   * lie by their ids, which are hashes.
   */
  page(memberId: string, after?: string, limit?: number): Promise<MessagePage>;
  /** All of a member's messages, oldest first, however many: for what must be whole. */
  list(memberId: string): Promise<readonly MessageRow[]>;
  link(code: string): Promise<Link | undefined>;
  /** The short links of all of a member's messages. */
  links(memberId: string): Promise<readonly CodedLink[]>;
  /** Removes a member's messages and their short links. */
  erase(memberId: string): Promise<void>;
}
