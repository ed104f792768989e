import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Pair } from '#consent/consent.ts';

export type Purpose = 'preferences' | 'unsubscribe' | 'opt-in' | 'session' | 'voucher' | 'inbox' | 'push';

/** What a link to a public page stands for. */
export interface Ticket {
  readonly purpose: Purpose;
  readonly memberId: string;
  /** The cause that its evidence names, and the name under which it is used up; of a voucher its redemption. */
  readonly id: string;
  /** Good until then, to the second. */
  readonly expiresAt: string;
  readonly pairs?: readonly Pair[];
  /** Id of the wording that is agreed to. */
  readonly wording?: string;
}

export interface Tickets {
  seal(ticket: Ticket): string;
  /** `undefined` for everything that is not a ticket of ours, for this purpose, and still good. */
  open(text: string, purpose: Purpose): Ticket | undefined;
}

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const SEPARATOR = '\n';
/** Above what fits an address in any mailbox and browser; longer text is not looked at. */
const MAX_TEXT = 2_000;

interface Keys {
  readonly seal: KeyObject;
  readonly nonce: KeyObject;
}

/** Two keys of one secret (HKDF, RFC 5869), used for tickets and nothing else. */
export const ticketKeys = (secret: string): Keys => {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'regulars ticket v1', 64));
  return { seal: createSecretKey(bytes.subarray(0, 32)), nonce: createSecretKey(bytes.subarray(32)) };
};

const boundTo = (purpose: Purpose): Buffer => Buffer.from(`${VERSION} ${purpose}`);

/**
 * Version, nonce, AES-256-GCM of the expiry and the fields, tag; as base64url. It says nothing without the key, and holds
 * for one purpose. The nonce is a keyed hash of what is sealed, so it never comes twice with another content.
 */
export const sealTicket = (keys: Keys, ticket: Ticket): string => {
  const { purpose, memberId, id, expiresAt, pairs = [], wording = '' } = ticket;
  const fields = [memberId, id, ...(pairs.length === 0 && wording === '' ? [] : [wording, ...pairs])];
  if (fields.some((field) => field.includes(SEPARATOR))) throw new Error('a ticket holds no line breaks');
  const expiry = Buffer.alloc(4);
  expiry.writeUInt32BE(Math.floor(Date.parse(expiresAt) / 1000));
  const plain = Buffer.concat([expiry, Buffer.from(fields.join(SEPARATOR))]);
  const bound = boundTo(purpose);
  const nonce = createHmac('sha256', keys.nonce).update(bound).update('\0').update(plain).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: TAG }).setAAD(bound);
  const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([Buffer.from([VERSION]), nonce, ...sealed]).toString('base64url');
};

const unsealed = (keys: Keys, bytes: Buffer, purpose: Purpose): Buffer | undefined => {
  const nonce = bytes.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: TAG })
    .setAAD(boundTo(purpose))
    .setAuthTag(bytes.subarray(-TAG));
  const plain = decipher.update(bytes.subarray(1 + NONCE, -TAG));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
};

export const openTicket = (keys: Keys, text: string, purpose: Purpose, now: Date): Ticket | undefined => {
  if (text.length > MAX_TEXT) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // The decoder forgives: other alphabets, stray characters, spare bits of the last one. A ticket has one spelling.
  if (bytes.toString('base64url') !== text) return undefined;
  if (bytes[0] !== VERSION || bytes.length < 1 + NONCE + 4 + TAG) return undefined;
  const plain = unsealed(keys, bytes, purpose);
  if (plain === undefined) return undefined;
  const expiresAt = plain.readUInt32BE() * 1000;
  if (expiresAt <= now.getTime()) return undefined;
  const [memberId = '', id = '', wording = '', ...pairs] = plain.toString('utf8', 4).split(SEPARATOR);
  return {
    purpose,
    memberId,
    id,
    expiresAt: new Date(expiresAt).toISOString(),
    ...(pairs.length === 0 ? {} : { pairs: pairs as Pair[] }),
    ...(wording === '' ? {} : { wording }),
  };
};

/**
 * Tickets by the secrets of a text, separated by white space: the first seals, all of them open, so that a new one can be
 * put before the old one while links of the old one are still under way.
 */
export const ticketsWith = (secrets: string, now: () => Date): Tickets => {
  const keys = secrets.trim().split(/\s+/).map(ticketKeys);
  const [first] = keys;
  if (first === undefined || secrets.trim() === '') throw new Error('the ticket secret is empty');
  return {
    seal: (ticket) => sealTicket(first, ticket),
    open: (text, purpose) => {
      for (const each of keys) {
        const ticket = openTicket(each, text, purpose, now());
        if (ticket !== undefined) return ticket;
      }
      return undefined;
    },
  };
};
