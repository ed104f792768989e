import type { Scope } from '#access/scope.ts';
import { requestPayload, verifySignature, type Signed } from '#events/signature.ts';
import { scopesOfSession, signers } from '#runtime/deps.ts';
import { refuse, type Answer, type Event, type Request } from '#runtime/http.ts';

/** Who calls, as the audit log names them, and what they may do. */
export interface Caller {
  readonly who: string;
  readonly scopes: readonly Scope[];
}
type Told = { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly answer: Answer };

/** The ARN of the principal whose SigV4 API Gateway checked on this route. */
const principalOf = (event: Event): string | undefined => {
  const { authorizer } = event.requestContext as { authorizer?: { iam?: { userArn?: string } | null } };
  return authorizer?.iam?.userArn;
};

/**
 * Method, path and query, and below them the body. API Gateway hands paths over decoded, so a path with a line break or a
 * question mark in it could read as another request: such a one is none of ours.
 */
const payloadOf = ({ rawPath, rawQueryString }: Event, { method, body }: Request): string | undefined => {
  const target = rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`;
  return /^[!-~]+$/.test(target) && !rawPath.includes('?') ? requestPayload(method, target, body) : undefined;
};

const unknown = (reason: string, path = 'headers'): Told => ({ ok: false, answer: refuse(401, reason, path) });

const ofRole = async (principal: string): Promise<Told> => {
  const scopes = (await scopesOfSession())(principal);
  return scopes === undefined
    ? unknown('this role is not among the callers of the stage, in regulars.config.ts')
    : { ok: true, caller: { who: principal, scopes } };
};

/** Who signed, by SigV4 or by a key; 401 for nobody we know. */
export const callerOf = async (signed: Signed, request: Request, event: Event): Promise<Told> => {
  const principal = principalOf(event);
  if (principal !== undefined) return ofRole(principal);
  const payload = signed === 'body' ? request.body : payloadOf(event, request);
  if (payload === undefined) return unknown('expected a path and a query of characters that need no escaping', 'path');
  const verified = verifySignature({ headers: event.headers, signed, payload }, await (await signers())(), new Date());
  if (!verified.ok) return unknown(verified.reason);
  const { name, scopes } = verified.signer;
  return { ok: true, caller: { who: `key:${name}`, scopes } };
};
