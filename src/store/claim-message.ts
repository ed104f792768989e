import type { Claim, ClaimResult } from '#channels/message.ts';
import { claimParts, type Count } from '#store/claim-parts.ts';
import { permits } from '#consent/permission.ts';
import { spent } from '#store/claim-rules.ts';
import { consentFromItem } from '#store/consent-item.ts';
import { memberFromItem } from '#store/member-item.ts';
import { messageFromItem } from '#store/message-item.ts';
import { transact, type Dynamo, type Refusal } from '#store/table.ts';

const TRIES = 10;
type Refused = Readonly<Partial<Record<string, Refusal>>>;

/** Why, the most telling first; undefined when only the form of the count did not fit. */
const reason = (refused: Refused, claim: Claim): ClaimResult | undefined => {
  if (refused['message']?.item) return { ok: false, why: 'exists', row: messageFromItem(refused['message'].item) };
  if (refused['member']) {
    const item = refused['member'].item;
    return { ok: false, why: 'stale', member: item && memberFromItem(item) };
  }
  if (refused['consent']) {
    const item = refused['consent'].item;
    const consent = item && consentFromItem(item);
    if (!permits(consent, claim.require, claim.pair)) return { ok: false, why: 'consent', consent };
    if (claim.cap && spent(consent, claim.cap.day) >= claim.cap.max) return { ok: false, why: 'cap', consent };
  }
  if (Object.keys(refused).some((name) => name.startsWith('prior '))) return { ok: false, why: 'prior' };
  return undefined;
};

/** The form that fits the row that was shown. */
const countOf = ({ consent }: Refused, { cap }: Claim): Count =>
  cap && consent?.item?.['capDay'] === cap.day ? 'again' : 'first';

/** One transaction with no read before it; a second one when the day's count was begun already. */
export const claimMessage = async (dynamo: Dynamo, claim: Claim, now: Date): Promise<ClaimResult> => {
  let count: Count = 'first';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const refused = await transact(dynamo, claimParts(dynamo, claim, count, now));
    if (refused === undefined) return { ok: true };
    const why = reason(refused, claim);
    if (why) return why;
    count = countOf(refused, claim);
  }
  throw new Error(`message ${claim.message.messageId} lost ${TRIES} races for its claim`);
};
