import { createHash } from 'node:crypto';
import { verifySignature } from '#events/signature.ts';
import { apiSecrets, requests, seals } from '#runtime/deps.ts';
import { endpoint, refuse, type Answer, type Event, type Request } from '#runtime/http.ts';

/** API Gateway checked SigV4 on this route already. */
const isIam = (event: Event): boolean => {
  const { authorizer } = event.requestContext as { authorizer?: { iam?: object | null } };
  return authorizer?.iam !== undefined && authorizer.iam !== null;
};

/** `body`: the raw body is signed. `request`: method and path too, because they decide what is done. */
type Signed = 'body' | 'request';
type Run = (request: Request) => Promise<Answer> | Answer;

/** Method, path and query, and below them the body where there is one. */
const wholeOf = (event: Event, { method, body }: Request): string => {
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const line = `${method} ${event.rawPath}${query}`;
  return body === '' ? line : `${line}\n${body}`;
};

const BUSY = {
  ...refuse(409, 'a request with this webhook-id is being worked on; please send it again in a moment', 'headers'),
  headers: { 'retry-after': '5' },
};
const TAKEN = refuse(409, 'this webhook-id was taken before, by another request', 'headers');

/**
 * A change sent again as it was could undo a later one, so it is made once and its repeat hears what the first heard. An
 * answer that says that nothing was done leaves the id free, for the same request or a corrected one.
 */
const onceOnly = async (whole: string, request: Request, run: Run): Promise<Answer> => {
  const digest = createHash('sha256').update(whole).digest('base64url');
  const attempt = { id: request.headers['webhook-id'] ?? '', digest, taker: request.requestId };
  const [taken, sealed] = [await requests(), await seals()];
  const found = await taken.take(attempt, new Date());
  if (found.kind === 'busy') return BUSY;
  if (found.kind === 'other') return TAKEN;
  if (found.kind === 'answered') return ((await sealed.open(found.answer)) as Answer | undefined) ?? TAKEN;
  try {
    const answer = await run({ ...request, id: attempt.id });
    if (answer.status < 300) await taken.answered(attempt, await sealed.seal(answer), new Date());
    else await taken.release(attempt);
    return answer;
  } catch (error) {
    // Whatever becomes of this: a turn ends by itself.
    await taken.release(attempt).catch(() => undefined);
    throw error;
  }
};

/**
 * An HTTP route for callers who sign: the signature comes first, then the handler. Events count once by their own ids and
 * reading changes nothing; any other change is made once for each webhook-id.
 */
export const signedEndpoint = (signed: Signed, run: Run) =>
  endpoint(async (request, event) => {
    if (isIam(event)) return run(request);
    const whole = wholeOf(event, request);
    const payload = signed === 'body' ? request.body : whole;
    const result = verifySignature({ headers: event.headers, payload }, await (await apiSecrets())(), new Date());
    if (!result.ok) return refuse(401, result.reason, 'headers');
    return signed === 'body' || request.method === 'GET' ? run(request) : onceOnly(whole, request, run);
  });
