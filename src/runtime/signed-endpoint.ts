import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { verifySignature } from '#events/signature.ts';
import { apiSecrets, requests } from '#runtime/deps.ts';
import { endpoint, refuse, type Answer, type Guard, type Request } from '#runtime/http.ts';

/** API Gateway checked SigV4 on this route already. */
const isIam = (event: APIGatewayProxyEventV2): boolean => {
  const { authorizer } = event.requestContext as { authorizer?: { iam?: object | null } };
  return authorizer?.iam !== undefined && authorizer.iam !== null;
};

/** `body`: the raw body is signed. `request`: method and path too, because they decide what is done. */
type Signed = 'body' | 'request';

const guardOf =
  (signed: Signed): Guard =>
  async (event, request) => {
    if (isIam(event)) return undefined;
    const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
    const line = `${request.method} ${event.rawPath}${query}`;
    const payload = signed === 'body' ? request.body : request.body === '' ? line : `${line}\n${request.body}`;
    const result = verifySignature({ headers: event.headers, payload }, await (await apiSecrets())(), new Date());
    if (!result.ok) return refuse(401, result.reason, 'headers');
    // Events count once by their own ids and reading changes nothing; another change sent again could undo a later one.
    if (signed === 'body' || request.method === 'GET') return undefined;
    const taken = await (await requests()).first(event.headers['webhook-id'] ?? '');
    return taken ? undefined : refuse(409, 'a request with this webhook-id was taken before', 'headers');
  };

/** An HTTP route for callers who sign: the signature on the raw body comes first, then the handler. */
export const signedEndpoint = (signed: Signed, run: (request: Request) => Promise<Answer> | Answer) =>
  endpoint(run, guardOf(signed));
