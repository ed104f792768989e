import { timingSafeEqual } from 'node:crypto';
import { idOf } from '#words/ids.ts';
import type { Ticket, Tickets } from '#preferences/ticket.ts';

/** How long a page stays open after its link was used. */
export const SESSION_SECONDS = 30 * 60;

interface Opening {
  readonly tickets: Tickets;
  readonly now: () => Date;
  readonly newId: () => string;
}

export const startSession = ({ tickets, now, newId }: Opening, memberId: string): string => {
  const expiresAt = new Date(now().getTime() + SESSION_SECONDS * 1000).toISOString();
  return tickets.seal({ purpose: 'session', memberId, id: newId(), expiresAt });
};

/** Goes with every form of a session: another site can neither read the cookie nor know this. */
export const formToken = (session: string): string => idOf('form', session);

/** The session a form was sent in; `undefined` when it has ended or the form is not its own. */
export const sessionOfForm = (tickets: Tickets, session: string, form: URLSearchParams): Ticket | undefined => {
  const expected = Buffer.from(formToken(session));
  const given = Buffer.from(form.get('token') ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return tickets.open(session, 'session');
};
