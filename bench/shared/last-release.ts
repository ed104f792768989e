import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Row } from './row.ts';

/** What the gates measured when the last release was made. */
export interface LastRelease {
  readonly release: string;
  readonly commit: string;
  readonly day: string;
  readonly machine: string;
  /** What was measured otherwise, or not. */
  readonly note?: string;
  /** By gate and name: `1 SDK calls from event to provider`. */
  readonly figures: Readonly<Record<string, number>>;
}

const file = new URL('../gates/last-release.json', import.meta.url);
const nameOf = ({ gate, name }: Row): string => `${gate} ${name}`;

export const lastRelease = (): LastRelease => JSON.parse(readFileSync(file, 'utf8')) as LastRelease;

/** What a row was then; `undefined` for what was not measured yet. */
export const figureThen = ({ figures }: LastRelease, row: Row): number | undefined => figures[nameOf(row)];

/** Keeps today's figures as those of a release: see CONTRIBUTING.md. */
export const recordRelease = (release: string, rows: readonly Row[]): void => {
  const recorded: LastRelease = {
    release,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores, Node ${process.version}`,
    figures: Object.fromEntries(rows.map((row) => [nameOf(row), row.value])),
  };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
};
