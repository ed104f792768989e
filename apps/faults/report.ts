import type { Coverage } from './proof/coverage.ts';
import type { Fault, Figures } from './proof/tally.ts';

/** What the enumeration found. */
export interface Report {
  readonly stories: number;
  /** How often a story was told. */
  readonly tellings: number;
  readonly handlers: readonly Figures[];
  readonly faults: readonly Fault[];
  /** What no story reaches; empty when only some stories were told. */
  readonly gaps: Coverage;
  /** Costs that are allowed and did not arise. */
  readonly stale: readonly string[];
}

const COLUMNS = ['points', 'repeats', 'again', 'unsent', 'allowed', 'lost', 'doubled', 'differing', 'undone'] as const;
/** More of them say nothing more. */
const SHOWN = 20;

const row = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(34), ...cells.map((cell) => String(cell).padStart(10))].join('').trimEnd();

export const totalsOf = (handlers: readonly Figures[]): Readonly<Record<(typeof COLUMNS)[number], number>> =>
  Object.fromEntries(
    COLUMNS.map((column) => [column, handlers.reduce((sum, { [column]: count }) => sum + count, 0)]),
  ) as Record<(typeof COLUMNS)[number], number>;

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`)];

/** Whether a build may pass. */
export const isClean = ({ faults, gaps, stale }: Report): boolean =>
  faults.length + stale.length + gaps.handlers.length + gaps.edges.length + gaps.stale.length === 0;

/** The table by handler, and what went wrong, for a terminal. */
export const tableOf = (report: Report): string => {
  const { stories, tellings, handlers, faults, gaps, stale } = report;
  const totals = totalsOf(handlers);
  return [
    row('handler', COLUMNS),
    ...handlers.map((of) =>
      row(
        of.handler,
        COLUMNS.map((column) => of[column]),
      ),
    ),
    row(
      `${handlers.length} handlers`,
      COLUMNS.map((column) => totals[column]),
    ),
    '',
    `${stories} stories, told ${tellings} times`,
    ...list(
      'faults',
      faults.map(({ story, handler, at, what }) => `${story} | ${handler} ${at} | ${what.join(', ')}`),
    ),
    ...list('handlers that no story invokes', gaps.handlers),
    ...list('edges that no story calls', gaps.edges),
    ...list('reasons that hold no more', [...gaps.stale, ...stale]),
    '',
  ].join('\n');
};
