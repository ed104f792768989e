import type { Outbox } from '#messages/command.ts';
import type { Messages } from '#messages/message.ts';
import type { Seals } from '#messages/seals.ts';
import type { Senders } from '#messages/sender.ts';
import type { Consents } from '#consent/consent.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Stops } from '#consent/stops.ts';
import type { Bus } from '#words/fact.ts';
import type { Requests } from '#events/requests.ts';
import type { Wire } from '#inbound/shapes.ts';
import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import type { Due } from '#runs/due.ts';
import type { Programmes } from '#programme/programme.ts';
import type { Executions, Runs } from '#runs/run.ts';
import type { Audit } from '#privacy/audit.ts';
import type { MemberRow, Members } from '#members/member-row.ts';
import type { Segments } from '#segments/segments.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';

/** Everything a handler may touch. */
export interface Deps {
  readonly members: Members;
  readonly consents: Consents;
  readonly stops: Stops;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly due: Due;
  readonly segments: Segments;
  readonly programmes: Programmes;
  readonly requests: Requests;
  readonly audit: Audit;
  readonly usedTickets: UsedTickets;
  readonly executions: Executions;
  readonly outbox: Outbox;
  readonly seals: Seals;
  readonly bus: Bus;
  readonly senders: Senders;
  readonly optOutLists: OptOutLists;
  readonly wire: Wire;
  /** A member row from the image of a stream record (DynamoDB attribute values). */
  readonly memberOfImage: (image: object) => Promise<MemberRow>;
  /** Active request-signing secrets, newest first; two during rotation. */
  readonly apiSecrets: () => Promise<readonly string[]>;
  /** Where journeys send facts besides the bus, and what signs them. */
  readonly webhooks: Webhooks;
  readonly webhookSecrets: () => Promise<readonly string[]>;
  /** Keyed hash of a phone number: the name of its consent row. */
  readonly addressOf: (phone: string) => string;
  /** The signed links to the public pages. */
  readonly tickets: Tickets;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}
