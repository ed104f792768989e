import { createHash, timingSafeEqual } from 'node:crypto';
import type { Channel } from '#words/channel.ts';

/** What a code proves that somebody may do. */
export type Purpose = 'redeem';

/**
 * The one code that is open for a member and a purpose, or was last. The code is nowhere in it: it follows from the nonce and a key
 * (`codeOf`), so that what sends it again sends the same.
 */
export interface OneTimeCode {
  readonly memberId: string;
  readonly purpose: Purpose;
  /** One more with every change. */
  readonly rev: number;
  readonly nonce: string;
  /** The reply that asked for what is to be proved. */
  readonly request: string;
  /** What it is asked for: of `redeem` the reward. */
  readonly about: string;
  /** By which it has to come back. */
  readonly channel: Channel;
  readonly askedAt: string;
  readonly until: string;
  /** Replies that had another code. */
  readonly wrong: readonly string[];
  /** The reply that had the right one. */
  readonly usedBy?: string;
  /** Every code of the last day, this one too, by the reply that asked. */
  readonly opened: readonly { readonly request: string; readonly at: string }[];
}

/** What stands for the digits wherever a text is kept. */
export const HIDDEN = '••••••';

const MINUTES = 10;
const TRIES = 5;
/** A guess at each try, a day long: 25 of a million. */
const A_DAY = 5;
const DAY_MS = 86_400_000;
const DIGITS = 6;

/** Six digits, each as likely as any other to whoever has no key. */
export const codeOf = (
  { memberId, purpose, nonce }: Pick<OneTimeCode, 'memberId' | 'purpose' | 'nonce'>,
  hash: (text: string) => string,
): string => {
  const keyed = hash(JSON.stringify(['one-time code', memberId, purpose, nonce]));
  const number = createHash('sha256').update(keyed).digest().readUIntBE(0, 6) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
};

/** The six digits that are all somebody wrote, or all but a space in the middle and what surrounds a word. */
export const codeIn = (text: string): string | undefined => {
  const found = /^\s*[("'#]?\s*(\d{3})[ -]?(\d{3})\s*[)"'.!]*\s*$/.exec(text.normalize('NFKC'));
  return found === null ? undefined : `${found[1]}${found[2]}`;
};

export type Opening = Pick<OneTimeCode, 'memberId' | 'purpose' | 'nonce' | 'request' | 'about' | 'channel'>;

/** `bounded`: five were opened within a day. `over`: this request had one, and there was another since. */
export type Opened =
  | { readonly kind: 'new' | 'again'; readonly code: OneTimeCode }
  | { readonly kind: 'bounded' }
  | { readonly kind: 'over' };

/** A new code in place of the last one; the same request has the same code. */
export const opened = (last: OneTimeCode | undefined, asked: Opening, now: Date): Opened => {
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const lately = (last?.opened ?? []).filter(({ at }) => at > since);
  if (last?.request === asked.request) return { kind: 'again', code: last };
  if (lately.some(({ request }) => request === asked.request)) return { kind: 'over' };
  if (lately.length >= A_DAY) return { kind: 'bounded' };
  const askedAt = now.toISOString();
  const until = new Date(now.getTime() + MINUTES * 60_000).toISOString();
  const all = [...lately, { request: asked.request, at: askedAt }];
  return { kind: 'new', code: { ...asked, rev: (last?.rev ?? 0) + 1, askedAt, until, wrong: [], opened: all } };
};

/** Whether a reply by a channel is looked at as a code: one is open, or this very reply was looked at before. */
export const isOpenTo = (
  { channel, until, usedBy, wrong }: OneTimeCode,
  reply: { readonly id: string; readonly channel: Channel },
  now: Date,
): boolean => {
  if (usedBy === reply.id || wrong.includes(reply.id)) return true;
  return channel === reply.channel && usedBy === undefined && wrong.length < TRIES && until > now.toISOString();
};

/** `last`: the wrong one was the last that is looked at. */
export type Judgement = 'right' | 'wrong' | 'last';

/** What a code that came back is worth, and the row after it; it is used once, by one reply. */
export const judged = (
  code: OneTimeCode,
  typed: string,
  reply: string,
  hash: (text: string) => string,
): { readonly judgement: Judgement; readonly code: OneTimeCode } => {
  const isRight = timingSafeEqual(Buffer.from(typed), Buffer.from(codeOf(code, hash)));
  if (isRight && (code.usedBy ?? reply) === reply && !code.wrong.includes(reply))
    return { judgement: 'right', code: { ...code, rev: code.rev + 1, usedBy: reply } };
  const wrong = code.wrong.includes(reply) ? code.wrong : [...code.wrong, reply];
  const judgement = wrong.indexOf(reply) + 1 < TRIES ? 'wrong' : 'last';
  return { judgement, code: { ...code, rev: code.rev + 1, wrong } };
};
