import type { Pace } from '#messages/pace.ts';

/** Everything but marketing is called before it. */
export type Line = 'urgent' | 'marketing';

/**
 * Where the messages of a sender take numbers, one for each part, and are called at its pace. Numbers of a line begin at 0; `called`
 * holds fractions, so that no pace is lost to rounding. Instants are milliseconds since 1970.
 */
export interface Desk {
  readonly name: string;
  /** Another after each change but one: marketing may draw while others do. */
  readonly rev: number;
  readonly drawn: Readonly<Record<Line, number>>;
  /** How many of a line had been called at `since`. Later ones follow from the pace. */
  readonly called: Readonly<Record<Line, number>>;
  /** In the future while the desk stands still. */
  readonly since: number;
  /** How many times slower than its pace it calls, because the provider did not take so much. */
  readonly slow: number;
  /** How often it stood still since `eased`, and refusals since it did last. */
  readonly tries: number;
  readonly refused: number;
  /** When it was last refused after a calm, stood still, or was made faster. */
  readonly eased: number;
  /** Its share of the pace when that was too much for its provider last; 0 before. */
  readonly stuck: number;
  /** When the day of a daily limit began, and how many had been called then. */
  readonly day: { readonly since: number; readonly called: number };
}

const DAY_MS = 86_400_000;
const SLOWEST = 8;
/** So long without a refusal, and it calls faster by a tenth of its pace. */
const EASES_MS = 10_000;
const STEP = 0.1;
/** As fast as where it stood still, to a step, it calls only after so long. */
const WARY_MS = 60_000;
/** Such a share of what it is given in that time may be refused, and nothing changes. */
const FEW = 0.1;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Somebody is called up to a second early: what a provider counts in seconds need not be finer. */
export const EARLY_MS = 1_000;

export const openDesk = (name: string, now: number): Desk => ({
  ...{ name, rev: 0, drawn: { urgent: 0, marketing: 0 }, called: { urgent: 0, marketing: 0 } },
  ...{ since: now, slow: 1, tries: 0, refused: 0, eased: now, stuck: 0 },
  day: { since: now, called: 0 },
});

const sum = ({ urgent, marketing }: Desk['called']): number => urgent + marketing;
const gapOf = ({ slow }: Desk, { perSecond }: Pace): number => (1_000 * slow) / perSecond;
const leftToday = ({ called, day }: Desk, { perDay = Infinity }: Pace): number =>
  Math.max(0, perDay - (sum(called) - day.called));

/** Calls as many as are due at an instant of the same day: the urgent first, and never more than were drawn. */
const call = (desk: Desk, pace: Pace, now: number): Desk => {
  const { called, drawn, since } = desk;
  const parts = Math.min((now - since) / gapOf(desk, pace), leftToday(desk, pace));
  const urgent = Math.min(parts, drawn.urgent - called.urgent);
  const marketing = Math.min(parts - urgent, drawn.marketing - called.marketing);
  return {
    ...desk,
    called: { urgent: called.urgent + urgent, marketing: called.marketing + marketing },
    since: now,
  };
};

/** Whether somebody waits. */
export const isBusy = ({ drawn, called }: Desk): boolean =>
  drawn.urgent > called.urgent || drawn.marketing > called.marketing;

/** The desk as it is at an instant; one that stands still stays as it is. */
export const deskAt = (desk: Desk, pace: Pace, now: number): Desk => {
  if (now <= desk.since) return desk;
  const ends = desk.day.since + DAY_MS;
  if (pace.perDay === undefined || now < ends) return call(desk, pace, now);
  const over = call(desk, pace, Math.max(ends, desk.since));
  const began = isBusy(over) ? ends : now;
  return deskAt(
    { ...over, since: Math.max(began, over.since), day: { since: began, called: sum(over.called) } },
    pace,
    now,
  );
};

/** When a number of a line is called, if nobody more urgent comes and the provider takes what it is given. */
export const callOf = (desk: Desk, pace: Pace, line: Line, number: number): number => {
  const before = line === 'urgent' ? 0 : Math.max(0, desk.drawn.urgent - desk.called.urgent);
  const gap = gapOf(desk, pace);
  let ahead = Math.max(0, number - desk.called[line] + before);
  if (pace.perDay === undefined) return desk.since + ahead * gap;
  let [from, left, ends] = [desk.since, leftToday(desk, pace), desk.day.since + DAY_MS];
  for (;;) {
    const fit = Math.min(left, Math.max(0, ends - from) / gap);
    if (ahead < fit) return from + ahead * gap;
    ahead -= fit;
    [from, left, ends] = [Math.max(from, ends), pace.perDay, ends + DAY_MS];
  }
};

