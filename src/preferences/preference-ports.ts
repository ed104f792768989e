import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Bus } from '#words/fact.ts';
import type { ErasePorts } from '#privacy/erase-member.ts';
import type { ExportPorts } from '#privacy/export-member.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';

/** What the pages touch; members are exported and erased as the API does. */
export interface PreferencePorts extends ErasePorts, ExportPorts {
  readonly tickets: Tickets;
  readonly usedTickets: UsedTickets;
  readonly optOutLists: OptOutLists;
  readonly bus: Bus;
  readonly newId: () => string;
}

/** What changing consent by a link touches. */
export type ConsentPorts = Pick<PreferencePorts, 'members' | 'consents' | 'programmes' | 'bus' | 'addressOf' | 'now'>;
