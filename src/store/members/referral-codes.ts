import { createHash } from 'node:crypto';
import { CODE_LETTERS } from '#words/profile.ts';

const LENGTH = 8;
/** Of a million members one in 400,000 finds their first choice taken; that the second is taken too happens to nobody. */
const CHOICES = 3;

const codeFrom = (hash: string): string => {
  let left = createHash('sha256').update(hash).digest().readBigUInt64BE();
  let text = '';
  for (let i = 0; i < LENGTH; i += 1) {
    text += CODE_LETTERS[Number(left % BigInt(CODE_LETTERS.length))] ?? '';
    left /= BigInt(CODE_LETTERS.length);
  }
  return text;
};

/** The codes a member may have, the first that is free being theirs; without the key nobody can tell whose one is. */
export const referralCodes = (memberId: string, hash: (text: string) => string): readonly string[] =>
  Array.from({ length: CHOICES }, (_, choice) => codeFrom(hash(JSON.stringify(['referral', choice, memberId]))));
