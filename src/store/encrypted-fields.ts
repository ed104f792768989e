import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Fields } from '#store/fields.ts';

const VERSION = 'f1';
const NONCE = 12;
const TAG = 16;

const keyOf = (secret: string) => {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'regulars fields v1', 64));
  const id = createHash('sha256').update(bytes).digest('base64url').slice(0, 6);
  const [seal, nonce] = [createSecretKey(bytes.subarray(0, 32)), createSecretKey(bytes.subarray(32))];
  return { prefix: `${VERSION}:${id}:`, seal, nonce };
};
type Key = ReturnType<typeof keyOf>;

/** AES-256-GCM; the nonce is a keyed hash of the text, so that it never comes twice with another one. */
const hide = (key: Key, text: string): string => {
  const nonce = createHmac('sha256', key.nonce).update(text).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce, { authTagLength: TAG });
  const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return key.prefix + Buffer.concat([nonce, ...sealed]).toString('base64url');
};

const show = (key: Key, text: string): string => {
  const bytes = Buffer.from(text.slice(key.prefix.length), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  }).setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
};

/**
 * Fields by the secrets of a text, separated by white space: the first encrypts, all of them decrypt. Each value names its
 * key, so that a new one can take over while rows of the old one are read.
 */
export const encryptedFields = (secrets: string): Fields => {
  const keys = secrets.trim().split(/\s+/).map(keyOf);
  const [first] = keys;
  if (first === undefined || secrets.trim() === '') throw new Error('the secret of fields is empty');
  return {
    hide: (text) => hide(first, text),
    show: (text) => {
      const key = keys.find(({ prefix }) => text.startsWith(prefix));
      if (key !== undefined) return show(key, text);
      if (text.startsWith(`${VERSION}:`))
        throw new Error('a field was encrypted with a key that is not among the secrets');
      return text;
    },
  };
};
