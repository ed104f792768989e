import { toldByApp } from '#in-app/told.ts';
import { postedText, type PostBox } from '#inbound/posted.ts';
import type { Ports } from '#ports/ports.ts';
import type { Tickets } from '#preferences/ticket.ts';

/** What the worker of a site tells of a notification; a push service tells nothing. */
export type Told = 'shown' | 'clicked' | 'closed';

/** Whether a token came with the push of this message to this member, and is good. */
export const mayTell = (
  { tickets }: { readonly tickets: Pick<Tickets, 'open'> },
  token: string,
  memberId: string,
  messageId: string,
): boolean => {
  const ticket = tickets.open(token, 'push');
  return ticket?.memberId === memberId && ticket.id === messageId;
};

/** Delivered is what was shown, and not what a push service took; read is what was clicked. */
export const tell = async (
  ports: Pick<Ports, 'now'> & { readonly postBox: PostBox },
  { memberId, messageId, told }: { readonly memberId: string; readonly messageId: string; readonly told: Told },
): Promise<void> => {
  const state = told === 'clicked' ? 'read' : 'delivered';
  const at = ports.now().toISOString();
  await ports.postBox.put(
    postedText(toldByApp({ receipts: [{ providerId: messageId, memberId, messageId, state, at }] })),
  );
};
