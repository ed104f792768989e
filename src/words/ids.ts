import { createHash } from 'node:crypto';

/** Same parts, same id: what is done twice is recognised as one. 32 characters of base32hex, safe as an execution name. */
export const idOf = (...parts: readonly (string | number)[]): string => {
  const digest = createHash('sha256').update(parts.map(String).join('\u0000')).digest();
  return BigInt(`0x${digest.subarray(0, 20).toString('hex')}`)
    .toString(32)
    .padStart(32, '0');
};
