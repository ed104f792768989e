import { fold } from '#consent/language/words.ts';

/** What phones put under a message, in the twelve languages. */
const DEVICE =
  /(?:^|[.!?,;\s-]\s*)(?:sent (?:from|via|with) my|sent from|skickat fran min|skickat fran|von meinem|gesendet (?:von|mit)|envoye (?:de|depuis)(?: mon)?|enviado (?:desde|do|a partir do|de)(?: mi| meu)?|inviato (?:da|dal)(?: mio)?|verzonden (?:vanaf|van)|verstuurd (?:vanaf|van)|sendt fra(?: min)?|wyslane? z(?: mojego)?|lahetetty) .{1,30}$/;
/** How letters end, with a name behind it. */
const CLOSING =
  /(?:[.!?,;\s]\s*)(?:kind regards|best regards|regards|yours sincerely|sincerely|med vanlig halsning|vanliga halsningar|halsningar|halsning|mvh|mit freundlichen grussen|freundliche grusse|viele grusse|liebe grusse|mfg|lg|vg|grusse|gruss|cordialement|bien a vous|salutations|bien cordialement|un saludo|saludos|atentamente|un cordial saludo|atenciosamente|abracos|abraco|cumprimentos|cordiali saluti|distinti saluti|saluti|met vriendelijke groet|vriendelijke groet|groetjes|groeten|groet|mvg|gr|med vennlig hilsen|vennlig hilsen|med venlig hilsen|venlig hilsen|hilsen|vh|pozdrawiam|z powazaniem|pozdrowienia|ystavallisin terveisin|terveisin|yst terv|terv|t\.)[.,!]?\s+(?:\p{L}[\p{L}.'-]*\s*){1,3}$/u;

/** In characters: a longer letter is read as a whole. */
const LONGEST = 1_000;

/** A text without the signature of a phone or a person; what is nothing but one stays. */
export const withoutSignature = (text: string): string => {
  if (text.length > LONGEST) return text;
  // Folding may change the length of a text, so that places in it are no places of the other.
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  const end = [DEVICE, CLOSING]
    .flatMap((signature) => signature.exec(folded)?.index ?? [])
    .toSorted((a, b) => a - b)[0];
  const left = end === undefined ? text : text.slice(0, end);
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
};
