import type { Messages } from '#messages/message.ts';
import type { SealKeys } from '#messages/seals.ts';
import type { Consents } from '#consent/consent.ts';
import type { Stops } from '#consent/stops.ts';
import type { Requests } from '#events/requests.ts';
import type { Due } from '#runs/due.ts';
import type { Programmes } from '#programme/programme.ts';
import type { Runs } from '#runs/run.ts';
import type { Audit } from '#privacy/audit.ts';
import type { Members } from '#members/member-row.ts';
import type { Segments } from '#segments/segments.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';

/** Everything that is remembered, behind the domain's ports. */
export interface Store {
  readonly members: Members;
  readonly consents: Consents;
  readonly stops: Stops;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly due: Due;
  readonly segments: Segments;
  readonly programmes: Programmes;
  readonly requests: Requests;
  readonly sealKeys: SealKeys;
  readonly audit: Audit;
  readonly usedTickets: UsedTickets;
}
