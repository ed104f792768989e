import { keywordOf } from '#consent/keywords.ts';
import { withoutAutomatic } from '#consent/own-words/automatic.ts';
import { withoutEcho } from '#consent/own-words/echo.ts';
import { withoutInstructions } from '#consent/own-words/instructions.ts';
import { withoutQuotedLines } from '#consent/own-words/quoted-lines.ts';
import { isFrame, withoutReaction } from '#consent/own-words/reactions.ts';
import { withoutSignature } from '#consent/own-words/signature.ts';

/** What a text is when nothing of it is its writer's own. */
export type Borrowed = 'reaction' | 'quote' | 'automatic';

export interface OwnWords {
  readonly text: string;
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
  const unheard = withoutEcho(beside ?? text, sent);
  const unquoted = withoutQuotedLines(unheard, unheard !== (beside ?? text));
  if (unquoted !== text && !isEmpty(unquoted) && isFrame(unquoted)) return { text: '', borrowed: 'reaction' };
  const untold = withoutInstructions(unquoted);
  const own = withoutSignature(withoutAutomatic(untold));
  if (!isEmpty(own)) return { text: own.trim() };
  if (isEmpty(text)) return { text };
  return { text: '', borrowed: own === untold ? 'quote' : 'automatic' };
};
