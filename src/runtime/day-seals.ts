import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { SealKeys, Seals } from '#messages/seals.ts';
import { decrypt, encrypt } from '#runtime/cipher.ts';

const HOUR_MS = 3_600_000;
/** From the start of its hour. The hourly scan deletes it within the hour that follows: together no more than a day. */
const LIFE_HOURS = 23;
const VERSION = 's1';

const hourOf = (time: number): string => new Date(time).toISOString().slice(0, 13);
const startOf = (hour: string): number => Date.parse(`${hour}:00:00.000Z`);

/** A key for each hour, made by whoever needs it first and kept in memory: one call an hour. AES-256-GCM. */
export const daySeals = (keys: SealKeys, now: () => Date): Seals => {
  const kept = new Map<string, Promise<KeyObject | undefined>>();
  const isOver = (hour: string): boolean => now().getTime() >= startOf(hour) + LIFE_HOURS * HOUR_MS;

  const remember = (hour: string, read: () => Promise<string | undefined>): Promise<KeyObject | undefined> => {
    for (const old of kept.keys()) if (isOver(old)) kept.delete(old);
    const key = read().then((text) => (text === undefined ? undefined : createSecretKey(text, 'base64')));
    kept.set(hour, key);
    key.then(
      (found) => found ?? kept.delete(hour),
      () => kept.delete(hour),
    );
    return key;
  };
  const current = async (hour: string): Promise<KeyObject> => {
    const offered = () => keys.offer(hour, randomBytes(32).toString('base64'));
    const key = await (kept.get(hour) ?? remember(hour, offered));
    return key ?? current(hour);
  };

  return {
    async seal(value) {
      const hour = hourOf(now().getTime());
      const bound = `${VERSION}.${hour}`;
      return `${bound}.${encrypt(await current(hour), bound, Buffer.from(JSON.stringify(value)))}`;
    },
    async open(text) {
      const [version = '', hour = '', sealed = ''] = text.split('.');
      if (version !== VERSION || Number.isNaN(startOf(hour))) throw new Error('this was not sealed here');
      if (isOver(hour)) return undefined;
      const key = await (kept.get(hour) ?? remember(hour, () => keys.get(hour)));
      return key && (JSON.parse(decrypt(key, `${version}.${hour}`, sealed).toString('utf8')) as unknown);
    },
    async forget(hours) {
      const newest = Math.floor(now().getTime() / HOUR_MS) - LIFE_HOURS;
      await keys.remove(Array.from({ length: hours }, (_, back) => hourOf((newest - back) * HOUR_MS)));
    },
  };
};
