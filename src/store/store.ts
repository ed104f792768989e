import type { Messages } from '#channels/message.ts';
import type { Consents } from '#consent/consent.ts';
import type { Requests } from '#events/requests.ts';
import type { Due } from '#journeys/due.ts';
import type { Programmes } from '#journeys/programme.ts';
import type { Runs } from '#journeys/run.ts';
import type { Members } from '#members/member-row.ts';

/** Everything that is remembered, behind the domain's ports. */
export interface Store {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly due: Due;
  readonly programmes: Programmes;
  readonly requests: Requests;
}
