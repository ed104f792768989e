import type { Outbox } from '#channels/command.ts';
import type { Messages } from '#channels/message.ts';
import type { Senders } from '#channels/sender.ts';
import type { Consents } from '#consent/consent.ts';
import type { Bus } from '#events/fact.ts';
import type { Requests } from '#events/requests.ts';
import type { Wire } from '#inbound/shapes.ts';
import type { Due } from '#journeys/due.ts';
import type { Programmes } from '#journeys/programme.ts';
import type { Executions, Runs } from '#journeys/run.ts';
import type { MemberRow, Members } from '#members/member-row.ts';

/** Everything a handler may touch. */
export interface Deps {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly due: Due;
  readonly programmes: Programmes;
  readonly requests: Requests;
  readonly executions: Executions;
  readonly outbox: Outbox;
  readonly bus: Bus;
  readonly senders: Senders;
  readonly wire: Wire;
  /** A member row from the image of a stream record (DynamoDB attribute values). */
  readonly memberOfImage: (image: object) => MemberRow;
  /** Active request-signing secrets, newest first; two during rotation. */
  readonly apiSecrets: () => Promise<readonly string[]>;
  /** Keyed hash of a phone number: the name of its consent row. */
  readonly addressOf: (phone: string) => string;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}
