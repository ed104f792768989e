import { invalidLink } from '#preferences/invalid-link.ts';
import { languageOf } from '#preferences/languages.ts';
import { confirmOptIn, readAsked, type Asked, type OptInPorts } from '#preferences/opt-in.ts';
import { optedInPage, optInPage, type ConsentView } from '#preferences/pages/consent-pages.ts';
import type { Ticket, Tickets } from '#preferences/ticket.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';
import { wordingTag } from '#preferences/wording-tag.ts';

export interface DoubleOptInPorts extends OptInPorts {
  readonly tickets: Pick<Tickets, 'open'>;
}

const viewOf = ({ member, settings, groups }: Asked, action: string): ConsentView => ({
  language: languageOf(member.locale, settings.brand.language),
  settings,
  pairs: groups.flatMap(({ pairs }) => pairs),
  action,
});

/** Confirms what was shown; shows it again when the wording changed or another change of the address came first. */
const confirm = async (ports: DoubleOptInPorts, visit: Visit, ticket: Ticket, asked: Asked): Promise<Shown> => {
  const view = viewOf(asked, visit.path);
  const isShown = visit.form.get('wording') === wordingTag(asked.wording);
  const granted = isShown && (await confirmOptIn(ports, ticket, asked, visit.ip)) === 'granted';
  return page(granted ? optedInPage(view) : optInPage(view, asked.wording));
};

/** `/opt-in/{ticket}`: shows who asks for what in which words; the button grants it, once. */
export const doubleOptIn = async (ports: DoubleOptInPorts, visit: Visit): Promise<Shown> => {
  const ticket = ports.tickets.open(visit.ticket, 'opt-in');
  const asked = ticket && (await readAsked(ports, ticket));
  if (ticket === undefined || asked === undefined) return invalidLink(ports.programmes, visit);
  if (visit.method === 'GET') return page(optInPage(viewOf(asked, visit.path), asked.wording));
  return confirm(ports, visit, ticket, asked);
};
