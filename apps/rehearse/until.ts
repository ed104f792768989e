import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** How long at most. */
  readonly seconds?: number;
  readonly everyMs?: number;
}

const because = (error: unknown): string => (error instanceof Error ? `: ${error.message}` : '');

/** What the probe finds, once it finds something. Every wait has a bound, and its error says what was waited for. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  { seconds = 45, everyMs = 200 }: Patience = {},
): Promise<T> => {
  const end = performance.now() + seconds * 1_000;
  let failed: unknown;
  do {
    try {
      const found = await probe();
      if (found !== undefined && found !== false) return found;
      failed = undefined;
    } catch (error) {
      failed = error;
    }
    await sleep(everyMs);
  } while (performance.now() < end);
  throw new Error(`waited ${seconds} s in vain for ${what}${because(failed)}`);
};
