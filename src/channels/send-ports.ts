import type { Messages, MessageRow } from '#messages/message.ts';
import type { Senders } from '#messages/sender.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Consents } from '#consent/consent.ts';
import type { Rule } from '#consent/verdict.ts';
import type { Due } from '#runs/due.ts';
import type { Programmes } from '#programme/programme.ts';
import type { Executions } from '#runs/run.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { Members } from '#members/member-row.ts';

/** What sending touches. */
export interface SendPorts {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly programmes: Programmes;
  readonly due: Due;
  readonly executions: Executions;
  readonly senders: Senders;
  readonly optOutLists: OptOutLists;
  readonly tickets: Pick<Tickets, 'seal'>;
  readonly addressOf: (phone: string) => string;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** What became of a command; a refusal is an outcome, not an error. */
export type Sent = { readonly state: MessageRow['state']; readonly rule?: Rule; readonly code?: string };
