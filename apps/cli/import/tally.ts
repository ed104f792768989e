import { hash } from 'node:crypto';

/** 52 bits of a hash: they fit a number exactly, and two of ten million texts collide once in a hundred files. */
const short = (hex: string): number => Number.parseInt(hex.slice(0, 13), 16);
export const digest = (text: string): string => hash('sha256', text, 'hex');

/**
 * How often each text was seen, in twelve bytes a text: a Map ends at 16.7 million keys and takes ten times the memory,
 * and a file may have more rows.
 */
export const createTally = () => {
  let keys = new Float64Array(1 << 12);
  let counts = new Uint32Array(1 << 12);
  let size = 0;

  const slot = (table: Float64Array, key: number): number => {
    let at = (key >>> 0) % table.length;
    while (table[at] !== 0 && table[at] !== key) at = (at + 1) % table.length;
    return at;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2);
    counts = new Uint32Array(oldKeys.length * 2);
    for (const [i, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const at = slot(keys, key);
      keys[at] = key;
      counts[at] = oldCounts[i] ?? 0;
    }
  };

  return {
    /** The digest of the text seen now: 1 for the first time, 2 for the second. */
    add: (hex: string): number => {
      const key = short(hex) + 1;
      let at = slot(keys, key);
      if (keys[at] === 0) {
        size += 1;
        if (size > keys.length * 0.6) {
          grow();
          at = slot(keys, key);
        }
        keys[at] = key;
      }
      return (counts[at] = (counts[at] ?? 0) + 1);
    },
    size: (): number => size,
  };
};
export type Tally = ReturnType<typeof createTally>;
