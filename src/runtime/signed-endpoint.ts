import { createHash } from 'node:crypto';
import { scopeOf } from '#access/route-scopes.ts';
import type { Scope } from '#access/scope.ts';
import type { Signed } from '#events/signature.ts';
import { leaveEntry } from '#runtime/audited.ts';
import { callerOf } from '#runtime/caller.ts';
import { requests, seals } from '#runtime/deps.ts';
import { endpoint, refuse, type Answer, type Request } from '#runtime/http.ts';

type Run = (request: Request) => Promise<Answer> | Answer;

const BUSY = {
  ...refuse(409, 'a request with this webhook-id is being worked on; please send it again in a moment', 'headers'),
  headers: { 'retry-after': '5' },
};
const TAKEN = refuse(409, 'this webhook-id was taken before, by another request', 'headers');
const SHOWN = refuse(409, 'this was done when it came the first time, and what it showed is shown once', 'headers');

/** All that decides what is done, and who asks for it: what one key was answered is no answer to another. */
const digestOf = ({ method, path, query, body, who }: Request): string =>
  createHash('sha256')
    .update(JSON.stringify([who, method, path, query, body]))
    .digest('base64url');

/**
 * A change sent again as it was could undo a later one, so it is made once and its repeat hears what the first heard. An
 * answer that says that nothing was done leaves the id free, for the same request or a corrected one.
 */
const onceOnly = async (request: Request, run: Run): Promise<Answer> => {
  const attempt = { id: request.headers['webhook-id'] ?? '', digest: digestOf(request), taker: request.requestId };
  const [taken, sealed] = [await requests(), await seals()];
  const found = await taken.take(attempt, new Date());
  if (found.kind === 'busy') return BUSY;
  if (found.kind === 'other') return TAKEN;
  if (found.kind === 'answered') return ((await sealed.open(found.answer)) as Answer | undefined) ?? TAKEN;
  try {
    const answer = await run({ ...request, id: attempt.id });
    if (answer.status < 300)
      await taken.answered(attempt, await sealed.seal(answer.shownOnce ? SHOWN : answer), new Date());
    else await taken.release(attempt);
    return answer;
  } catch (error) {
    // Whatever becomes of this: a turn ends by itself.
    await taken.release(attempt).catch(() => undefined);
    throw error;
  }
};

/** Somebody we know who may not: recorded, because a key that is tried on other doors may be in other hands. */
const forbid = async (request: Request, scope: Scope): Promise<Answer> => {
  const what = `${request.route}: ${scope}`;
  await leaveEntry(request, { action: 'access.refused', what }, 403);
  return {
    status: 403,
    body: { error: `this needs the scope ${scope}, which ${request.who} has not`, path: 'headers', scope },
  };
};

/**
 * An HTTP route for callers who sign: who they are comes first, then whether they may, then the handler. Events count once by
 * their own ids and reading changes nothing; any other change is made once for each webhook-id.
 */
export const signedEndpoint = (signed: Signed, run: Run) =>
  endpoint(async (anonymous, event) => {
    const told = await callerOf(signed, anonymous, event);
    if (!told.ok) return told.answer;
    const request = { ...anonymous, ...told.caller };
    const scope = scopeOf(request.route);
    if (scope === undefined) return refuse(404, 'no such route');
    if (!request.scopes.includes(scope)) return forbid(request, scope);
    const repeats = signed === 'body' || request.method === 'GET' || !request.who.startsWith('key:');
    return repeats ? run(request) : onceOnly(request, run);
  });
