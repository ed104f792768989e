import { cpus, loadavg } from 'node:os';
import { figureThen, type LastRelease } from './last-release.ts';
import type { Fact, Row } from './row.ts';

const cellsBeside =
  (last: LastRelease) =>
  (row: Row): string[] => [
    String(row.gate),
    row.name,
    String(figureThen(last, row) ?? ''),
    String(row.value),
    row.floor === null ? '' : String(row.floor),
    String(row.limit),
    row.met ? 'yes' : 'NO',
  ];

const lines = (rows: readonly string[][]): string[] => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const machine = (): string => {
  const all = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  return `${all[0]?.model.trim() ?? ''}, ${all.length} cores, Node ${process.version}, load ${load.join(' ')}`;
};

/** The gates as a table, beside what they were at the last release, then what explains them, then what is missed in words. */
export const tableOf = (rows: readonly Row[], facts: readonly Fact[], last: LastRelease): string => {
  const missed = rows.filter(({ met }) => !met);
  return [
    machine(),
    `${last.release}: ${last.commit}, measured on ${last.day} on ${last.machine}${last.note === undefined ? '' : `; ${last.note}`}`,
    '',
    ...lines([['gate', 'what', last.release, 'today', 'floor', 'limit', 'met'], ...rows.map(cellsBeside(last))]),
    '',
    ...facts.map(({ gate, name, value }) => `${gate}  ${name}: ${value}`),
    '',
    missed.length === 0 ? 'Nothing is missed.' : 'Missed:',
    ...missed.map(({ gate, name, value, limit, why }) => {
      const reason = why === undefined ? '' : `: ${why}`;
      return `  gate ${gate}, ${name}: ${value} against ${limit}${reason}`;
    }),
  ].join('\n');
};
