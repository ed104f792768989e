import { seconds } from '#words/parts.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import { addressOf, audit, now, programmes } from '#runtime/deps.ts';
import type { Answer, Request } from '#runtime/http.ts';

/** What a request does, and with whom or what. */
interface Act {
  readonly action: AuditEntry['action'];
  readonly memberId?: string | undefined;
  readonly what?: string | undefined;
}
type Run = (request: Request) => Promise<Answer> | Answer;

/** Before the first programme is published, and so before its own span is known. */
const FIRST_SECONDS = 730 * 86_400;

/** How long an entry of now is kept. */
export const keptSeconds = async (): Promise<number> => {
  const live = await (await programmes()).live().catch(() => undefined);
  return live === undefined ? FIRST_SECONDS : seconds(live.settings.retention.audit);
};

/** An entry in the audit log: who asked for what, and what they were answered. */
export const leaveEntry = async (request: Request, { action, memberId, what }: Act, status: number): Promise<void> => {
  const entry = {
    id: request.requestId,
    at: (await now())().toISOString(),
    who: request.who,
    action,
    ...(memberId === undefined ? {} : { about: (await addressOf())(memberId) }),
    ...(what === undefined ? {} : { what }),
    status,
  };
  await (await audit()).record(entry, await keptSeconds());
};

/** Leaves an entry before it answers: what cannot be recorded is not told either. `undefined` needs no record. */
export const audited =
  (actOf: (request: Request) => Act | undefined, run: Run) =>
  async (request: Request): Promise<Answer> => {
    const answer = await run(request);
    const act = actOf(request);
    if (act !== undefined) await leaveEntry(request, act, answer.status);
    return answer;
  };
