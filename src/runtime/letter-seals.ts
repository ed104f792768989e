import { createHash, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { LetterKeys, LetterSeals, Seals } from '#messages/seals.ts';
import { decrypt, encrypt } from '#runtime/cipher.ts';

const VERSION = 'l1';
const MARK = 8;

/** Whether a text was sealed as a letter; what a provider says is JSON or a sentence. */
export const isSealed = (text: string): boolean => /^[ls]1\.[\w~-]+\./.test(text);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One key of several, and a mark by which a later key of the same name is told from it. */
const joined = (parts: readonly string[]): { readonly key: KeyObject; readonly mark: string } => {
  const bytes = digest(parts.join('.'));
  return { key: createSecretKey(bytes), mark: digest(bytes.toString('hex')).toString('base64url').slice(0, MARK) };
};

/** A key for each name a letter has, kept nowhere but in the table. AES-256-GCM of what gzip leaves. */
export const letterSeals = (keys: LetterKeys, day: Pick<Seals, 'seal' | 'open'>): LetterSeals => ({
  async seal(text, names) {
    const all = [...new Set(names)].sort();
    if (all.length === 0) return day.seal(text);
    const parts = await Promise.all(all.map((name) => keys.offer(name, randomBytes(32).toString('base64'))));
    const { key, mark } = joined(parts);
    const bound = `${VERSION}.${all.join('~')}.${mark}`;
    return `${bound}.${encrypt(key, bound, gzipSync(text))}`;
  },
  async open(text) {
    const [version = '', names = '', marked = '', sealed = ''] = text.split('.');
    if (version !== VERSION) return (await day.open(text)) as string | undefined;
    const parts = await Promise.all(names.split('~').map((name) => keys.get(name)));
    const found = parts.filter((part) => part !== undefined);
    const { key, mark } = joined(found);
    if (found.length < parts.length || mark !== marked) return undefined;
    return gunzipSync(decrypt(key, `${version}.${names}.${mark}`, sealed)).toString('utf8');
  },
  forget: (names) => keys.remove(names),
});
