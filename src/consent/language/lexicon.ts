/**
 * What a word can be in a reply. One word may be several ("text" is a message and a verb); the grammar asks for tags,
 * never for words, so a new language is one file of lists.
 */
export const TAGS = [
  // glue that tells the language and lets a negation reach its verb
  'glue', // and, of, to …
  'to', // the mark of an infinitive: to, att, zu, te
  'det', // the, my, your …
  'but', // starts a new clause: but, so, because
  'or', // ends what a verb is about, yet lets a negation pass
  'polite', // please, thanks, hello, now: says nothing about the wish
  'i',
  'you', // the sender, as a subject
  'they', // any other subject
  'me', // the person, as an object
  'it', // this, it, those
  'all', // everything, all, any
  'be',
  'past', // did, have, was: what follows is a report
  'can', // can, must, should
  'how', // how, what, where, when
  'why', // why, if
  'hypo', // if I: what follows is asked, not wished
  'doubt', // not sure if, thinking of: what follows must be asked
  'again', // once more, back: of what was ended before
  'instead', // another way is wished, not silence
  // negation and measure
  'not',
  'cannot',
  'didnot', // a negated past: a report
  'none', // no, nothing
  'more', // more, any more, again
  'too', // too many, too often
  'often', // a lot, every day
  'fewer', // less, once a month
  'enough',
  // wishes
  'want',
  'keep', // keep, continue, hope, love: the opposite wish
  'miss', // miss, lose, forget: "don't want to miss" is no refusal
  'interest',
  'refused', // not my thing, not welcome: no interest in so many words
  'annoy',
  'anger',
  'threat', // lawyer, authority: with messages, enough of them
  // ceasing and removing
  'cease', // stop, quit
  'leave', // unsubscribe, leave me alone: enough in themselves
  'left', // unsubscribed: a report of the same
  'remove', // remove, delete: of a list or a number
  'away', // off, out of: with a wish and a list
  'cancel', // cancel: of a subscription, or of an order
  'finite', // stops, stopped: tells and asks, never commands
  'switch', // close, end, turn off: mean nothing without their object
  'done', // removed, stopped: a wish only with a wish beside them
  // contact
  'send', // send: carries something
  'reach', // write to, call, text: reaches a person
  'sending', // gerunds, which command nothing
  'receive',
  'message', // text, ad, subscription …
  'list',
  'number',
  'person',
  'wrong',
  'misdial', // enough in itself: "verkehrt verbunden"
  'belong',
  'took', // took over, got: of a number that was somebody's
  'gone', // passed away: said of people only
  'died', // of people when one of `kin` stands before it
  'kin', // he, she, mother, owner
  'elsewhere', // another shop, my bank, by mail: what was ended there goes on here
  'other', // what else can be cancelled: order, appointment, account
  'food', // what is taken off a burger, not off a list
  'sense', // the stop words in another sense: bus stop, weekend
  // consent
  'told', // I said, I wrote: what follows was asked before
  'consent',
  'withdraw',
  'enrol', // sign me up
  'joined', // signed up, asked for
  'assist', // who is this, how do I reach you
  'byMistake',
  // real words one letter away from a word above
  'lookalike',
] as const;

export type Tag = (typeof TAGS)[number];

/**
 * The words of one language. In a list, entries stand between blanks; `opt_out` is two words, `cess|e|ez|er` is
 * three forms of one, `abo*` is any word that begins so, `take_…_off` may hold up to six words between. Case and diacritics do not matter.
 */
export interface Lexicon {
  /** ISO 639-1. */
  readonly language: string;
  /** Negations that may follow their verb: "hört nicht auf". */
  readonly notFollows?: string;
  /** The object may stand before its verb: "Bestellung stornieren". */
  readonly objectFirst?: true;
  /** The subject is always said, so "don't" at the start is a command and "I don't" is not. */
  readonly subjectSaid?: true;
  /** Nouns are joined: "Werbenachrichten" is a kind of "Nachrichten". */
  readonly joinsWords?: true;
  /** A verb that ends on é or ó is in the past: it tells, and commands nothing. */
  readonly accentedPast?: true;
  /** What thumbs leave out: `jveux=je_veux`. */
  readonly short?: string;
  /** Lists that another language has in common with this one. */
  readonly shared?: Readonly<Partial<Record<Tag, string>>>;
  readonly words: Readonly<Partial<Record<Tag, string>>>;
}
