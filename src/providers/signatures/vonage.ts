import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import type { RawRequest } from '#providers/provider.ts';
import { readPayload } from '#providers/read-payload.ts';
import { sameAsOne, sameText } from './same-text.ts';

/** How far from now a token may have been made. Vonage names no figure; five minutes is what others use. */
const WINDOW_SECONDS = 300;

/** Compact form (RFC 7515, 7.1). */
const BEARER = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** One algorithm and no other: what a token says of itself proves nothing. */
const Header = z.object({ alg: z.literal('HS256') });
const Claims = z.object({
  iat: z.number(),
  exp: z.number().optional(),
  /** Hex SHA-256 of the raw body. */
  payload_hash: z.string(),
});

const partOf = <S extends z.ZodType>(schema: S, encoded: string): z.infer<S> | undefined => {
  const read = readPayload(schema, Buffer.from(encoded, 'base64url').toString());
  return read.ok ? read.value : undefined;
};

/**
 * Vonage signs a token with the account's signature secret, and names the body in it by its hash (Messages API, "Signed webhooks").
 * Nothing of the token is read before its signature is known to be right.
 */
export const isVonageGenuine = ({ headers, body }: RawRequest, secrets: readonly string[], now: Date): boolean => {
  const [, header = '', claims = '', signature = ''] = BEARER.exec(headers['authorization'] ?? '') ?? [];
  const expected = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url'),
  );
  if (!sameAsOne(signature, expected)) return false;
  const said = partOf(Claims, claims);
  if (said === undefined || partOf(Header, header) === undefined) return false;
  const seconds = now.getTime() / 1_000;
  const isFresh = Math.abs(seconds - said.iat) <= WINDOW_SECONDS && (said.exp === undefined || seconds < said.exp);
  return isFresh && sameText(said.payload_hash, createHash('sha256').update(body).digest('hex'));
};
