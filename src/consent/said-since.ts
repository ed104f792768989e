import { optedOutAfter } from '#consent/capture.ts';
import { namedIn, withdrawnFrom, type Evidence, type EvidenceEntry, type Pair } from '#consent/consent.ts';
import { replay } from '#consent/proof/replay.ts';
import { idOf } from '#words/ids.ts';

const SECOND = '2026-11-21T12:00:00'.length;
const isAfter = (one: string, other: string): boolean => one.slice(0, SECOND) > other.slice(0, SECOND);

/** Only the person opens what they stopped, with START or in their preferences; what was withdrawn in part, any yes said since. */
const opens = ({ change, how }: Evidence, stop: Evidence): boolean => {
  if ((change !== 'started' && change !== 'granted') || how === 'provider-list') return false;
  return stop.change === 'withdrawn' || (change === 'started' && how === 'reply') || how === 'preference-centre';
};

/** What a START would have given back, had the stop come when it was said. */
const givenBack = (entries: readonly EvidenceEntry[], start: EvidenceEntry, stop: EvidenceEntry): readonly Pair[] => {
  const before = entries.filter((entry) => entry !== start && entry !== stop && !isAfter(entry.at, start.at));
  const said = [...before, stop].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const withdrawn = withdrawnFrom(replay(said), namedIn(start));
  return withdrawn.length > 0 ? start.pairs.filter((one) => withdrawn.includes(one)) : start.pairs;
};

/** Without its place in the chain. */
const saidIn = (entry: EvidenceEntry): Evidence => {
  const place: readonly string[] = ['seq', 'previous', 'hash'];
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !place.includes(name))) as unknown as Evidence;
};

/** A word that was recorded more than once is one. */
const said = (entry: EvidenceEntry): string => [entry.at, entry.change, entry.how, ...namedIn(entry)].join(' ');

/**
 * What was said after an opt-out and came before it: it holds against it, so it is to be said once more. What was stopped again
 * since stays stopped. Times of one second are taken in the order in which they came.
 */
export const saidSince = (entries: readonly EvidenceEntry[], { id, change }: Evidence): readonly Evidence[] => {
  const stop = entries.find((entry) => entry.id === id && entry.change === change);
  if (stop === undefined) return [];
  const since = entries.filter((entry) => entry.seq < stop.seq && isAfter(entry.at, stop.at) && opens(entry, stop));
  return [...new Map(since.map((entry) => [said(entry), entry])).values()].flatMap((entry): Evidence[] => {
    const given =
      stop.change === 'stopped' && entry.change === 'started' ? givenBack(entries, entry, stop) : entry.pairs;
    const pairs = given.filter(
      (one) => (stop.pairs.length === 0 || stop.pairs.includes(one)) && !optedOutAfter(entries, one, entry.at),
    );
    return pairs.length === 0 ? [] : [{ ...saidIn(entry), id: idOf('since', stop.id, entry.id), pairs }];
  });
};
