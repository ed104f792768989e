import { findKeyword } from '#consent/keywords.ts';
import { between, hasAny, is, isUnknown, placesOfTag, type Reading } from '#consent/language/reading.ts';
import type { Classification } from '#consent/language/classification.ts';

const AGAIN = /^(again|wieder|encore|nuevo|novo|nuovo|weer|opnieuw|igen|igjen|znowu|ponownie|nouveau)$/;
const isYes = (text: string): boolean => findKeyword(text)?.keyword === 'yes';

const lengthOf = (readings: readonly Reading[]): number => readings.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** "Sign me up", "I want to join", "yes, send me offers": nothing else is said. */
export const joining = (readings: readonly Reading[]): Classification | undefined => {
  if (lengthOf(readings) > 14) return undefined;
  for (const reading of readings) {
    const { has, tokens, asks } = reading;
    if (asks && !is(tokens[0], 'can', 'polite')) continue;
    if (has.has('not') || has.has('didnot') || has.has('how') || has.has('why') || has.has('cannot')) continue;
    if (has.has('past') || has.has('other') || tokens.filter(isUnknown).length > (has.has('i') ? 0 : 1)) continue;
    const asked = placesOfTag(reading, 'enrol').some((at) =>
      tokens.slice(0, at).every((token) => is(token, 'polite', 'want', 'i', 'to', 'can', 'you', 'me', 'more', 'enrol')),
    );
    const wanted =
      has.has('want') &&
      has.has('message') &&
      has.has('receive') &&
      is(tokens[0], 'i', 'polite', 'want') &&
      !has.has('it');
    const sent = tokens.findIndex((token) => is(token, 'send'));
    const again =
      sent >= 0 &&
      between(reading, sent, tokens.length, 'message') &&
      !is(tokens[sent - 1], 'you', 'they') &&
      tokens.slice(0, sent).every((token) => is(token, 'polite', 'can', 'you')) &&
      (tokens.some(({ text }) => AGAIN.test(text)) || tokens.slice(0, sent).some(({ text }) => isYes(text)));
    const agreed = has.has('consent') && has.has('receive') && has.has('message') && has.has('i');
    if (asked || wanted || again || agreed) return { class: 'opt-in', rule: 'joining' };
  }
  return undefined;
};

/** "How did you get my number?" */
const asksWhence = (reading: Reading): boolean => {
  const [number = -1] = placesOfTag(reading, 'number');
  if (number < 0 || reading.tokens.length > 9 || !between(reading, 0, Math.min(number, 3), 'how')) return false;
  return !hasAny(
    reading,
    'i',
    'other',
    'not',
    'can',
    'remove',
    'cease',
    'leave',
    'cancel',
    'switch',
    'misdial',
    'sense',
  );
};

/** "I need help, "who is this?", "how do I contact you?" */
export const asksForHelp = (readings: readonly Reading[]): Classification | undefined => {
  if (lengthOf(readings) > 14) return undefined;
  const asked = readings.some(
    (reading) =>
      asksWhence(reading) ||
      placesOfTag(reading, 'assist').some((at) => {
        const { tokens, has } = reading;
        if (has.has('not') || has.has('keep') || tokens.length > 11) return false;
        const promise =
          between(reading, 0, at, 'i') && between(reading, 0, at, 'can') && !has.has('how') && !has.has('want');
        if (promise && !reading.asks) return false;
        const thanks = tokens
          .slice(0, at)
          .some(({ text }) => /^(thank|thx|merci|dank|grac|obrig|graz|tack|takk|tak|bedankt)/.test(text));
        return !thanks && !between(reading, 0, at, 'none');
      }),
  );
  return asked ? { class: 'help', rule: 'asks-for-help' } : undefined;
};
