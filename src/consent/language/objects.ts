import { is, isUnknown, type Reading, type Token } from '#consent/language/reading.ts';
import type { Tag } from '#consent/language/lexicon.ts';

/** What a verb is about: a tagged word, a word nobody knows, a pronoun, or nothing. */
export type ObjectKind =
  | 'message' // texts, ads, the list, the number, or any verb of contact
  | 'contact'
  | 'other'
  | 'me'
  | 'it'
  | 'all'
  | 'wish' // another verb of ceasing: its own rule decides
  | 'unknown'
  | 'none';

export interface Found {
  readonly kind: ObjectKind;
  readonly at: number;
  /** The/my/your stood before it: a thing, not a name. */
  readonly definite: boolean;
}

const REACH = 9;
const ENDS: readonly Tag[] = ['i', 'but', 'want', 'why', 'how', 'hypo', 'not', 'cannot', 'didnot', 'past', 'annoy'];
const contentOf = (token: Token): ObjectKind | undefined => {
  if (is(token, 'cease', 'leave', 'cancel')) return 'wish';
  if (is(token, 'other') && !is(token, 'list')) return 'other';
  if (is(token, 'message', 'list', 'number', 'consent', 'anger')) return 'message';
  if (is(token, 'send', 'reach', 'sending', 'receive')) return 'contact';
  if (is(token, 'other')) return 'other';
  return undefined;
};

/** "Order updates" and "delivery texts" are messages: the last noun decides. */
const compound = ({ tokens }: Reading, at: number): boolean =>
  is(tokens[at + 1], 'message') && !is(tokens[at + 1], 'reach', 'send');

/** What follows the verb at `verb`. */
export const objectAfter = (reading: Reading, verb: number): Found => {
  const { tokens } = reading;
  let definite = false;
  let pronoun: Found = { kind: 'none', at: -1, definite };
  for (let at = verb + 1; at < Math.min(tokens.length, verb + REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (is(token, 'or') || (at > verb + 1 && is(token, 'i', 'but', 'want'))) break;
    const inverted =
      at === verb + 1 && is(token, 'i') && reading.lexicon.objectFirst === true && reading.has.has('how');
    if (inverted) continue;
    if (is(token, ...ENDS) && !is(token, 'annoy', 'message', 'it')) break;
    const kind = is(token, 'annoy') ? 'message' : contentOf(token);
    if (kind === 'other' && compound(reading, at)) return { kind: 'message', at: at + 1, definite };
    if (kind !== undefined) return { kind, at, definite };
    if (isUnknown(token)) {
      if (compound(reading, at)) return { kind: 'message', at: at + 1, definite };
      if (is(tokens[at + 1], 'other')) return { kind: 'other', at: at + 1, definite };
      return { kind: 'unknown', at, definite };
    }
    if (is(token, 'det')) definite = true;
    if (pronoun.kind === 'none') {
      const said = is(token, 'me') ? 'me' : is(token, 'all') ? 'all' : is(token, 'it') ? 'it' : undefined;
      if (said !== undefined) pronoun = { kind: said, at, definite };
    }
  }
  return pronoun;
};

/** What stands before the verb, for languages that end on it. */
export const objectBefore = (reading: Reading, verb: number): Found => {
  const { tokens } = reading;
  let pronoun: Found = { kind: 'none', at: -1, definite: false };
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || is(token, 'but', 'how', 'why')) break;
    const kind = contentOf(token);
    if (kind === 'wish') break;
    if (kind !== undefined) return { kind, at, definite: is(tokens[at - 1], 'det') };
    if (isUnknown(token) && is(tokens[at - 1], 'det')) return { kind: 'unknown', at, definite: true };
    const said = is(token, 'me') ? 'me' : is(token, 'all') ? 'all' : is(token, 'it') ? 'it' : undefined;
    if (said !== undefined && pronoun.kind === 'none') pronoun = { kind: said, at, definite: false };
  }
  return pronoun;
};

/** What the verb is about, before or after as the language allows. */
export const objectOf = (reading: Reading, verb: number): Found => {
  const after = objectAfter(reading, verb);
  if (reading.lexicon.objectFirst !== true || !['none', 'me', 'it', 'wish'].includes(after.kind)) return after;
  const before = objectBefore(reading, verb);
  return before.kind === 'none' ? after : before;
};

/** The object past words that only measure: "want not to receive any more of those texts". */
export const goalOf = (reading: Reading, verb: number): Found => {
  let from = verb;
  let found = objectAfter(reading, from);
  for (let steps = 0; steps < 3 && found.kind === 'none'; steps += 1) {
    const measure = reading.tokens.findIndex((token, at) => at > from && is(token, 'not', 'annoy', 'want'));
    if (measure < 0 || measure > from + 3) break;
    from = measure;
    found = objectAfter(reading, from);
  }
  return found;
};
