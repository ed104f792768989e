import { memberOf } from '#loyalty/member.ts';
import { invalidLink } from '#preferences/invalid-link.ts';
import { languageOf } from '#preferences/languages.ts';
import { unsubscribedPage, unsubscribePage } from '#preferences/pages/consent-pages.ts';
import { errorPage } from '#preferences/pages/small-pages.ts';
import type { ConsentPorts } from '#preferences/preference-ports.ts';
import type { Tickets } from '#preferences/ticket.ts';
import { unsubscribe } from '#preferences/unsubscribe.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';

export interface OneClickPorts extends ConsentPorts {
  readonly tickets: Pick<Tickets, 'open'>;
}

/**
 * `/unsubscribe/{ticket}` (RFC 8058): a mailbox posts `List-Unsubscribe=One-Click` and is done, without cookies or further
 * pages. Looking at it unsubscribes nobody, because scanners look at every link.
 */
export const oneClick = async (ports: OneClickPorts, visit: Visit): Promise<Shown> => {
  const ticket = ports.tickets.open(visit.ticket, 'unsubscribe');
  const row = ticket && (await ports.members.get(ticket.memberId));
  if (ticket?.pairs === undefined || row === undefined) return invalidLink(ports.programmes, visit);
  const { settings } = await ports.programmes.live();
  const { locale } = memberOf(row, { settings }, ports.now());
  const language = languageOf(locale, settings.brand.language);
  const view = { language, settings, pairs: ticket.pairs, action: visit.path };
  if (visit.method === 'GET') return page(unsubscribePage(view));
  if (visit.form.get('List-Unsubscribe') !== 'One-Click') return page(errorPage(language, 'form'), 400);
  await unsubscribe(ports, ticket);
  return page(unsubscribedPage(view));
};
