import type { Consents } from '#consent/consent.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Stops } from '#consent/stops.ts';
import type { Requests } from '#events/requests.ts';
import type { Members } from '#members/member-row.ts';
import type { Cards } from '#messages/card.ts';
import type { Outbox } from '#messages/command.ts';
import type { Messages } from '#messages/message.ts';
import type { Outages } from '#messages/outage.ts';
import type { LetterSeals, Seals } from '#messages/seals.ts';
import type { Carriers } from '#messages/sender.ts';
import type { Subscriptions } from '#messages/subscription.ts';
import type { Turns } from '#messages/turns.ts';
import type { Programmes } from '#programme/programme.ts';
import type { Due } from '#runs/due.ts';
import type { Executions, Runs } from '#runs/run.ts';
import type { Portions, Scans } from '#runs/scans.ts';
import type { Surveys } from '#surveys/surveys.ts';
import type { Bus } from '#words/fact.ts';

/**
 * What decisions of several rooms touch, each under the one name it has everywhere. A function takes a `Pick` of it, which says
 * what it touches; what belongs to one room is named there, and one that needs part of a port says which part.
 */
export interface Ports {
  readonly members: Members;
  readonly consents: Consents;
  readonly stops: Stops;
  readonly messages: Messages;
  readonly cards: Cards;
  readonly subscriptions: Subscriptions;
  readonly runs: Runs;
  readonly due: Due;
  readonly scans: Scans;
  readonly portions: Portions;
  readonly programmes: Programmes;
  readonly requests: Requests;
  readonly outages: Outages;
  readonly turns: Turns;
  readonly executions: Executions;
  readonly outbox: Outbox;
  readonly seals: Seals;
  readonly letters: LetterSeals;
  readonly bus: Bus;
  readonly surveys: Surveys;
  readonly carriers: Carriers;
  readonly optOutLists: OptOutLists;
  /** Keyed hash of a phone number or an email address: the name of its consent row. */
  readonly addressOf: (address: string) => string;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}
