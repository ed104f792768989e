import type { Fetching } from '#providers/provider.ts';

/** AWS has put it into our bucket. A person may write what looks like such a message: nothing is looked at but where AWS puts things. */
export const awsFetching: Fetching = (_, { arrivals }) => {
  const keyIn = (ref: string): string | undefined => {
    const begins = `s3://${arrivals.bucket}/`;
    return ref.startsWith(`${begins}${arrivals.folder}`) ? ref.slice(begins.length) : undefined;
  };
  return {
    async fetch(ref) {
      const key = keyIn(ref);
      return key === undefined ? { ok: false, reason: 'elsewhere' } : arrivals.take(key);
    },
    async forget(ref) {
      const key = keyIn(ref);
      if (key !== undefined) await arrivals.drop(key);
    },
  };
};
