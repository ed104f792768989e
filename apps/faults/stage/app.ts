import { ticketsWith } from '#preferences/ticket.ts';
import type { Asked } from '../cloud/client.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { TICKETS } from '../cloud/edges.ts';
import type { Person } from '../stories/story.ts';

/** What members do in the brand's own app, which has a token of theirs. */
export const createApp = ({ client, store, time }: Cloud, id: (what: string) => string) => {
  const tokenOf = (memberId: string): string => {
    const expiresAt = new Date(time.now().getTime() + 60_000).toISOString();
    return ticketsWith(TICKETS, time.now).seal({ purpose: 'inbox', memberId, id: 'app', expiresAt });
  };
  return {
    /** A card with a link lies in the inbox, as a journey would have laid it there. */
    lays: ({ memberId }: Person): Promise<void> => {
      const at = time.now().toISOString();
      const buttons = [{ text: 'Look', url: 'https://shop.example', postback: 'v2:open:a-card:x' }];
      const card = { memberId, messageId: 'a-card', at, expiresAt: '2027-01-01T00:00:00.000Z', text: 'Hi', buttons };
      return store.cards.put(card);
    },
    inApp: ({ memberId }: Person, method: Asked['method'], path: string, body?: object): Promise<void> => {
      const headers = { authorization: `Bearer ${tokenOf(memberId)}`, 'content-type': 'application/json' };
      const asked: Asked = { id: id(method), method, path: `/members/${memberId}/${path}`, headers };
      return client.ask({ ...asked, ...(body && { body: JSON.stringify(body) }) }, () => undefined);
    },
  };
};
