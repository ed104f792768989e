import { ambiguous, optOut, type Classified } from '#consent/language/classification.ts';

/** Signs that forbid on every road and every phone. */
const STOPS = /[\u{1F6D1}\u{26D4}\u{1F6AB}\u{1F515}\u{1F4F5}]/u;
/** A raised hand also greets, and a cross also answers a question with no: such a person is asked. */
const MAY_STOP = /[\u{270B}\u{1F91A}\u{1F590}\u{274C}\u{274E}\u{2716}]/u;
/** A sign beside more words than these adorns a sentence. */
const BRIEF = 4;

/** A message of signs alone: a stop sign is a stop. */
export const bySign = (text: string): Classified | undefined => {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (STOPS.test(text)) return { ...optOut('sign'), language: 'und' };
  return MAY_STOP.test(text) ? { ...ambiguous('sign'), language: 'und' } : undefined;
};

/** "🛑 sms", "messages 🚫": the text with the word that the sign stands for; nothing where there is none. */
export const spokenSign = (text: string): readonly string[] => {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words > 0 && words <= BRIEF && STOPS.test(text)
    ? [text.replace(STOPS, ' stop ').replaceAll(new RegExp(STOPS, 'gu'), '')]
    : [];
};
