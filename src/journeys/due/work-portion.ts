import type { DueWork } from '#runs/due.ts';
import type { Portion } from '#runs/scans.ts';
import { doDue, type DuePorts } from '#journeys/due/do-due.ts';
import { createTally, type ScanReport, type Tally } from '#journeys/due/report.ts';
import type { Ports } from '#ports/ports.ts';
import { nameOfStart } from '#segments/campaigns.ts';
import { sumOf, type Outcome, type Outcomes } from '#segments/outcomes.ts';
import { enumeratePage, type EnumeratePorts } from '#segments/enumerate.ts';
import { sideBySide } from '#words/side-by-side.ts';

export type PortionPorts = DuePorts & EnumeratePorts & Pick<Ports, 'scans' | 'portions'>;

/** What one worker may use. */
export interface Budget {
  /** Members side by side. */
  readonly lanes: number;
  /** Whether there is time for another page. */
  readonly hasTime: () => boolean;
}

/** Members side by side: one row is some 76 ms of calls, one after the other. */
export const LANES = 10;
/** A page begins with more than this left; a hundred rows take a second or two, and several when AWS has us wait. */
export const PAGE_MS = 60_000;
/** The first try and a day of hourly ones. */
const TRIES = 24;
/** Longer than a page takes and waits for its worker: whoever died keeps the others away for no longer. */
const TURN_MS = 5 * 60_000;

/** What one row adds to the outcomes of a campaign; what was given up before and is done now is a failure less. */
const toldOf = (work: DueWork, outcome: Outcome | undefined): Outcomes =>
  outcome === undefined ? {} : { [outcome]: 1, ...(work.givenUp && { failed: -1 }) };

/** One row. What fails is counted with the row and tried again; after so many tries it is kept where no scan looks. */
const doOne = async (ports: PortionPorts, work: DueWork, now: Date, tally: Tally): Promise<Outcomes> => {
  try {
    const outcome = await doDue(ports, work, now);
    tally.done();
    return toldOf(work, outcome);
  } catch (error) {
    const tries = (work.tries ?? 0) + 1;
    const givenUp = tries >= TRIES;
    tally.failed({ what: work.kind, memberId: work.memberId, tries, givenUp, error });
    await ports.due.tried(work, tries, givenUp).catch((told: unknown) => {
      tally.failed({ what: work.kind, memberId: work.memberId, error: told });
    });
    return givenUp && !work.givenUp ? { failed: 1 } : {};
  }
};

/**
 * Each row alone, those of one member in their order; then what became of campaigns, in one write for each. Who dies in between
 * leaves those of a page uncounted.
 */
const doPage = async (ports: PortionPorts, works: readonly DueWork[], lanes: number, tally: Tally): Promise<void> => {
  const now = ports.now();
  const byMember = Map.groupBy(works, ({ memberId }) => memberId);
  const told: { readonly name: string; readonly outcomes: Outcomes }[] = [];
  await sideBySide([...byMember.values()], lanes, async (own) => {
    for (const work of own) {
      const outcomes = await doOne(ports, work, now, tally);
      if (work.kind === 'start') told.push({ name: nameOfStart(work), outcomes });
    }
  });
  for (const [name, ones] of Map.groupBy(told, ({ name }) => name)) {
    const outcomes = sumOf(ones.map((one) => one.outcomes));
    if (Object.keys(outcomes).length === 0) continue;
    await ports.segments.tell(name, outcomes).catch((error: unknown) => {
      tally.failed({ what: 'campaigns', error });
    });
  }
};

/** The next page of a portion; answers where the one after it begins. What fails of a campaign is handed over each minute. */
const turnPage = async (
  ports: PortionPorts,
  portion: Portion,
  lanes: number,
  tally: Tally,
): Promise<string | undefined> => {
  if (portion.journey === undefined) {
    const { works, after } = await ports.due.page(portion, portion.until, portion.after);
    await doPage(ports, works, lanes, tally);
    return after;
  }
  try {
    return await enumeratePage(ports, await ports.programmes.live(), portion, { now: ports.now(), lanes });
  } catch (error) {
    tally.failed({ what: 'campaigns', error });
    return undefined;
  }
};

/**
 * Does a portion page by page for as long as there is time, and hands on what is left. Where another pass has the turn nothing
 * is done: that one comes to the same rows. Each row is met once in a pass, and what stays due is for the next one.
 */
export const workPortion = async (ports: PortionPorts, portion: Portion, budget: Budget): Promise<ScanReport> => {
  const tally = createTally();
  const { pass } = portion;
  let { after } = portion;
  do {
    const now = ports.now();
    const turnEnds = new Date(now.getTime() + TURN_MS).toISOString();
    if (!(await ports.scans.take(portion, pass, now.toISOString(), turnEnds))) return tally.report();
    after = await turnPage(ports, { ...portion, after }, budget.lanes, tally);
  } while (after !== undefined && budget.hasTime());
  if (after === undefined) await ports.scans.leave(portion, pass);
  else await ports.portions.hand([{ ...portion, after }]);
  return tally.report();
};
