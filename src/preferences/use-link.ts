import { readChoices } from '#preferences/choices.ts';
import { invalidLink } from '#preferences/invalid-link.ts';
import { openPage } from '#preferences/pages/small-pages.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';
import { startSession } from '#preferences/session.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';

/** `/preferences/{ticket}`: looking at it uses nothing up; its button does, once, and opens the page. */
export const useLink = async (ports: PreferencePorts, visit: Visit): Promise<Shown> => {
  const ticket = ports.tickets.open(visit.ticket, 'preferences');
  if (ticket === undefined) return invalidLink(ports.programmes, visit);
  const [used, choices] = await Promise.all([ports.usedTickets.isUsed(ticket.id), readChoices(ports, ticket.memberId)]);
  if (used || choices === undefined) return invalidLink(ports.programmes, visit);
  if (visit.method === 'GET') return page(openPage(choices.language, choices.programme.settings.brand, visit.path));
  // Another site must not put a visitor into a session that is not theirs.
  if (visit.isCrossSite || !(await ports.usedTickets.use(ticket))) return invalidLink(ports.programmes, visit);
  return { kind: 'go', to: '/preferences', session: startSession(ports, ticket.memberId) };
};
