import {
  calledFor,
  callOf,
  deskAt,
  drawn,
  eased,
  isBusy,
  openDesk,
  refusedAt,
  type Desk,
  type Desks,
  type Kept,
  type Line,
} from '#messages/desk.ts';
import type { Paced } from '#messages/pace.ts';
import type { Asking, Called, Turn, NotTaken } from '#messages/turns.ts';

export interface ClerkOptions extends Paced {
  readonly desks: Desks;
  /** How many processes may hand over at once, at the most. */
  readonly workers: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A desk is read again after two seconds. */
const KNOWN_MS = 2_000;
/** For whoever comes alone, after half a minute. */
const ALONE_MS = 30_000;
/** So many parts go without asking until they are counted. */
const UNCOUNTED = 10;
/** A number that was called so long ago, or before everybody had been, would go together with all called since: it is void. */
const VOID_MS = 15_000;
/** A number that nobody took in time is left. */
const SPARE_MS = 5_000;
/** Where one number is void, others that came with it may be, too. */
const ALSO_VOID = 10;
const TRIES = 20;

/** What is left of some numbers. */
interface Span {
  readonly next: number;
  readonly end: number;
}

/**
 * What one process keeps of a desk: how it stood, and numbers that were drawn for a batch, so that a write serves many. Who comes alone
 * where nobody waits need not ask at all, within this process's share of the pace; what went so is counted in with the next write.
 */
export const createClerk = ({ desk: name, pace, desks, workers, now }: ClerkOptions) => {
  let row: Desk | undefined;
  let readAt = -Infinity;
  let owed = 0;
  let share = { left: Math.max(1, pace.perSecond / workers), at: now() };
  let voided = { count: 0, at: -Infinity };
  const spare: Record<Line, Span> = { urgent: { next: 0, end: 0 }, marketing: { next: 0, end: 0 } };

  const note = (desk: Desk | undefined): void => {
    row = desk;
    readAt = now();
  };
  /** The desk as it is now, from a row that is not older than that. */
  const known = async (oldest = KNOWN_MS): Promise<Desk> => {
    if (now() - readAt >= oldest) note(await desks.get(name));
    return deskAt(row ?? openDesk(name, now()), pace, now());
  };
  /** Writes until nobody else was faster. */
  const write = async (change: (from: Desk) => Promise<Kept>): Promise<Desk> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { kept, desk } = await change(row ?? openDesk(name, now()));
      note(desk);
      if (kept && desk !== undefined) return desk;
    }
    throw new Error(`the desk of ${name} was taken by others ${TRIES} times`);
  };
  const draw = async (line: Line, parts: number): Promise<number> => {
    const gone = owed;
    owed = 0;
    const { drawn: after } = await write((from) => {
      const here = deskAt(from, pace, now());
      const isSame = here.day === from.day && eased(here, now()) === here;
      return row !== undefined && line === 'marketing' && isSame && here.drawn.marketing > here.called.marketing
        ? desks.draw(row, parts + gone, here.called.marketing)
        : desks.put(drawn(from, pace, { line, parts, gone }, now()), row);
    });
    return after[line] - parts;
  };

  const mayGoUnasked = async ({ parts }: Asking): Promise<boolean> => {
    const here = await known(ALONE_MS);
    if (here.slow > 1 || here.since > now() || isBusy(here) || owed + parts > UNCOUNTED) return false;
    const each = pace.perSecond / workers;
    const left = Math.min(Math.max(1, each), share.left + (each * (now() - share.at)) / 1_000);
    const may = left >= parts;
    share = { left: may ? left - parts : left, at: now() };
    if (may) owed += parts;
    return may;
  };
  const turnOf = (line: Line, number: number): Called => {
    const desk = deskAt(row ?? openDesk(name, now()), pace, now());
    const look = callOf({ ...desk, slow: 1 }, pace, line, number);
    return { at: callOf(desk, pace, line, number), look, turn: { desk: name, number } };
  };
  /** A number that was given before, unless it is void. */
  const held = async (line: Line, { number }: Turn): Promise<Called | undefined> => {
    let here = await known();
    // Drawn by another process since we looked.
    if (number >= here.drawn[line]) here = await known(0);
    const isVoid = isBusy(here) ? calledFor(here, pace, line, number) > VOID_MS : number < here.called[line];
    if (number >= here.drawn[line] || isVoid) return undefined;
    const faster = eased(here, now());
    if (faster !== here && number - here.called[line] < pace.perSecond) note((await desks.put(faster, row)).desk);
    return turnOf(line, number);
  };
  /** Twice as many as before while those are used up at once: then all are void that waited for the same. */
  const alsoVoid = (holding: number): number => {
    const count = now() - voided.at < SPARE_MS ? 2 * voided.count : ALSO_VOID;
    voided = { count, at: now() };
    return Math.min(holding, count);
  };
  const give = async (asking: Asking, isVoid = false): Promise<Called> => {
    const { line, parts, until, together, holding } = asking;
    const here = await known();
    const missed = Math.ceil(here.called[line] - (SPARE_MS / 1_000) * pace.perSecond);
    spare[line] = { next: Math.max(spare[line].next, missed), end: spare[line].end };
    if (spare[line].end - spare[line].next < parts) {
      const last = callOf(here, pace, line, here.drawn[line]);
      if (last > until) return { at: last };
      const count = parts * (isVoid ? Math.max(together, alsoVoid(holding)) : together);
      const first = await draw(line, count);
      spare[line] = { next: first, end: first + count };
    }
    const number = spare[line].next;
    spare[line] = { next: number + parts, end: spare[line].end };
    return turnOf(line, number);
  };

  return {
    take: async (asking: Asking): Promise<Called> => {
      const { line, turn, together } = asking;
      if (turn?.desk === name) return (await held(line, turn)) ?? give(asking, true);
      return together === 1 && (await mayGoUnasked(asking)) ? { at: now() } : give(asking);
    },
    refused: async (asking: Asking, { seconds, silent = false }: NotTaken = {}): Promise<Called> => {
      const { line, parts, turn } = asking;
      const pauseMs = seconds === undefined ? undefined : seconds * 1_000;
      const number = turn?.desk === name ? turn.number : undefined;
      const what = { line, parts, number, pauseMs, silent };
      await write((from) => desks.put(refusedAt(from, pace, what, now()), row));
      return turn?.desk === name ? turnOf(line, turn.number) : give({ ...asking, together: 1 });
    },
  };
};