/** For how many milliseconds a number has been called; none while it was not. */
export const calledFor = (desk: Desk, pace: Pace, line: Line, number: number): number =>
  Math.max(0, desk.called[line] - number) * gapOf(desk, pace);

/** What was too much for its provider it tries again seldom; not so its own pace, which is what the sender has. */
const isWary = ({ stuck }: Desk, faster: number): boolean => stuck < 1 && Math.abs(faster - stuck) <= STEP * 1.01;

/** A desk that was not refused for a while calls faster; one that is as fast as it may be stays as it is. */
export const eased = (desk: Desk, now: number): Desk => {
  const faster = Math.min(1, 1 / desk.slow + STEP);
  if (desk.slow === 1 || now - desk.eased < (isWary(desk, faster) ? WARY_MS : EASES_MS)) return desk;
  return { ...desk, rev: desk.rev + 1, slow: 1 / faster, tries: Math.max(0, desk.tries - 1), refused: 0, eased: now };
};

/** What somebody draws: numbers for so many parts, and for so many that went before without asking. */
export interface Drawing {
  readonly line: Line;
  readonly parts: number;
  readonly gone: number;
}

/** The last numbers of the line are those that were drawn. What went before is called already, unless others wait: then it is paid back. */
export const drawn = (desk: Desk, pace: Pace, { line, parts, gone }: Drawing, now: number): Desk => {
  const at = eased(deskAt(desk, pace, now), now);
  const called = isBusy(at) ? at.called : { ...at.called, [line]: at.called[line] + gone };
  return { ...at, called, rev: desk.rev + 1, drawn: { ...at.drawn, [line]: at.drawn[line] + parts + gone } };
};

/** What a provider refused, and for how long it wants to be left alone, where it says so. */
export interface Refused {
  readonly line: Line;
  readonly parts: number;
  /** The first of its numbers; absent where it went without any. */
  readonly number: number | undefined;
  readonly pauseMs?: number | undefined;
  /** Nobody was reached, which says nothing of how much is too much. */
  readonly silent?: boolean;
}

/**
 * The provider did not take a message that had been called, and its numbers are called again. A few in ten seconds are two clocks that
 * differ. More, or whenever the provider says for how long: nobody is called for a while, twice as long each time, and then slower.
 */
export const refusedAt = (
  desk: Desk,
  pace: Pace,
  { line, parts, number = Infinity, pauseMs, silent = false }: Refused,
  now: number,
): Desk => {
  const at = deskAt(desk, pace, now);
  // A message may be called a second early, and then there is nothing to take back.
  const called = Math.max(at.called[line] - parts, Math.min(at.called[line], number));
  const back = { ...at, rev: desk.rev + 1, called: { ...at.called, [line]: called } };
  if (at.since > now) return back;
  const calm = Math.floor((now - at.eased) / EASES_MS);
  const tries = Math.max(0, at.tries - calm);
  const refused = calm > 0 ? 1 : at.refused + 1;
  const few = tries > 2 ? 0 : Math.max(3, (FEW * EASES_MS) / gapOf(at, pace));
  if (refused <= few && pauseMs === undefined) return { ...back, tries, refused, eased: calm > 0 ? now : at.eased };
  const since = now + EARLY_MS + (pauseMs ?? Math.min(PAUSE_MS * (2 ** tries - 1), LONGEST_PAUSE_MS));
  const slow = Math.min(SLOWEST, at.slow * Math.min(1 + STEP * 2 ** tries, 2));
  return { ...back, since, slow, tries: tries + 1, refused: 0, eased: since, stuck: silent ? at.stuck : 1 / at.slow };
};

/** What a write to a desk came to: whether it was kept, and the desk that stands there. */
export interface Kept {
  readonly kept: boolean;
  readonly desk: Desk | undefined;
}

/** Where desks are kept. */
export interface Desks {
  get(name: string): Promise<Desk | undefined>;
  /** Keeps `next` in the place of `before`, if that is what stands there. */
  put(next: Desk, before: Desk | undefined): Promise<Kept>;
  /** Draws numbers of marketing where others wait already: if nothing else changed, and `called` of them are not all there are. */
  draw(seen: Desk, parts: number, called: number): Promise<Kept>;
}
