import { recordedBy } from '#preferences/recorded-by.ts';
import type { Change, Consents, Evidence, EvidenceEntry, Pair } from '#consent/consent.ts';
import { idOf } from '#words/ids.ts';
import { seconds } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Choices } from '#preferences/choices.ts';
import type { Reachable } from '#preferences/reachable.ts';
import type { Ticket } from '#preferences/ticket.ts';

/** A form that a member sent: in which session, from where, and which state of each address it showed. */
export interface Submission {
  readonly session: Ticket;
  readonly ip: string;
  readonly form: URLSearchParams;
}

/** The version of an address's consent that the form showed; `undefined` when it showed another address. */
export const seenSeq = ({ form }: Submission, { tag }: Reachable): number | undefined => {
  const seen = form.getAll('seen').find((one) => one.startsWith(`${tag}-`));
  const seq = seen?.slice(tag.length + 1) ?? '';
  return /^\d{1,9}$/.test(seq) ? Number(seq) : undefined;
};

/** When a consent given at an instant ends by itself, as the programme has it. */
export const endOf = ({ consent }: Settings, at: string): Pick<Evidence, 'until'> =>
  consent.expireAfter === undefined
    ? {}
    : { until: new Date(Date.parse(at) + seconds(consent.expireAfter) * 1000).toISOString() };

const causeOf = (act: Submission, one: Reachable, seq: number, pairs: readonly Pair[]): string =>
  idOf('preference-centre', act.session.id, one.address, seq, ...pairs);

/** What this session had recorded of an address before, as a form finds it that is sent again because nobody lived to answer. */
export const recordedBefore = (
  consents: Pick<Consents, 'evidence'>,
  act: Submission,
  one: Reachable,
): Promise<EvidenceEntry | undefined> =>
  recordedBy(consents, one.address, ({ pairs }, seq) => causeOf(act, one, seq, pairs));

/** The same act on the same state of an address is one cause: a form sent twice leaves one entry. */
export const evidenceOf = (
  { member, language, at }: Choices,
  act: Submission,
  one: Reachable,
  change: Change,
  pairs: readonly Pair[],
  seq: number,
): Evidence => ({
  id: causeOf(act, one, seq, pairs),
  at,
  memberId: member.memberId,
  change,
  pairs,
  how: 'preference-centre',
  channel: 'web',
  language,
});
