import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Fields } from '#store/fields.ts';

const VERSION = 'f1';
const NONCE = 12;
const TAG = 16;
/** How much of a digest names a key: characters in a text, bytes among bytes. */
const [NAME_TEXT, NAME_BYTES] = [6, 4];

const keyOf = (secret: string) => {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'regulars fields v1', 64));
  const id = createHash('sha256').update(bytes).digest();
  const [seal, nonce] = [createSecretKey(bytes.subarray(0, 32)), createSecretKey(bytes.subarray(32))];
  const prefix = `${VERSION}:${id.toString('base64url').slice(0, NAME_TEXT)}:`;
  return { prefix, name: id.subarray(0, NAME_BYTES), seal, nonce };
};
type Key = ReturnType<typeof keyOf>;

/** AES-256-GCM; the nonce is a keyed hash of the text, so that it never comes twice with another one. */
const hide = (key: Key, text: string): Buffer => {
  const nonce = createHmac('sha256', key.nonce).update(text).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce, { authTagLength: TAG });
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

const show = (key: Key, bytes: Uint8Array): string => {
  const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  }).setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
};

const unknown = (): never => {
  throw new Error('a field was encrypted with a key that is not among the secrets');
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
    hide: (text) => first.prefix + hide(first, text).toString('base64url'),
    show: (text) => {
      const key = keys.find(({ prefix }) => text.startsWith(prefix));
      if (key !== undefined) return show(key, Buffer.from(text.slice(key.prefix.length), 'base64url'));
      return text.startsWith(`${VERSION}:`) ? unknown() : text;
    },
    hideBytes: (text) => Buffer.concat([first.name, hide(first, text)]),
    showBytes: (bytes) => {
      const key = keys.find(({ name }) => name.equals(bytes.subarray(0, NAME_BYTES)));
      return key === undefined ? unknown() : show(key, bytes.subarray(NAME_BYTES));
    },
  };
};
