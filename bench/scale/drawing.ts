/** Numbers that look drawn and are the same each time (mulberry32). */
export const drawing = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  const a = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
  return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296;
};
