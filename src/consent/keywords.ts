import { fold } from '#consent/language/words.ts';

/** What a whole message can mean. Matching is exact after `normalise`, never by substring. */
export type Keyword = 'stop' | 'start' | 'help' | 'yes';

/**
 * Opt-out words by language: FCC 47 CFR 64.1200(a)(10), the CTIA handbook, the words AWS End User Messaging and Twilio
 * honour, and the usual words of other languages. Help and opt-in words likewise. `und` is said everywhere.
 */
const WORDS: Readonly<Record<string, Readonly<Partial<Record<Keyword, string>>>>> = {
  und: { stop: 'stop, stp, stopp, stopall, stop all, stop sms, stop2end', start: 'start', help: 'info' },
  en: {
    stop: `unsubscribe, unsub, cancel, end, quit, revoke, opt out, optout, remove, stop please, please stop, stoptext, stop text,
      stop texts, stop messages, delete, unsubscribe all, cancel all, end all, quit all, endd`,
    start: 'unstop, opt in, optin, subscribe, resubscribe, join',
    help: 'help',
    yes: 'yes, y, yep, yeah, yup, yes please, sure',
  },
  fr: {
    stop: 'arret, arreter, arretez, arrete, td, desabonner, desabonnement, desinscrire, desinscription, me desabonner, stop pub, fin, desabonnez moi, desinscrivez moi',
    start: 'debut',
    help: 'aide',
    yes: 'oui',
  },
  de: {
    stop: 'stoppen, abmelden, abbestellen, ende, aufhören, austragen, abmeldung, widerruf',
    start: 'anmelden',
    help: 'hilfe',
    yes: 'ja',
  },
  es: {
    stop: 'alto, parar, estop, salir, baja, cancelar, detener, no mas, dar de baja, darme de baja, basta, anular suscripcion, fin, desuscribir, desuscribirme',
    start: 'alta, iniciar, empezar',
    help: 'ayuda',
    yes: 'si',
  },
  pt: {
    stop: 'para, parar, pare, sair, cancelar, remover, descadastrar, parem, fim, descadastre, descadastrem, me descadastra',
    start: 'iniciar',
    help: 'ajuda',
    yes: 'sim',
  },
  it: {
    stop: 'basta, annulla, cancella, disiscrivi, disiscrivimi, cancellami, annullare, cancellare, ferma, disiscrivetemi, disiscrizione, cancellatemi',
    start: 'inizia',
    help: 'aiuto',
    yes: 'si',
  },
  nl: {
    stop: 'stoppen, afmelden, uit, uitschrijven, einde',
    start: 'aan, aanmelden',
    help: 'help',
    yes: 'ja',
  },
  sv: {
    stop: 'avsluta, avmäl, avanmäl, avmeld, sluta, avregistrera, avprenumerera',
    start: 'starta, börja',
    help: 'hjälp',
    yes: 'ja',
  },
  no: { stop: 'avmeld, avslutt, slutt', help: 'hjelp', yes: 'ja' },
  da: { stop: 'afmeld, afmelding, frameld, afslut, stop det', help: 'hjælp', yes: 'ja' },
  pl: {
    stop: 'rezygnuję, wypisz, wypisz mnie, rezygnacja, koniec, przestań, usuń, zrezygnuj',
    help: 'pomoc',
    yes: 'tak',
  },
  fi: {
    stop: 'lopeta, peruuta, poista, lopettakaa, seis, poistu, pois, loppu',
    start: 'aloita',
    help: 'apua, ohje, ohjeet',
    yes: 'kyllä, joo',
  },
};

/** NFKC, case-folded, without diacritics, punctuation or doubled spaces: "Arrêt !" is `arret`. */
export const normalise = (text: string): string =>
  fold(text.replace(/\p{Cf}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface KeywordEntry {
  readonly keyword: Keyword;
  /** ISO 639-1; `und` where several languages share the word. */
  readonly language: string;
}

const entries = new Map<string, KeywordEntry>();
for (const [language, meanings] of Object.entries(WORDS)) {
  for (const [keyword, words] of Object.entries(meanings)) {
    for (const word of words.split(',').map(normalise)) {
      const shared = entries.has(word);
      entries.set(word, { keyword: keyword as Keyword, language: shared ? 'und' : language });
    }
  }
}

const parts = new Set([...entries.keys()].flatMap((words) => words.split(' ')));

/** Whether a keyword is this word or has it in it. */
export const isOfKeyword = (word: string): boolean => parts.has(word);

/** The keyword a normalised text is, with the language it belongs to. */
export const findKeyword = (normalised: string): KeywordEntry | undefined => entries.get(normalised);

export const keywordOf = (text: string): Keyword | undefined => findKeyword(normalise(text))?.keyword;

/** Every word that is understood, normalised, with what it means. */
export const keywords = (): readonly (readonly [string, KeywordEntry])[] => [...entries];

/** The words that stop, normalised. */
export const keywordsThatStop = (): readonly string[] =>
  [...entries].flatMap(([word, { keyword }]) => (keyword === 'stop' ? [word] : []));
