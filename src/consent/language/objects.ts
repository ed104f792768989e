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
const ENDS: readonly Tag[] = ['i', 'or', 'want', 'why', 'how', 'hypo', 'not', 'cannot', 'didnot', 'past'];
/** "El envío de mensajes", "Versand von SMS". */
const OF =
  /^(of|von|der|de|d|du|do|da|dos|das|del|dell|della|di|dei|degli|delle|des|van|av|af|d?este?s?|d?esta?s?|d?esses?|d?essas?)$/;
const PRONOUNS = ['me', 'all', 'it'] as const;

const contentOf = (token: Token): ObjectKind | undefined => {
  if (is(token, 'annoy')) return 'message';
  if (is(token, 'cease', 'leave', 'cancel')) return 'wish';
  if (is(token, 'other') && !is(token, 'list')) return 'other';
  if (is(token, 'message', 'list', 'number', 'consent', 'anger')) return 'message';
  if (is(token, 'send', 'reach', 'sending', 'receive')) return 'contact';
  return is(token, 'other') ? 'other' : undefined;
};

/** "Order updates" and "el envío de mensajes" are messages, "loyalty account" is an account: the last noun decides. */
const nounOf = ({ tokens }: Reading, at: number, kind: ObjectKind): Pick<Found, 'kind' | 'at'> => {
  const next = tokens[at + 1];
  if (is(next, 'message') && !is(next, 'reach', 'send')) return { kind: 'message', at: at + 1 };
  const of = OF.test(next?.text ?? '') ? tokens.slice(at + 2, at + 4).findIndex((token) => is(token, 'message')) : -1;
  if (of >= 0) return { kind: 'message', at: at + 2 + of };
  return kind === 'unknown' && is(next, 'other') ? { kind: 'other', at: at + 1 } : { kind, at };
};

/** A new clause begins here. "Wie bestelle ich das ab" does not end at its subject. */
const ends = ({ tokens, has, lexicon }: Reading, verb: number, at: number): boolean => {
  const token = tokens[at];
  if (is(token, 'or')) return true;
  if (at === verb + 1 && is(token, 'i')) return lexicon.objectFirst !== true || !has.has('how');
  if (at > verb + 1 && is(token, 'i', 'want')) return true;
  return is(token, ...ENDS) && !is(token, 'annoy', 'message', 'it');
};

/** What follows the verb at `verb`. */
export const objectAfter = (reading: Reading, verb: number): Found => {
  let definite = false;
  let pronoun: Found = { kind: 'none', at: -1, definite };
  for (const [order, token] of reading.tokens.slice(verb + 1, verb + REACH).entries()) {
    const at = verb + 1 + order;
    if (ends(reading, verb, at)) break;
    const kind = contentOf(token) ?? (isUnknown(token) ? 'unknown' : undefined);
    if (kind === 'other' || kind === 'unknown') return { ...nounOf(reading, at, kind), definite };
    if (kind !== undefined) return { kind, at, definite };
    definite ||= is(token, 'det');
    const enclitic = is(token, 'det') && at === reading.tokens.length - 1 ? 'it' : undefined;
    const said = PRONOUNS.find((tag) => is(token, tag)) ?? enclitic;
    if (said !== undefined && pronoun.kind === 'none') pronoun = { kind: said, at, definite };
  }
  return pronoun;
};

/** What stands before the verb, for languages that end on it. */
export const objectBefore = (reading: Reading, verb: number): Found => {
  const { tokens } = reading;
  let pronoun: Found = { kind: 'none', at: -1, definite: false };
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || is(token, 'how', 'why')) break;
    const definite = is(tokens[at - 1], 'det');
    const kind = is(token, 'annoy') ? undefined : contentOf(token);
    if (kind === 'wish') break;
    if (kind !== undefined) return { kind, at, definite };
    if (isUnknown(token) && definite) return { kind: 'unknown', at, definite };
    const said = PRONOUNS.find((tag) => is(token, tag));
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
