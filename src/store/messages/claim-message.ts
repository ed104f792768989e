import { wantedBy, type Claim, type ClaimResult } from '#messages/message.ts';
import { unseen, type ConsentRow, type Evidence } from '#consent/consent.ts';
import { boundVerdict } from '#consent/bounds.ts';
import { fatigueVerdict } from '#consent/fatigue.ts';
import { permits } from '#consent/permission.ts';
import type { Verdict } from '#consent/verdict.ts';
import { claimParts } from '#store/messages/claim-parts.ts';
import { entryAfter, rowAfter } from '#store/consent/consent-changes.ts';
import { consentFromItem, stoppingOf } from '#store/consent/consent-item.ts';
import { finishOptOut } from '#store/consent/opt-out.ts';
import { NONE, type Link } from '#store/consent/record-consent.ts';
import { keys } from '#store/keys.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { isTaken } from '#store/messages/claim-rules.ts';
import { messageFromItem } from '#store/messages/message-item.ts';
import { readTallies, talliesAfter } from '#store/messages/tallies.ts';
import { read, transact, type Dynamo, type Refusal } from '#store/table.ts';

/** As many as could want a slot of one person at the same moment; each round one of them gets it. */
const TRIES = 60;
type Refused = Readonly<Partial<Record<string, Refusal>>>;

const refusedConsent = (refusal: Refusal | undefined): ConsentRow | undefined =>
  refusal?.item && consentFromItem(refusal.item);

/** Why, the most telling first; undefined when only the list of slots was another than the one that was judged. */
const reason = async (dynamo: Dynamo, refused: Refused, claim: Claim): Promise<ClaimResult | undefined> => {
  const { count } = claim;
  if (refused['message']?.item) return { ok: false, why: 'exists', row: messageFromItem(refused['message'].item) };
  if (refused['member']) {
    const item = refused['member'].item;
    return { ok: false, why: 'stale', member: item && memberFromItem(item, await dynamo.fields()) };
  }
  if (refused['consent']) {
    const consent = refusedConsent(refused['consent']);
    if (!permits(consent, wantedBy(claim))) return { ok: false, why: 'consent', consent };
  }
  const person = personOf(refused, claim);
  const verdict = count && person && fatigueVerdict(person, count.slot, count.limits);
  if (verdict) return { ok: false, why: 'limit', verdict };
  if (Object.keys(refused).some((name) => name.startsWith('prior '))) return { ok: false, why: 'prior' };
  return undefined;
};

/** The row of the person as the refusal shows it. */
const personOf = (refused: Refused, { count, address }: Claim): ConsentRow | undefined => {
  if (!count) return undefined;
  const refusal = refused[count.person === address ? 'consent' : 'person'];
  return refusal && (refusedConsent(refusal) ?? unseen(count.person));
};

/** What a question appends to the chain as it stands, after an opt-out that holds already. */
const linkOf = async (dynamo: Dynamo, address: string, asked: Evidence): Promise<Link> => {
  const item = await read(dynamo, keys.consent(address));
  const stopping = stoppingOf(item);
  const found = item ? consentFromItem(item) : unseen(address);
  const before = stopping ? await finishOptOut(dynamo, address, stopping) : found;
  const entry = entryAfter(before, asked);
  return { before, after: rowAfter(before, entry), entry, stopping: NONE };
};

/** Why, where a limit is known to have no room: what the transaction would have found first comes first here too. */
const whyFull = async (dynamo: Dynamo, claim: Claim, verdict: Verdict): Promise<ClaimResult> => {
  const { memberId, messageId } = claim.message;
  const [there, who, known] = await Promise.all([
    read(dynamo, keys.message(memberId, messageId)),
    claim.memberSeq === undefined ? undefined : read(dynamo, keys.member(memberId)),
    read(dynamo, keys.consent(claim.address)),
  ]);
  const taken = there && messageFromItem(there);
  if (isTaken(taken)) return { ok: false, why: 'exists', row: taken };
  const member = who && memberFromItem(who, await dynamo.fields());
  if (claim.memberSeq !== undefined && member?.seq !== claim.memberSeq) return { ok: false, why: 'stale', member };
  const consent = known && consentFromItem(known);
  if (!permits(consent, wantedBy(claim))) return { ok: false, why: 'consent', consent };
  return { ok: false, why: 'limit', verdict };
};

/**
 * One transaction with no read before it, except of the chain that a question is appended to and the tallies of what strangers
 * set off; a second one when something was counted within the longest window of a person who was not read, or meanwhile, or another
 * claim took of the same tally.
 */
export const claimMessage = async (
  dynamo: Dynamo,
  claim: Claim,
  now: Date,
  keptSeconds: number,
): Promise<ClaimResult> => {
  const { count, read: known, bounds = [] } = claim;
  const never = count && fatigueVerdict(known, count.slot, count.limits);
  if (never) return known ? whyFull(dynamo, claim, never) : { ok: false, why: 'limit', verdict: never };
  let shown = known;
  let { asked } = claim;
  let tallies = await readTallies(dynamo, bounds);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const full = boundVerdict(bounds, (name) => tallies.get(name), claim.message.at);
    if (full) return whyFull(dynamo, claim, full);
    const link = asked && (await linkOf(dynamo, claim.address, asked));
    const refused = await transact(dynamo, claimParts(dynamo, claim, { shown, link, tallies }, { now, keptSeconds }));
    if (refused === undefined) return { ok: true };
    const why = await reason(dynamo, refused, claim);
    if (why) return why;
    // An earlier claim of this message wrote its evidence.
    if (refused['cause']) asked = undefined;
    shown = personOf(refused, claim) ?? shown;
    tallies = talliesAfter(tallies, bounds, refused);
  }
  throw new Error(`message ${claim.message.messageId} lost ${TRIES} races for its claim`);
};
