import { verify } from 'node:crypto';
import * as z from 'zod';
import { BUSINESS } from '../business.ts';

const Header = z.object({ alg: z.literal('RS256') });
/** Each token has an id of its own and lives for a day at the most. */
const Claims = z
  .object({ application_id: z.literal(BUSINESS.vonage.applicationId), iat: z.int(), exp: z.int(), jti: z.uuid() })
  .refine(({ iat, exp }) => exp - iat <= 86_400);
const parsed = <S extends z.ZodType>(schema: S, part: string): z.infer<S> | undefined => {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};

/**
 * Whether a call is the application's: a token of RS256 with its key. It was made by the clock of this machine, whatever time is
 * played here.
 */
export const isApplication = (authorization: string | undefined): boolean => {
  const [, header = '', claims = '', signature = ''] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? [];
  const said = parsed(Claims, claims);
  if (said === undefined || parsed(Header, header) === undefined) return false;
  const now = Date.now() / 1_000;
  const { publicKey } = BUSINESS.vonage.keys();
  const given = Buffer.from(signature, 'base64url');
  const isSigned = verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), publicKey, given);
  return isSigned && said.iat <= now + 60 && now < said.exp;
};
