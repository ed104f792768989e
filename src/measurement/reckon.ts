import type { Cell } from '#measurement/cells.ts';
import type { Kpi, Term } from '#measurement/kpi.ts';

const DAY = 86_400_000;
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** What terms come to: how many facts there are, and what they are counted as. */
export interface Side {
  readonly facts: number;
  readonly value: number;
}
export const NOTHING: Side = { facts: 0, value: 0 };

/** What the sentence of a figure needs to know besides the facts. */
export interface Around {
  /** The first day of the window. */
  readonly from: string;
  /** Stages whose members count as lost. */
  readonly lost: readonly string[];
}

const isReason = (why = '', reasons: readonly string[]): boolean =>
  reasons.some((reason) => why === reason || why.startsWith(`${reason}/`));
const isWithin = (bucket: number | undefined, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  bucket !== undefined && from <= bucket && bucket <= to;
const isStage = (stage: string | undefined, of: 'lost' | 'kept', { lost }: Around): boolean =>
  (stage !== undefined && lost.includes(stage)) === (of === 'lost');

/** Whether a term speaks of a cell. */
export const speaksOf = (term: Term, cell: Cell, around: Around): boolean =>
  term.kinds.includes(cell.kind) &&
  (term.why === undefined || isReason(cell.why, term.why)) &&
  (term.bucket === undefined || isWithin(cell.bucket, term.bucket)) &&
  (term.first === undefined || cell.bucket === undefined || cell.bucket > daysBetween(around.from, cell.on)) &&
  (term.stages === undefined ||
    (isStage(cell.why, term.stages.from, around) && isStage(cell.dimensions.lifecycle, term.stages.to, around)));

/** All terms over all cells. */
export const sideOf = (terms: readonly Term[], cells: readonly Cell[], around: Around): Side =>
  terms
    .flatMap((term) => cells.filter((cell) => speaksOf(term, cell, around)).map((cell) => ({ term, cell })))
    .reduce<Side>((side, { term: { sum, less }, cell }) => {
      const value = sum === undefined ? cell.n : (cell.sums[sum] ?? 0);
      return { facts: side.facts + cell.n, value: side.value + (less ? -value : value) };
    }, NOTHING);

/** The least bound that at least this share does not exceed, how many do not, and how many there are. */
export const quantileOf = (terms: readonly Term[], cells: readonly Cell[], around: Around, share: number) => {
  const spoken = cells.filter((cell) => terms.some((term) => speaksOf(term, cell, around)));
  const all = spoken.reduce((sum, { n }) => sum + n, 0);
  const bounds = [...new Set(spoken.map(({ bucket = 0 }) => bucket))].sort((a, b) => a - b);
  const within = (bound: number) => spoken.reduce((sum, { bucket = 0, n }) => (bucket <= bound ? sum + n : sum), 0);
  const bound = bounds.find((one) => within(one) >= share * all);
  return { above: bound === undefined ? 0 : within(bound), below: all, value: bound };
};

/** What stands above and below the line, and what it comes to; `value` is absent where nothing is below, or a price is unknown. */
export interface Reckoned {
  readonly above: number;
  readonly below?: number;
  readonly value?: number;
  /** How many messages have no price that is known. */
  readonly unknown?: number;
  /** Of how many facts it speaks. */
  readonly facts: number;
}

const unknownOf = (terms: readonly Term[], cells: readonly Cell[]): number =>
  terms.some(({ sum }) => sum === 'cost')
    ? cells.reduce(
        (sum, { kind, currency, n }) => (kind === 'message.sent' && currency === undefined ? sum + n : sum),
        0,
      )
    : 0;

export const reckon = (
  { above: terms, below: under, quantile, unit }: Pick<Kpi, 'above' | 'below' | 'quantile' | 'unit'>,
  cells: { readonly above: readonly Cell[]; readonly below: readonly Cell[] },
  around: Around,
): Reckoned => {
  if (quantile !== undefined) {
    const found = quantileOf(terms, cells.above, around, quantile);
    const { above, below, value } = found;
    return { above, below, facts: below, ...(value === undefined ? {} : { value }) };
  }
  const above = sideOf(terms, cells.above, around);
  const unknown = unknownOf(terms, cells.above);
  const open = unknown === 0 ? {} : { unknown };
  if (under === undefined) return { above: above.value, value: above.value, facts: above.facts, ...open };
  const below = sideOf(under, cells.below, around);
  const facts = Math.max(below.facts, below.value === 0 ? above.facts : 0);
  const line = { above: above.value, below: below.value, facts, ...open };
  if (below.value === 0 || unknown > 0) return line;
  return { ...line, value: ((unit === 'score' ? 100 : 1) * above.value) / below.value };
};
