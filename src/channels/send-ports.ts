import type { Unusual } from '#channels/strangers.ts';
import type { Detour, MessageRow } from '#messages/message.ts';
import type { Outage } from '#messages/outage.ts';
import type { Rule } from '#consent/verdict.ts';
import type { Ports } from '#ports/ports.ts';
import type { Tickets } from '#preferences/ticket.ts';

/** What sending touches. */
export interface SendPorts extends Pick<
  Ports,
  | 'members'
  | 'consents'
  | 'messages'
  | 'programmes'
  | 'due'
  | 'executions'
  | 'carriers'
  | 'optOutLists'
  | 'outages'
  | 'outbox'
  | 'turns'
  | 'seals'
  | 'addressOf'
  | 'publicUrl'
  | 'now'
> {
  readonly tickets: Pick<Tickets, 'seal'>;
  /** Domain whose mail is received, where the stage has one. */
  readonly mailDomain?: string | undefined;
}

/** What became of a command; a refusal is an outcome, not an error. */
export interface Sent {
  readonly state: MessageRow['state'];
  readonly rule?: Rule;
  readonly code?: string;
  /** For how many seconds it has waited for its sender, and goes on waiting. */
  readonly waited?: number;
  /** It came upon a provider that refuses us, or with it one fell sick. */
  readonly outage?: Outage;
  /** It did not go by its first choice. */
  readonly detour?: Detour;
  /** A limit on strangers is used up that many numbers share. */
  readonly unusual?: Unusual;
}
