import { timingSafeEqual } from 'node:crypto';

/**
 * In constant time, over the text as it was given: two spellings of the same bytes are not the same. How long a signature of this
 * kind is is no secret.
 */
export const sameText = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether one of several is the same; all are compared, so that nothing tells which. */
export const sameAsOne = (given: string, expected: readonly string[]): boolean =>
  expected.map((one) => sameText(given, one)).includes(true);
