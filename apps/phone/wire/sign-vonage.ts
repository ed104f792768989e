import { createHash, createHmac } from 'node:crypto';

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What a token of Vonage's says besides the hash of the body. */
export interface VonageClaims {
  /** Seconds since 1970. */
  readonly iat: number;
  readonly jti: string;
  readonly api_key: string;
  readonly application_id: string;
}

/** Signs what is posted as Vonage does: a token over what it says of itself and the hash of the body. */
export const signVonage = (secret: string, body: string, claims: VonageClaims): Record<string, string> => {
  const { iat, jti, ...whose } = claims;
  const payload_hash = createHash('sha256').update(Buffer.from(body)).digest('hex');
  const token = [
    { alg: 'HS256', typ: 'JWT' },
    { iat, jti, iss: 'Vonage', payload_hash, ...whose },
  ];
  const signed = token.map(encoded).join('.');
  const signature = createHmac('sha256', secret).update(signed).digest('base64url');
  return { authorization: `Bearer ${signed}.${signature}` };
};
