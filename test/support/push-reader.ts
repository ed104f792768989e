import { createECDH, randomBytes, webcrypto } from 'node:crypto';

const { subtle } = webcrypto;
const fromText = (text: string): Buffer => Buffer.from(text, 'base64url');

/** A browser's side of RFC 8291, by Web Crypto and from the RFC alone: nothing of it is the sender's. */
export interface PushReader {
  readonly p256dh: string;
  readonly auth: string;
  readonly read: (body: Uint8Array) => Promise<string>;
}

const hkdf = async (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array> => {
  const key = await subtle.importKey('raw', secret as never, 'HKDF', false, ['deriveBits']);
  const bits = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info } as never, key, length * 8);
  return new Uint8Array(bits);
};
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Whoever has this key pair and secret; new ones where none are given. */
export const pushReader = (given?: { readonly d: string; readonly auth: string }): PushReader => {
  const pair = createECDH('prime256v1');
  if (given === undefined) pair.generateKeys();
  else pair.setPrivateKey(given.d, 'base64url');
  const mine = pair.getPublicKey();
  const auth = given === undefined ? randomBytes(16) : fromText(given.auth);
  const [x, y] = [mine.subarray(1, 33), mine.subarray(33)].map((part) => part.toString('base64url'));
  return {
    p256dh: mine.toString('base64url'),
    auth: auth.toString('base64url'),
    read: async (body) => {
      const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
      const [theirs, sealed] = [body.subarray(21, 21 + idLength), body.subarray(21 + idLength)];
      const jwk = { kty: 'EC', crv: 'P-256', x, y, d: pair.getPrivateKey('base64url') } as never;
      const own = await subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits']);
      const other = await subtle.importKey('raw', theirs as never, CURVE, false, []);
      const shared = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), mine, theirs]);
      const ikm = await hkdf(shared, auth, info, 32);
      const key = await hkdf(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const iv = await hkdf(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
      const cipher = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
      const plain = Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv }, cipher, sealed));
      if (plain.at(-1) !== 2) throw new Error('not the last record');
      return plain.subarray(0, -1).toString();
    },
  };
};
