import { CODE_LETTERS } from '#events/event.ts';

const LENGTH = 8;
/** A million members leave one in 400,000 a code that is somebody else's, so a third choice is never needed twice. */
const CHOICES = 3;

const codeFrom = (hash: string): string => {
  let left = BigInt(`0x${Buffer.from(hash).toString('hex')}`);
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
