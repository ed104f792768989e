import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Found } from '#programme/problem.ts';
import { blockTexts, eachLanguage, type Text } from '#programme/texts-of.ts';
import { brandValues } from '#publishing/check/check-sms.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import { smsCost } from '#messages/sms-segments.ts';

/** What word processors put in the place of a character that GSM 7-bit has. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '‹': "'",
  '›': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '•': '*',
  '\u00a0': ' ',
  '\u202f': ' ',
};

const inPlain = (text: string): string => Array.from(text, (one) => PLAIN[one] ?? one).join('');

const dearer = ({ path, text }: Text, values: Readonly<Record<string, string>>): Found | undefined => {
  const shortest = shortestText(text, values);
  const [as, plain] = [smsCost(shortest), smsCost(inPlain(shortest))];
  if (as.outside === null || plain.outside !== null || plain.segments >= as.segments) return undefined;
  const at = text.indexOf(as.outside.character);
  return {
    path,
    message: `${as.outside.name} is not in GSM 7-bit: ${as.segments} SMS segments each time instead of ${plain.segments}`,
    suggestion: PLAIN[as.outside.character] ?? null,
    ...(at < 0 ? {} : { at }),
  };
};

/** A quotation mark or a dash of print that makes an SMS dearer than the same words with a plain one. */
export const warnTypography = (message: MessageFile, settings: Settings): readonly Found[] => {
  const values = brandValues(settings);
  return blockTexts(message, 'sms')
    .flatMap(eachLanguage)
    .flatMap((text) => dearer(text, values) ?? []);
};
