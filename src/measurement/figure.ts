import type { Cell } from '#measurement/cells.ts';
import { DIMENSIONS, type Dimension, type Kind } from '#measurement/fact.ts';
import { UNITS, type Kpi } from '#measurement/kpi.ts';
import type { Figures, Wanted } from '#measurement/ports.ts';
import { daysBetween, plusDays, type Around } from '#measurement/reckon.ts';
import { ALSO, rowsOf, stepRows, type By, type Row } from '#measurement/rows.ts';
import { withhold, type Shown } from '#measurement/withhold.ts';

/** At most so many days at once; the gap of an active member is known so far back. */
export const MOST_DAYS = 366;
const MOST_BY = 2;

export interface Question {
  readonly by: readonly By[];
  /** Days (UTC), both included. */
  readonly from: string;
  readonly to: string;
  /** Beside it the same of as many days before. */
  readonly previous: boolean;
}

/** What the programme says to it. */
export interface Manner {
  readonly smallest: number;
  readonly lost: readonly string[];
}

export interface Figure {
  readonly kpi: string;
  readonly sentence: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly Shown[];
  readonly total: readonly Shown[];
  readonly previous?: {
    readonly from: string;
    readonly to: string;
    readonly rows: readonly Shown[];
    readonly total: readonly Shown[];
  };
}

const termsOf = ({ above, below = [], steps = [] }: Kpi) => [
  ...above,
  ...below,
  ...steps.flatMap((step) => step.above),
];
/** Counts members once a window, so that its days do not add up. */
const isOfWindow = (kpi: Kpi): boolean => termsOf(kpi).some(({ first }) => first === true);

/** By what a figure may be asked. */
export const askableBy = (kpi: Kpi): readonly By[] => [
  ...kpi.by,
  ...ALSO.filter((name) => {
    if (name === 'why') return kpi.why !== undefined;
    return name === 'of' ? kpi.of !== undefined : !isOfWindow(kpi);
  }),
];

/** Why a question has no answer. */
export const flawOf = (
  kpi: Kpi,
  { by, from, to }: Question,
): { readonly path: string; readonly message: string } | undefined => {
  const askable = askableBy(kpi);
  const other = by.find((name) => !askable.includes(name));
  if (other !== undefined)
    return { path: 'by', message: `${kpi.name} is asked by ${askable.join(', ')}, and not by ${other}` };
  if (by.length > MOST_BY || new Set(by).size < by.length)
    return { path: 'by', message: 'expected at most two, and not the same twice' };
  if (to < from) return { path: 'to', message: 'expected a day that is not before from' };
  if (daysBetween(from, to) >= MOST_DAYS) return { path: 'from', message: `expected at most ${MOST_DAYS} days` };
  return undefined;
};

const isDimension = (name: By): name is Dimension => (DIMENSIONS as readonly string[]).includes(name);

const wantedBy = (kpi: Kpi, by: readonly By[], from: string, to: string): Wanted => ({
  kinds: [...new Set(termsOf(kpi).flatMap(({ kinds }): readonly Kind[] => kinds))],
  ...{ from, to, daily: isOfWindow(kpi) || by.includes('day') || by.includes('month') },
  by: DIMENSIONS.filter(
    (name) =>
      by.some((one) => isDimension(one) && one === name) ||
      (name === 'lifecycle' && termsOf(kpi).some(({ stages }) => stages)),
  ),
});

const figuresOf = async (
  figures: Figures,
  kpi: Kpi,
  by: readonly By[],
  window: Pick<Question, 'from' | 'to'>,
  manner: Manner,
) => {
  const cells = await figures.read(wantedBy(kpi, by, window.from, window.to));
  const around: Around = { from: window.from, lost: manner.lost };
  const rows = (names: readonly By[], of: readonly Cell[]): readonly Row[] =>
    kpi.steps === undefined ? rowsOf(kpi, names, of, around) : stepRows(kpi, names, of, around);
  const shown = (names: readonly By[]) => withhold(rows(names, cells), manner.smallest);
  return { ...window, rows: by.length === 0 ? [] : shown(by), total: shown([]) };
};

/** The window of a figure: what is asked for, or the days of the figure that end with it; and the same before. */
const windowsOf = ({ days }: Kpi, { from, to }: Question) => {
  const start = days === undefined ? from : plusDays(to, 1 - days);
  const length = daysBetween(start, to) + 1;
  return { now: { from: start, to }, before: { from: plusDays(start, -length), to: plusDays(start, -1) } };
};

/** A figure by what was asked, and its total. What was asked has no flaw. */
export const figureOf = async (figures: Figures, kpi: Kpi, question: Question, manner: Manner): Promise<Figure> => {
  const { now, before } = windowsOf(kpi, question);
  const [asked, previous] = await Promise.all([
    figuresOf(figures, kpi, question.by, now, manner),
    question.previous ? figuresOf(figures, kpi, question.by, before, manner) : undefined,
  ]);
  const { name, sentence, unit } = kpi;
  return { kpi: name, sentence, unit: UNITS[unit], ...asked, ...(previous === undefined ? {} : { previous }) };
};
