import type { MessageRow } from '#messages/message.ts';
import type { Run } from '#runs/run.ts';
import { zoneOf } from '#members/zone.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Change } from '#store/memory/tables.ts';
import type { Witness } from '../../world/witness.ts';
import type { Entry, Told } from './entry.ts';
import { localLabel } from './local-label.ts';
import { tellEvent } from './tell-event.ts';
import { tellFact } from './tell-fact.ts';
import { tellLedger } from './tell-ledger.ts';
import { tellMessage } from './tell-message.ts';
import { tellRun, tellStart } from './tell-run.ts';
import { tellVisit } from './tell-visit.ts';
import type { Visit } from './traced.ts';

/** Lines of what a run waits for, and of its end, stand below what it did at that instant. */
const LAST: readonly string[] = ['waits', 'asks', 'ended'];

/** What a run does that says no journey. */
const DONE: readonly string[] = ['granted', 'updated', 'redeemed', 'requested', 'emitted', 'handoff', 'follows'];

/** Hears all that happens in a world, and tells it about one member. */
export const createTimeline = (memberId: string, now: () => Date) => {
  const entries: Entry[] = [];
  let later: Entry[] = [];
  let visits: Visit[] = [];
  /** Starts of runs that keep no row. One that is only done again brings nothing, and then it is no start. */
  let doubtful: Entry[] = [];
  let zone = 'UTC';
  let begun = false;

  const stamped = (told: Told): Entry => {
    const at = now().toISOString();
    return { at, local: localLabel(at, zone), ...told };
  };
  const believe = (): void => {
    entries.push(...doubtful);
    doubtful = [];
  };
  const put = (told: Told): void => {
    const entry = stamped(told);
    if (later.some((one) => one.at < entry.at)) settle();
    doubtful = doubtful.filter((one) => one.at === entry.at);
    if (DONE.includes(told.what) || doubtful.some(({ journey }) => journey === told.journey)) believe();
    (LAST.includes(told.what) ? later : entries).push(entry);
  };
  const settle = (): void => {
    entries.push(...later);
    later = [];
  };
  /** The branches entered since, those of one journey or of all; not those that a run was in before. */
  const tellVisits = (of?: string, was?: Run): void => {
    const [told, kept] = [[] as Visit[], [] as Visit[]];
    for (const visit of visits) (of === undefined || visit.journey === of ? told : kept).push(visit);
    visits = kept;
    const inside = was === undefined ? '' : `${was.place.join('.')}.`;
    const seen = new Set<string>();
    for (const visit of told) {
      const key = `${visit.journey} ${visit.prefix}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (visit.parent === undefined && of === undefined)
        doubtful.push(
          stamped({ what: 'started', journey: visit.journey, say: 'run started: it waits for nothing', details: {} }),
        );
      const line = inside.startsWith(visit.prefix) ? undefined : tellVisit(visit);
      if (line === undefined) continue;
      if (doubtful.some(({ journey }) => journey === visit.journey)) doubtful.push(stamped(line));
      else put(line);
    }
  };
  const changedRun = (before: Run | undefined, after: Run): void => {
    const was = before?.runId === after.runId ? before : undefined;
    if (was === undefined) put(tellStart(after));
    tellVisits(after.journey, was);
    for (const told of tellRun(before, after, zone)) put(told);
  };
  const changed = ({ table, key, before, after }: Change): void => {
    if (after === undefined || key.pk !== `M#${memberId}`) return;
    if (table === 'members' && key.sk === 'MEMBER') zone = zoneOf(after as MemberRow).zone;
    if (!begun) return;
    if (table === 'messages' && key.sk.startsWith('MSG#')) {
      tellVisits();
      const told = tellMessage(before as MessageRow | undefined, after as MessageRow, zone);
      if (told !== undefined) put(told);
    } else if (table === 'members' && key.sk.startsWith('RUN#')) changedRun(before as Run | undefined, after as Run);
    else if (table === 'members' && key.sk.startsWith('LEDGER#')) {
      const told = tellLedger(after as LedgerRow);
      if (told !== undefined) put(told);
    } else if (table === 'members' && key.sk === 'MEMBER') {
      tellVisits();
      put(tellEvent((after as MemberRow).last));
    }
  };

  const witness: Witness = {
    changed,
    published: (fact) => {
      tellVisits();
      const told = fact.memberId === memberId ? tellFact(fact) : undefined;
      if (told !== undefined) put(told);
    },
    placed: (run, result) => {
      // A run that the rules of entry refuse was thought through, and nothing of it happened.
      visits = visits.filter(({ journey }) => journey !== run.journey);
      if (result === 'refused')
        put({ what: 'refused', journey: run.journey, say: 'no run: its rules of entry', details: { rule: 'entry' } });
    },
    rested: () => {
      tellVisits();
    },
    failed: (what, error) => {
      const reason = error instanceof Error ? error.message : String(error);
      put({ what: 'fault', say: `${what} failed: ${reason}`, details: { function: what, reason } });
    },
  };
  return {
    witness,
    put,
    /** A run without a row was started for certain. */
    believe: (): void => {
      tellVisits();
      believe();
    },
    visit: (visit: Visit): void => {
      if (begun) visits.push(visit);
    },
    /** From here on; what was before is only remembered. */
    begin: (): void => {
      begun = true;
    },
    entries: (): readonly Entry[] => {
      tellVisits();
      settle();
      return entries;
    },
  };
};
export type Timeline = ReturnType<typeof createTimeline>;
