import type { Programme, Programmes } from '#programme/programme.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** Files that changed since the last start become the live version; what was published by the API since then stays. */
export const publishFiles = async (
  programmes: Programmes,
  programme: Programme,
  kept: KeyValueStore<string>,
  now: Date,
): Promise<void> => {
  const [last] = kept.entries();
  if (last?.[1] === programme.version) return;
  await programmes.publish(programme, now.toISOString());
  kept.put('version', programme.version);
};
