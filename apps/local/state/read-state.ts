import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContents } from './contents.ts';
import { asideOf, draftOf, filesIn, logOf } from './files.ts';
import { openFile, type Item } from './state-file.ts';
import { survey, type Survey } from './survey.ts';

/** What was found at a start, and what had to be done for it, in words. */
export interface Found {
  readonly items: readonly Item[];
  readonly repairs: readonly string[];
}

const look = (path: string, take: (item: Item) => void): Survey => {
  const none = { head: undefined, read: 0 };
  if (!existsSync(path)) return { ...none, fault: 'it is not there' };
  if (statSync(path).size === 0) return { ...none, fault: 'it is empty' };
  return survey(path, take);
};

/** The file at `to` becomes the same as the one at `from`, or stays as it is. */
const writeAnew = (from: string, to: string): void => {
  const draft = draftOf(to);
  try {
    copyFileSync(from, draft);
    const file = openSync(draft, 'r+');
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  rmSync(logOf(to), { force: true });
  renameSync(draft, to);
};

/** Neither file is whole: puts them aside and begins anew with all that either of them still has. */
const salvage = (dir: string, surveys: readonly [Survey, Survey]): Found => {
  const [file, copy] = filesIn(dir);
  const [best, other] = surveys[0].read >= surveys[1].read ? [file, copy] : [copy, file];
  const byKey = new Map<string, Item>();
  for (const path of [best, other])
    look(path, (item) => {
      if (!byKey.has(item.key)) byKey.set(item.key, item);
    });
  const draft = draftOf(file);
  for (const stale of [draft, logOf(draft)]) rmSync(stale, { force: true });
  const seq = Math.max(...surveys.map(({ head }) => head?.seq ?? 0));
  const fresh = openFile(draft, 'full');
  const plan = createContents([], seq).plan(new Map(Array.from(byKey.values(), ({ key, value }) => [key, value])));
  fresh.commit(plan.changes, plan.head, false);
  fresh.close();
  for (const path of [file, copy])
    for (const each of [path, logOf(path)]) if (existsSync(each)) renameSync(each, each.replace(path, asideOf(path)));
  renameSync(draft, file);
  writeAnew(file, copy);
  const were = Math.max(...surveys.map(({ head }) => head?.items ?? 0));
  const faults = surveys.map(({ fault }) => fault).join('; ');
  return {
    items: [...byKey.values()],
    repairs: [
      `${basename(file)} and its copy are both damaged (${faults}): ${byKey.size} of ${were || 'an unknown number of'} ` +
        `records could be read and are kept; the files as they were end in .damaged`,
    ],
  };
};

const refuseEarlier = (dir: string): void => {
  if (existsSync(join(dir, 'state')))
    throw new Error(`${join(dir, 'state')} was kept by an earlier version; start with --fresh to begin anew`);
};

/**
 * Reads what is kept in a folder. A file that is damaged or behind is written anew from the other, so that nothing is
 * lost; where both are, what can be read of them is kept. An earlier version's folder is a fault.
 */
export const readState = (dir: string): Found => {
  const [file, copy] = filesIn(dir);
  if (!existsSync(file) && !existsSync(copy)) {
    refuseEarlier(dir);
    return { items: [], repairs: [] };
  }
  const unclean = existsSync(logOf(file)) || existsSync(logOf(copy));
  let items: Item[] = [];
  const take = (item: Item): void => {
    items.push(item);
  };
  const surveys = [look(file, take), look(copy, () => undefined)] as const;
  const seqs = surveys.map(({ head, fault }) => (fault === undefined ? (head?.seq ?? -1) : -1));
  const [mine = -1, theirs = -1] = seqs;
  if (mine < 0 && theirs < 0) return salvage(dir, surveys);
  if (theirs > mine) {
    items = [];
    look(copy, take);
  }
  const [good, bad] = theirs > mine ? [copy, file] : [file, copy];
  const repairs = unclean ? [`the last run ended without a stop; ${items.length} records are here`] : [];
  if (mine !== theirs) {
    writeAnew(good, bad);
    const { fault } = surveys[bad === file ? 0 : 1];
    const why = fault ?? `it lacks ${Math.abs(mine - theirs)} of the last changes`;
    repairs.push(`${basename(bad)} was written anew from ${basename(good)}: ${why}; nothing is lost`);
  }
  return { items, repairs };
};
