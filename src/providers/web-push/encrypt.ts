import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** Whom a push is for: the public key and the secret of one browser, base64url. */
export interface Reader {
  readonly p256dh: string;
  readonly auth: string;
}

/** What is made anew for each push, or handed in where an example has it. */
export interface Chance {
  readonly salt: Buffer;
  /** Private key of the sender, base64url. */
  readonly key?: string;
}

const RECORD = 4_096;
/** The salt, the size of a record, the length of a key, and the key (RFC 8188, 2.1). */
const HEADER = 16 + 4 + 1 + 65;
const TAG = 16;
/** What fits one record, with the byte that ends it: 3,993 (RFC 8291, 4). */
export const MOST_BYTES = RECORD - HEADER - TAG - 1;
const LAST_RECORD = 0x02;

const derived = (key: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** A text as only one browser can read it: `aes128gcm` in one record (RFC 8291, RFC 8188). */
export const encrypted = (
  text: Buffer,
  { p256dh, auth }: Reader,
  chance: Chance = { salt: randomBytes(16) },
): Buffer<ArrayBuffer> => {
  const sender = createECDH('prime256v1');
  if (chance.key === undefined) sender.generateKeys();
  else sender.setPrivateKey(chance.key, 'base64url');
  const [theirs, ours, { salt }] = [Buffer.from(p256dh, 'base64url'), sender.getPublicKey(), chance];
  const shared = sender.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const ikm = derived(shared, Buffer.from(auth, 'base64url'), info, 32);
  const key = derived(ikm, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(ikm, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const sealed = [
    cipher.update(Buffer.concat([text, Buffer.from([LAST_RECORD])])),
    cipher.final(),
    cipher.getAuthTag(),
  ];
  const size = Buffer.alloc(5);
  size.writeUInt32BE(RECORD);
  size.writeUInt8(ours.length, 4);
  return Buffer.concat([salt, size, ours, ...sealed]);
};
