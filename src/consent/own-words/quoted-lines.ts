import { fold } from '#consent/language/words.ts';
import { findKeyword, normalise } from '#consent/keywords.ts';

/** `>` of mail programs; `|` of some phones. */
const MARKED = /^[\t ]*(?:[>|›»][\t ]?)+(?=\S|$)/;

/** "On Tue, 3 Nov, Norrsken wrote:" in twelve languages: a line that ends so, with a colon. */
const WROTE =
  /(?:^|\s)(?:wrote|writes|skrev|skriver|schrieb|geschrieben|ecrit|escribio|escreveu|scritto|schreef|geschreven|napisal(?:\(a\)|a|\/a)?|pisze|kirjoitti)(?:\s[^:\n]{0,80})?\s?:\s*$/;

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
const PREFIX = /^\s*(?:fwd?|fw|vb|vl|vs|wg|tr|rv|enc|inoltro|i|doorst|pd|rw|videresendt|valitetty|forwarded|vidarebefordrat|weitergeleitet|transfere|reenviado|encaminhada|encaminhado|inoltrato|doorgestuurd|przekazano|przekazane|edelleenlahetetty)\s*:\s*/;
const FIELD =
  /^\s*(?:from|sent|to|date|subject|fran|skickat|till|datum|amne|von|gesendet|an|betreff|de|envoye|a|objet|enviado|para|asunto|assunto|fecha|data|da|inviato|oggetto|van|verzonden|aan|onderwerp|fra|sendt|til|emne|od|wyslano|do|temat|lahettaja|lahetetty|vastaanottaja|aihe|paivays)\s*:\s/;

/** The last line, when nothing but a keyword stands on it: whoever answers below a quotation. */
const lastWord = (lines: readonly string[]): string => {
  const last = lines.findLast((line) => line.trim() !== '' && !MARKED.test(line)) ?? '';
  return findKeyword(normalise(last)) === undefined ? '' : last;
};

/** Where a quotation without marks begins: at the line that announces it, and takes what follows with it. */
const announced = (lines: readonly string[]): number =>
  lines.findIndex((line) => {
    const folded = fold(line);
    return WROTE.test(folded) || FORWARDED.test(folded) || PREFIX.test(folded);
  });

/** Two fields of a mail's head one after the other. */
const head = (lines: readonly string[]): number =>
  lines.findIndex((line, at) => FIELD.test(fold(line)) && FIELD.test(fold(lines[at + 1] ?? '')));

/** A text without the lines that quote or forward another message. */
export const withoutQuotedLines = (text: string): string => {
  if (!/[>|›»:\-]/.test(text)) return text;
  const lines = text.split('\n');
  const [start] = [announced(lines), head(lines)].filter((at) => at >= 0).toSorted((a, b) => a - b);
  if (start === undefined) return lines.filter((line) => !MARKED.test(line)).join('\n');
  const after = lines.slice(start + 1);
  const own = after.some((line) => MARKED.test(line))
    ? after.filter((line) => !MARKED.test(line)).join('\n')
    : lastWord(after);
  return [...lines.slice(0, start).filter((line) => !MARKED.test(line)), own].join('\n');
};
