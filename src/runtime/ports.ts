import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Ports } from '#ports/ports.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';
import type { Audit } from '#privacy/audit.ts';
import type { ReadTopic } from '#providers/read-source.ts';
import type { Deployment } from '#publishing/deployment.ts';
import type { Machine } from '#runs/run.ts';
import type { Segments } from '#segments/segments.ts';

/** Everything a handler may touch. */
export interface Deps extends Ports {
  readonly segments: Segments;
  readonly audit: Audit;
  readonly usedTickets: UsedTickets;
  readonly readTopic: ReadTopic;
  readonly machine: Machine;
  readonly deployment: Deployment;
  /** A member row from the image of a stream record (DynamoDB attribute values). */
  readonly memberOfImage: (image: object) => Promise<MemberRow>;
  /** Active request-signing secrets, newest first; two during rotation. */
  readonly apiSecrets: () => Promise<readonly string[]>;
  /** Where journeys send facts besides the bus, and what signs them. */
  readonly webhooks: Webhooks;
  readonly webhookSecrets: () => Promise<readonly string[]>;
  /** The signed links to the public pages. */
  readonly tickets: Tickets;
}
