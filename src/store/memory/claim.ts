import { wantedBy, type Claim, type ClaimResult } from '#messages/message.ts';
import { boundVerdict, oneMore } from '#consent/bounds.ts';
import { unseen, type ConsentRow } from '#consent/consent.ts';
import { fatigueVerdict, withSlot } from '#consent/fatigue.ts';
import { permits } from '#consent/permission.ts';
import { arrived, isTaken } from '#store/messages/claim-rules.ts';
import { entryAfter, rowAfter } from '#store/consent/consent-changes.ts';
import { keys } from '#store/keys.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

/** The evidence of a question, unless an earlier claim of the same message wrote it. */
const questionWrites = (tables: MemoryTables, { address, asked }: Claim): readonly Write[] => {
  if (asked === undefined || tables.get(keys.cause(address, asked))) return [];
  const row = tables.get(keys.consent(address)) ?? unseen(address);
  const entry = entryAfter(row, asked);
  return [
    { key: keys.consent(address), row: rowAfter(row, entry) },
    { key: keys.evidence(address, entry.seq), row: entry },
    { key: keys.cause(address, asked), row: { at: asked.at } },
  ];
};

/** The row of the address is told which message it is and what about, beside whatever else is written of it. */
const told = (tables: MemoryTables, claim: Claim, writes: readonly Write[]): readonly Write[] => {
  const { require, address, message } = claim;
  if (require === 'any' && claim.asked === undefined && claim.count?.person !== address) return writes;
  const { topic = '', messageId } = message;
  const key = keys.consent(address);
  const isHere = (write: Write): boolean =>
    write.key.table === key.table && write.key.pk === key.pk && write.key.sk === key.sk;
  const row = (writes.find(isHere)?.row as ConsentRow | undefined) ?? tables.get(key) ?? unseen(address);
  const after = { ...row, lastSaid: messageId, ...(topic === '' ? {} : { lastTopic: topic }) };
  return [...writes.filter((write) => !isHere(write)), { key, row: after }];
};

/** Checks everything and writes everything with nothing in between. */
export const claimInMemory = (tables: MemoryTables, claim: Claim): ClaimResult => {
  const { message, memberSeq, address, count, bounds = [], priors, links } = claim;
  const { memberId, messageId } = message;

  const taken = tables.get(keys.message(memberId, messageId));
  if (isTaken(taken)) return { ok: false, why: 'exists', row: taken };

  const member = tables.get(keys.member(memberId));
  if (memberSeq !== undefined && member?.seq !== memberSeq) return { ok: false, why: 'stale', member };

  const consent = tables.get(keys.consent(address));
  if (!permits(consent, wantedBy(claim))) return { ok: false, why: 'consent', consent };

  const full = boundVerdict(bounds, (name) => tables.get(keys.tally(name)), message.at);
  if (full) return { ok: false, why: 'limit', verdict: full };

  const person = count && (tables.get(keys.consent(count.person)) ?? unseen(count.person));
  const verdict = count && fatigueVerdict(person, count.slot, count.limits);
  if (verdict) return { ok: false, why: 'limit', verdict };
  if (priors.some((prior) => arrived(tables.get(keys.message(memberId, prior))))) return { ok: false, why: 'prior' };

  const writes: Write[] = [
    { key: keys.message(memberId, messageId), row: message },
    ...links.map(({ code, url }) => ({ key: keys.link(code), row: { code, url, memberId, messageId } })),
    ...questionWrites(tables, claim),
    ...bounds.map((bound) => {
      const key = keys.tally(bound.tally);
      return { key, row: oneMore(tables.get(key), bound, message.at) };
    }),
  ];
  if (count && person) {
    const recent = withSlot(person.recent, count.slot, count.limits);
    writes.push({ key: keys.consent(count.person), row: { ...person, recent, counted: person.counted + 1 } });
  }
  tables.transact(told(tables, claim, writes));
  return { ok: true };
};
