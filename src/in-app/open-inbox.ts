import { ownEffect } from '#events/own-effect.ts';
import type { Ports } from '#ports/ports.ts';
import type { Ticket, Tickets } from '#preferences/ticket.ts';
import type { OurEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { userAddress } from '#words/user-id.ts';

/** An app asks its server for another; a token that leaks is worth little by then. */
const TOKEN_MINUTES = 15;

export interface InboxToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** Where a member is reached by it. */
export const inboxAddress = (memberId: string): string => userAddress('inapp', memberId);

type OpenPorts = Pick<Ports, 'members' | 'programmes' | 'now'> & { readonly tickets: Pick<Tickets, 'seal'> };

/**
 * A token for the inbox of one member, and of nobody else. With the first one the member has an address in the app: before that no
 * message waits there for somebody who never had it. `undefined`: there is no such member.
 */
export const openInbox = async (ports: OpenPorts, memberId: string): Promise<InboxToken | undefined> => {
  const row = await ports.members.get(memberId);
  if (row === undefined) return undefined;
  const now = ports.now();
  if (row.registers['app'] === undefined) {
    const event: OurEvent = {
      ...{ id: idOf('inbox', memberId), type: 'inbox.opened', source: 'regulars', time: now.toISOString(), memberId },
      data: { app: inboxAddress(memberId) },
    };
    await ports.members.commit(event, ownEffect(event, await ports.programmes.live()));
  }
  const expiresAt = new Date(now.getTime() + TOKEN_MINUTES * 60_000).toISOString();
  const ticket: Ticket = { purpose: 'inbox', memberId, id: idOf('inbox', memberId, expiresAt), expiresAt };
  return { token: ports.tickets.seal(ticket), expiresAt };
};

/** Whether a token is of this member, and good. */
export const mayRead = ({ tickets }: { readonly tickets: Pick<Tickets, 'open'> }, token: string, memberId: string) =>
  tickets.open(token, 'inbox')?.memberId === memberId;
