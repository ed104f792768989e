import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Programme } from '#programme/programme.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { simulate } from '../../apps/cli/simulate/simulate.ts';
import { readSubject } from '../../apps/cli/simulate/subject.ts';
import { FINE } from '../../apps/world/behaviour.ts';
import { histories, type History } from './histories.ts';

/**
 * What journeys do, kept as files. A change in behaviour is a change in one of them: look at the difference, and when it is
 * meant, write them again with `UPDATE_GOLDEN=1 npm test -- test/golden` and commit them with what changed them.
 */
const update = process.env['UPDATE_GOLDEN'] === '1';

const HERE = import.meta.dirname;
const EXAMPLE = join(HERE, '../../programme');
const AT = '2026-11-21T09:00:00.000Z';
const fileOf = (name: string): string => join(HERE, `${name}.json`);

const read = new Map<string, Promise<Programme>>();
const programmeIn = (dir: string): Promise<Programme> => {
  const known =
    read.get(dir) ??
    readProgramme(dir).then((checked) => {
      if (!checked.ok) throw new Error(JSON.stringify(checked.errors.slice(0, 3)));
      return checked.programme;
    });
  read.set(dir, known);
  return known;
};

const lived = async ({ programme, journey, member = 'alma', at = AT, consents, ...rest }: History): Promise<string> => {
  const dir = programme === undefined ? EXAMPLE : join(HERE, 'programmes', programme);
  const subject = readSubject(member);
  const simulation = await simulate(await programmeIn(dir), {
    journey,
    subject: consents === undefined ? subject : { ...subject, consents },
    at: new Date(at),
    days: rest.days ?? 7,
    replies: rest.replies ?? [],
    events: rest.events ?? [],
    off: rest.off ?? [],
    behaviour: rest.behaviour ?? FINE,
    ...(rest.with === undefined ? {} : { with: rest.with }),
  });
  return `${JSON.stringify(simulation, null, 2)}\n`;
};

/** As the repository has its files. */
const format = (): void => {
  const prettier = join(HERE, '../../node_modules/prettier/bin/prettier.cjs');
  execFileSync(process.execPath, [prettier, '--log-level', 'warn', '--write', join(HERE, '*.json')]);
};

describe('a golden history', () => {
  afterAll(() => {
    if (update) format();
  });

  it.each(histories)('is as it was: $name', async (history) => {
    const now = await lived(history);
    const file = fileOf(history.name);
    if (update) writeFileSync(file, now);
    if (!existsSync(file)) throw new Error(`${history.name}.json is not there: UPDATE_GOLDEN=1 writes it`);
    expect(JSON.parse(now)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is the same byte for byte when it is lived again', async () => {
    for (const history of histories) expect(await lived(history)).toBe(await lived(history));
  });

  it('holds no fault', async () => {
    for (const history of histories) expect(await lived(history)).not.toContain('"what": "fault"');
  });

  it('is in the table for every file, and the other way round', () => {
    const files = readdirSync(HERE).filter((name) => name.endsWith('.json'));
    expect(files.toSorted()).toEqual(histories.map(({ name }) => `${name}.json`).toSorted());
  });
});
