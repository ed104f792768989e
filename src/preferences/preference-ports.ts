import type { Ports } from '#ports/ports.ts';
import type { ErasePorts } from '#privacy/erase-member.ts';
import type { ExportPorts } from '#privacy/export-member.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';

/** What the pages touch; members are exported and erased as the API does. */
export interface PreferencePorts extends ErasePorts, ExportPorts, Pick<Ports, 'optOutLists' | 'bus' | 'newId'> {
  readonly tickets: Tickets;
  readonly usedTickets: UsedTickets;
}

/** What changing consent by a link touches. */
export type ConsentPorts = Pick<Ports, 'members' | 'consents' | 'programmes' | 'bus' | 'addressOf' | 'now'>;
