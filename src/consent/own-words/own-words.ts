import { keywordOf } from '#consent/keywords.ts';
import { isMenu, withoutAutomatic } from '#consent/own-words/automatic.ts';
import { withoutEcho } from '#consent/own-words/echo.ts';
import { withoutInstructions } from '#consent/own-words/instructions.ts';
import { withoutLikeness } from '#consent/own-words/likeness.ts';
import { isAnnouncement, withoutMarkedLines, withoutQuotedLines } from '#consent/own-words/quoted-lines.ts';
import { isFrame, withoutReaction } from '#consent/own-words/reactions.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';
import { fold } from '#consent/language/words.ts';

/** What phones put under a message, in the twelve languages. */
const DEVICE =
  /(?:^|[.!?,;\s-]\s*)(?:sent (?:from|via|with) my|sent from|skickat fran min|skickat fran|von meinem|gesendet (?:von|mit)|envoye (?:de|depuis)(?: mon)?|enviado (?:desde|do|a partir do|de)(?: mi| meu)?|inviato (?:da|dal)(?: mio)?|verzonden (?:vanaf|van)|verstuurd (?:vanaf|van)|sendt fra(?: min)?|wyslane? z(?: mojego)?|lahetetty) .{1,30}$/;
/** How letters end, with a name behind it. */
const CLOSING =
  /(?:[.!?,;\s]\s*)(?:kind regards|best regards|regards|yours sincerely|sincerely|med vanlig halsning|vanliga halsningar|halsningar|halsning|mvh|mit freundlichen grussen|freundliche grusse|viele grusse|liebe grusse|mfg|lg|vg|grusse|gruss|cordialement|bien a vous|salutations|bien cordialement|un saludo|saludos|atentamente|un cordial saludo|atenciosamente|abracos|abraco|cumprimentos|cordiali saluti|distinti saluti|saluti|met vriendelijke groet|vriendelijke groet|groetjes|groeten|groet|mvg|gr|med vennlig hilsen|vennlig hilsen|med venlig hilsen|venlig hilsen|hilsen|vh|pozdrawiam|z powazaniem|pozdrowienia|ystavallisin terveisin|terveisin|yst terv|terv|t\.)[.,!]?\s+(?:\p{L}[\p{L}.'-]*\s*){1,3}$/u;

/** "ARRET - Mme Lefèvre", "Sair / Zuleide": a name behind a stroke. */
const NAME = /^\s*(\p{L}+)[.!]?\s*(?:[-–—/]+|\n)\s*((?:\p{Lu}[\p{L}.'’-]*\s*){1,4})$/u;

/** In characters: a longer letter is read as a whole. */
const LONGEST = 1_000;

/** A text without the signature of a phone or a person; what is nothing but one stays. */
const withoutSignature = (text: string): string => {
  if (text.length > LONGEST) return text;
  const [, signed = '', name = ''] = NAME.exec(text) ?? [];
  if (
    keywordOf(signed) === 'stop' &&
    !fold(name)
      .split(/\P{L}+/u)
      .some(vocabulary().isWord)
  )
    return signed;
  // Folding may change the length of a text, so that places in it are no places of the other.
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  const end = [DEVICE, CLOSING]
    .flatMap((signature) => signature.exec(folded)?.index ?? [])
    .toSorted((a, b) => a - b)[0];
  const left = end === undefined ? text : text.slice(0, end);
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
};

/** What a text is when nothing of it is its writer's own. */
export type Borrowed = 'reaction' | 'quote' | 'automatic';

export interface OwnWords {
  readonly text: string;
  /** Something else than a signature was taken away, and may have left words of others behind. */
  readonly beside?: true;
  /** Absent while something of their own is left. */
  readonly borrowed?: Borrowed;
}

const isEmpty = (text: string): boolean => !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);

/**
 * What a person says themselves: without the message they reacted to, quoted lines, what `sent` messages said to them,
 * sentences that tell how to stop, and what a machine answered for them. Only this may be a wish or an answer.
 */
export const ownWords = (text: string, sent: readonly string[] = []): OwnWords => {
  if (keywordOf(text) !== undefined) return { text };
  const beside = withoutReaction(text);
  if (beside !== undefined && isEmpty(beside)) return { text: '', borrowed: 'reaction' };
  const theirs = beside ?? text;
  const announced = theirs.split('\n').some(isAnnouncement);
  const unheard = withoutLikeness(withoutEcho(announced ? theirs : withoutMarkedLines(theirs), sent), sent);
  const unquoted = withoutQuotedLines(unheard, unheard !== theirs);
  if (unquoted !== text && !isEmpty(unquoted) && isFrame(unquoted)) return { text: '', borrowed: 'reaction' };
  if (isMenu(unquoted)) return { text: '', borrowed: 'automatic' };
  const untold = withoutInstructions(unquoted);
  const spoken = withoutAutomatic(untold);
  const own = withoutSignature(spoken);
  if (!isEmpty(own)) return { text: own.trim(), ...(spoken.trim() !== text.trim() && { beside: true }) };
  if (isEmpty(text)) return { text };
  return { text: '', borrowed: own === untold ? 'quote' : 'automatic' };
};
