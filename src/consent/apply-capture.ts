import { decideCapture, type Capture, type Refused } from '#consent/capture.ts';
import type { ConsentRow, Consents, Evidence, EvidenceEntry, Pair } from '#consent/consent.ts';
import { replay } from '#consent/proof/replay.ts';

const TRIES = 8;

export interface Applied {
  readonly row: ConsentRow | undefined;
  /** What it did to each pair; nothing when it was refused, or not yet applied. */
  readonly change: Evidence['change'];
  readonly applied: readonly Pair[];
  readonly refused: readonly Refused[];
}

const changeOf = ({ state, optIn }: Capture): 'asked' | 'granted' | 'withdrawn' => {
  if (state === 'withdrawn') return 'withdrawn';
  return optIn === 'double' ? 'asked' : 'granted';
};

/** What it came to when it was recorded. */
const recorded = (capture: Capture, row: ConsentRow | undefined, entries: readonly EvidenceEntry[]) => {
  const at = entries.findIndex(({ id }) => id === capture.evidence.id);
  const entry = entries[at];
  if (entry === undefined) return undefined;
  const before = entries.slice(0, at);
  const others = capture.evidence.pairs.filter((pair) => !entry.pairs.includes(pair));
  const rest = { ...capture, evidence: { ...capture.evidence, pairs: others } };
  const { refused } = decideCapture(replay(before), before, rest, entry.at);
  return { row, change: entry.change, applied: entry.pairs, refused } satisfies Applied;
};

/** What became of a capture, without applying it. */
export const readCapture = async (consents: Consents, address: string, capture: Capture): Promise<Applied> => {
  const [row, entries] = [await consents.get(address), await consents.evidence(address)];
  const known = recorded(capture, row, entries);
  if (known !== undefined) return known;
  const { refused } =
    capture.state === 'withdrawn' ? { refused: [] } : decideCapture(row, entries, capture, capture.evidence.at);
  return { row, change: changeOf(capture), applied: [], refused };
};

/**
 * Records a capture, once for its id. A withdrawal always holds; an agreement names the evidence it read, so that an
 * opt-out which races with it wins.
 */
export const applyCapture = async (
  consents: Consents,
  address: string,
  capture: Capture,
  now: string,
): Promise<Applied> => {
  const change = changeOf(capture);
  if (change === 'withdrawn') {
    const row = await consents.optOut(address, { ...capture.evidence, change });
    return { row, change, applied: capture.evidence.pairs, refused: [] };
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row, entries] = [await consents.get(address), await consents.evidence(address)];
    const known = recorded(capture, row, entries);
    if (known !== undefined) return known;
    const { pairs, refused } = decideCapture(row, entries, capture, now);
    if (pairs.length === 0) return { row, change, applied: [], refused };
    const evidence = { ...capture.evidence, change, pairs };
    if ((await consents.change(address, evidence, row?.seq ?? 0)) === 'changed')
      return { row: await consents.get(address), change, applied: pairs, refused };
  }
  throw new Error(`a captured consent lost ${TRIES} races for its address`);
};
