import { unseen, type Consents } from '#consent/consent.ts';
import { entryAfter, rowAfter, suppressed } from '#store/consent/consent-changes.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryConsents = (tables: MemoryTables): Consents => {
  const read = (address: string) => tables.get(keys.consent(address)) ?? unseen(address);

  return {
    get: atomic((address) => tables.get(keys.consent(address))),
    getTogether: atomic((address) => tables.get(keys.consent(address))),
    optOut: atomic((address, evidence) => {
      const row = read(address);
      if (tables.get(keys.cause(address, evidence))) return row;
      const entry = entryAfter(row, evidence);
      const after = rowAfter(row, entry);
      tables.transact([
        { key: keys.consent(address), row: after },
        { key: keys.evidence(address, entry.seq), row: entry },
        { key: keys.cause(address, evidence), row: { at: evidence.at } },
      ]);
      return after;
    }),
    change: atomic((address, evidence, readSeq) => {
      if (tables.get(keys.cause(address, evidence))) return 'changed';
      const row = read(address);
      if (row.seq !== readSeq) return 'lost';
      const entry = entryAfter(row, evidence);
      tables.transact([
        { key: keys.consent(address), row: rowAfter(row, entry) },
        { key: keys.evidence(address, entry.seq), row: entry },
        { key: keys.cause(address, evidence), row: { at: evidence.at } },
      ]);
      return 'changed';
    }),
    clarify: atomic((address, clarifying) => {
      const row = read(address);
      if (row.stoppedAt !== undefined || row.clarifying !== undefined) return false;
      tables.put(keys.consent(address), { ...row, clarifying });
      return true;
    }),
    clarified: atomic((address, id) => {
      const row = read(address);
      if (row.clarifying?.id !== id) return false;
      tables.put(keys.consent(address), { ...row, clarifying: undefined });
      return true;
    }),
    moved: atomic((address, move) => {
      const known = tables.get(keys.moved(address, move));
      if (known === undefined || known.at < move.at) tables.put(keys.moved(address, move), move);
    }),
    moves: atomic((address) => tables.list(keys.moves(address))),
    evidence: atomic((address) => tables.list(keys.evidences(address))),
    erase: atomic((address, at) => {
      tables.clear({ ...keys.evidences(address), sk: '' });
      tables.put(keys.consent(address), suppressed(address, at));
    }),
  };
};
