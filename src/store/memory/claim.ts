import type { Claim, ClaimResult } from '#channels/message.ts';
import { permits } from '#consent/permission.ts';
import { arrived, isTaken, spent } from '#store/claim-rules.ts';
import { unseen } from '#store/consent-changes.ts';
import { keys } from '#store/keys.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

/** Checks everything and writes everything with nothing in between. */
export const claimInMemory = (tables: MemoryTables, claim: Claim): ClaimResult => {
  const { message, memberSeq, address, cap, priors, links } = claim;
  const { memberId, messageId } = message;

  const taken = tables.get(keys.message(memberId, messageId));
  if (isTaken(taken)) return { ok: false, why: 'exists', row: taken };

  const member = tables.get(keys.member(memberId));
  if (memberSeq !== undefined && member?.seq !== memberSeq) return { ok: false, why: 'stale', member };

  const consent = tables.get(keys.consent(address));
  if (!permits(consent, claim.require, claim.pair)) return { ok: false, why: 'consent', consent };
  if (cap && spent(consent, cap.day) >= cap.max) return { ok: false, why: 'cap', consent };
  if (priors.some((prior) => arrived(tables.get(keys.message(memberId, prior))))) return { ok: false, why: 'prior' };

  const writes: Write[] = [
    { key: keys.message(memberId, messageId), row: message },
    ...links.map(({ code, url }) => ({ key: keys.link(code), row: { code, url, memberId, messageId } })),
  ];
  if (cap) {
    const counted = { ...(consent ?? unseen(address)), capDay: cap.day, capCount: spent(consent, cap.day) + 1 };
    writes.push({ key: keys.consent(address), row: counted });
  }
  tables.transact(writes);
  return { ok: true };
};
