/** What a whole message can mean. Matching is exact after `normalise`, never by substring. */
export type Keyword = 'stop' | 'start' | 'help' | 'yes';

/**
 * Opt-out words: FCC 47 CFR 64.1200(a)(10), the CTIA handbook and the words AWS End User Messaging honours; then the
 * usual words of eight languages. Help and opt-in words likewise.
 */
const WORDS: Readonly<Record<Keyword, string>> = {
  stop: `stop, stop all, stopall, stop please, please stop, unsubscribe, cancel, end, quit, revoke, opt out, optout, remove,
    td, arret, arreter, desabonner, desinscrire, stopp, abmelden, abbestellen, ende, alto, parar, baja, cancelar, detener,
    no mas, pare, sair, remover, basta, annulla, cancella, disiscrivi, stoppen, afmelden, uit, avsluta, avmeld, afmeld,
    rezygnuje, wypisz`,
  start: 'start, unstop, debut, anmelden, alta, aan',
  help: 'help, info, aide, hilfe, ayuda, ajuda, aiuto, hjalp, hjelp, hjælp, pomoc',
  yes: 'yes, y, oui, ja, si, sim, tak, yes please',
};

/** NFKC, case-folded, without diacritics, punctuation or doubled spaces: "Arrêt !" is `arret`. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const meanings = new Map(
  Object.entries(WORDS).flatMap(([keyword, words]) =>
    words.split(',').map((word) => [normalise(word), keyword as Keyword] as const),
  ),
);

export const keywordOf = (text: string): Keyword | undefined => meanings.get(normalise(text));
