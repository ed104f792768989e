import { exportMember } from '#privacy/export-member.ts';
import { readChoices } from '#preferences/choices.ts';
import { invalidLink } from '#preferences/invalid-link.ts';
import { readHistory } from '#preferences/history.ts';
import { languageOf } from '#preferences/languages.ts';
import { choicesPage, isNotice } from '#preferences/pages/choices-page.ts';
import { goodbyePage, removePage } from '#preferences/pages/small-pages.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';
import { formToken } from '#preferences/session.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';

/** GET below /preferences: pages that change nothing, and a member's own data. */
export const showChoices = async (ports: PreferencePorts, visit: Visit): Promise<Shown> => {
  if (visit.path.endsWith('/goodbye')) {
    const { brand } = (await ports.programmes.live()).settings;
    return page(goodbyePage(languageOf(visit.query['language'], ...visit.locales, brand.language), brand));
  }
  const session = ports.tickets.open(visit.session, 'session');
  const choices = session && (await readChoices(ports, session.memberId));
  if (session === undefined || choices === undefined) return invalidLink(ports.programmes, visit);
  const { language, programme } = choices;
  const token = formToken(visit.session);
  if (visit.path.endsWith('/delete')) return page(removePage(language, programme.settings.brand, token));
  if (visit.path.endsWith('/data'))
    return { kind: 'file', name: 'my-data.json', json: await exportMember(ports, session.memberId) };
  const notice = visit.query['done'] ?? '';
  return page(
    choicesPage({
      choices,
      history: await readHistory(ports.consents, choices),
      token,
      openUntil: session.expiresAt,
      notice: isNotice(notice) ? notice : undefined,
    }),
  );
};
