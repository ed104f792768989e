import { fold } from '#consent/language/words.ts';
import { findKeyword, normalise } from '#consent/keywords.ts';

/** `>` of mail programs; `|` of some phones. */
const MARKED = /^[\t ]*(?:[>|›»][\t ]?)+(?=\S|$)/;

/** What is said of who wrote something, in twelve languages. */
const SAID =
  '(?:wrote|writes|skrev|skriver|schrieb|geschrieben|ecrit|escribio|escreveu|scritto|schreef|geschreven|napisal(?:\\(a\\)|a|\\/a)?|pisze|kirjoitti)';
/** "On Tue, 3 Nov, Norrsken wrote:": a line that ends so, with a colon. */
const WROTE = new RegExp(`(?:^|\\s)${SAID}(?:\\s[^:\\n]{0,80})?\\s?:\\s*$`);
/** The same from its first word on, as mail programs write it over several lines, with an address in it. */
const DATED = new RegExp(
  `^\\s*(?:on|am|den|le|el|il|op|em|pa|w dniu|dnia|ti|to|ma|ke|pe|la|su|kl|\\d)\\b.{0,300}\\s${SAID}\\b.{0,200}:\\s*$`,
);

/** A line that says that another message follows. */
const FORWARDED = new RegExp(
  `^[-_*=\\s]*(?:begin |start of )?(?:${[
    'forwarded message|original message|forwarded text',
    'vidarebefordrat (?:meddelande|sms)|ursprungligt meddelande|originalmeddelande|vidarebefordrat',
    'weitergeleitete nachricht|ursprungliche nachricht|urspruengliche nachricht|originalnachricht|anfang der weitergeleiteten (?:nachricht|e-mail)',
    "message transfere|message d'origine|message original|debut du message transfere|message initial",
    'mensaje reenviado|mensaje original|inicio del mensaje reenviado',
    'mensagem encaminhada|mensagem original|mensagem reencaminhada|inicio da mensagem (?:encaminhada|reencaminhada)',
    'messaggio inoltrato|messaggio originale|inizio messaggio inoltrato',
    'doorgestuurd bericht|oorspronkelijk bericht|origineel bericht|begin doorgestuurd bericht',
    'videresendt (?:melding|besked|meddelelse)|opprinnelig melding|oprindelig (?:besked|meddelelse)|startet videresendt',
    'wiadomosc przekazana|przekazana wiadomosc|oryginalna wiadomosc|wiadomosc oryginalna',
    'valitetty viesti|edelleenlahetetty viesti|alkuperainen viesti',
  ].join('|')})[-_*=\\s:.]*(?=:|$|-|\\s)`,
);
/** What subject lines put before: the same, with the message behind it on the line. */
const PREFIX =
  /^\s*(?:fwd?|fw|vb|vl|vs|wg|tr|rv|enc|inoltro|i|doorst|pd|rw|videresendt|valitetty|forwarded|vidarebefordrat|weitergeleitet|transfere|reenviado|encaminhada|encaminhado|inoltrato|doorgestuurd|przekazano|przekazane|edelleenlahetetty)\s*:\s*/;
const FIELD =
  /^\s*(?:from|sent|to|date|subject|fran|skickat|till|datum|amne|von|gesendet|an|betreff|de|envoye|a|objet|enviado|para|asunto|assunto|fecha|data|da|inviato|oggetto|van|verzonden|aan|onderwerp|fra|sendt|til|emne|od|wyslano|do|temat|lahettaja|lahetetty|vastaanottaja|aihe|paivays)\s*:\s/;

/** What stands below the last blank line, when the quotation itself stands above it: whoever answers at the end. */
const lastParagraph = (lines: readonly string[]): readonly string[] => {
  const blank = lines.findLastIndex(
    (line, at) => line.trim() === '' && lines.slice(at).some((one) => one.trim() !== ''),
  );
  const quoted = lines.slice(0, Math.max(0, blank)).some((line) => line.trim() !== '' && !FIELD.test(fold(line)));
  const own = quoted ? lines.slice(blank + 1) : [];
  return own.length > 0 ? own : lines.filter((line, at) => at > 0 && isKeyword(line));
};

/** A message that is forwarded whole on the line that says so: it ends on a quotation mark, or on how to stop. */
const WHOLE = /[”"“»]\s*$|\bSTOPP?\b[^.!?]{0,20}$/i;

const isKeyword = (line: string): boolean => findKeyword(normalise(line)) !== undefined;

/** Where a quotation without marks begins: at the line that announces it, and takes what follows with it. */
const announced = (lines: readonly string[]): number =>
  lines.findIndex((line) => {
    const folded = fold(line);
    return WROTE.test(folded) || FORWARDED.test(folded) || PREFIX.test(folded);
  });

/** Two fields of a mail's head one after the other. */
export const headAt = (lines: readonly string[]): number =>
  lines.findIndex((line, at) => FIELD.test(fold(line)) && FIELD.test(fold(lines[at + 1] ?? '')));

/** A line that says that what follows is another's. */
export const isAnnouncement = (line: string): boolean => {
  const folded = fold(line);
  return WROTE.test(folded) || FORWARDED.test(folded) || folded.replace(PREFIX, '').trim() === '';
};

/** Whether these words, of one line or of several, say who wrote what follows, and when. */
export const isDated = (words: string): boolean => DATED.test(fold(words));

const unmarked = (of: readonly string[]): readonly string[] => of.filter((line) => !MARKED.test(line));

/** A text without its lines behind `>`: they are another's, whatever they say. */
export const withoutMarkedLines = (text: string): string => unmarked(text.split('\n')).join('\n');

/**
 * A text without the lines that quote or forward another message. Once the quotation itself `isCut`, only the lines that
 * announce it are left to go; else it takes what follows with it.
 */
export const withoutQuotedLines = (text: string, isCut: boolean): string => {
  if (!/[>|›»:-]/.test(text)) return text;
  const lines = text.split('\n');
  if (isCut)
    return unmarked(lines)
      .filter((line) => !isAnnouncement(line) && !FIELD.test(fold(line)))
      .join('\n');
  const [start] = [announced(lines), headAt(lines)].filter((at) => at >= 0).toSorted((a, b) => a - b);
  if (start === undefined) return unmarked(lines).join('\n');
  const after = lines.slice(start + 1);
  const announcement = lines[start] ?? '';
  const ended = PREFIX.test(fold(announcement)) && WHOLE.test(announcement);
  const own = ended || after.some((line) => MARKED.test(line)) ? unmarked(after) : lastParagraph(after);
  return [...unmarked(lines.slice(0, start)), ...own].join('\n');
};
