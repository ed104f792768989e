import type { Refused } from '#consent/capture.ts';
import type { Pair } from '#consent/consent.ts';
import { checkEvent } from '#events/accept.ts';
import { CONSENTS_SOURCE } from '#events/captures.ts';
import { acceptChecked } from '#events/accept-checked.ts';
import { Captured, Envelope, MemberId } from '#words/event.ts';
import { Instant } from '#words/instant.ts';
import { firstIssue } from '#words/issue.ts';
import { captureConsent, type CapturePorts } from '#permission/capture-consent.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { Ports } from '#ports/ports.ts';

/** The body of `POST /consents`. */
export const ConsentRequest = Captured.extend({
  id: Envelope.shape.id.describe('The same id again changes nothing'),
  memberId: MemberId,
  at: Instant.optional().describe('When it was given, if not now'),
});

export interface ConsentAnswer {
  readonly memberId: string;
  /** The state of each pair that was captured. */
  readonly consents: Readonly<Record<string, string>>;
  readonly applied: readonly Pair[];
  readonly refused: readonly Refused[];
}

export type Taken =
  | { readonly ok: true; readonly answer: ConsentAnswer }
  | {
      readonly ok: false;
      readonly why: 'invalid' | 'unknown-member' | 'conflict';
      readonly path: string;
      readonly reason: string;
    };

type TakePorts = CapturePorts & Pick<Ports, 'members' | 'programmes'>;

/** Where in the event that is made of it a request's fields stand. */
const pathOf = (path: string): string => (path === 'time' ? 'at' : path.replace(/^data\./, ''));

/** A consent given elsewhere: the event is committed, then applied at once instead of by the stream. */
export const takeConsent = async (ports: TakePorts, raw: unknown): Promise<Taken> => {
  const request = ConsentRequest.safeParse(raw);
  if (!request.success) return { ok: false, why: 'invalid', ...firstIssue(request.error) };
  const { id, memberId, at: time, ...data } = request.data;
  const named = { id, memberId, source: CONSENTS_SOURCE, type: 'consent.captured', data };
  const checked = checkEvent(time === undefined ? named : { ...named, time }, ports.now());
  if (!checked.ok) return { ok: false, why: 'invalid', path: pathOf(checked.path), reason: checked.reason };
  const programme = await ports.programmes.live();
  const accepted = await acceptChecked(ports, programme, { ...checked, now: ports.now() });
  if ('reason' in accepted) {
    const why =
      accepted.status === 'conflict' ? 'conflict' : accepted.path === 'memberId' ? 'unknown-member' : 'invalid';
    return { ok: false, why, path: pathOf(accepted.path), reason: accepted.reason };
  }
  const row = await ports.members.get(memberId);
  if (row === undefined) return { ok: false, why: 'unknown-member', path: 'memberId', reason: 'no such member' };
  const mode = accepted.status === 'accepted' ? 'apply' : 'read';
  const snapshot = snapshotOf(row, programme, ports.now());
  const results = await captureConsent(ports, programme.settings, snapshot, accepted.event, mode);
  const answer = {
    memberId,
    consents: Object.assign({}, ...results.map(({ states }) => states)) as ConsentAnswer['consents'],
    applied: results.flatMap(({ applied }) => applied),
    refused: results.flatMap(({ refused }) => refused),
  };
  return { ok: true, answer };
};
