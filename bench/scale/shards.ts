import { modelled } from '../scan/model.ts';
import { duration } from './assumptions.ts';
import { enumeration, lanes, stage } from './settings.ts';

const ROWS = 100_000;
let measured: number | undefined;

/** Rows a second that one shard of a day is done at, with its pages, its portions, and as unevenly as the key function spreads members. */
export const rowsOfShard = (): number => {
  const { dueShards: shards } = stage;
  measured ??= ROWS / modelled({ rows: ROWS, shards, rowMs: duration.dueRow }).seconds / shards;
  return measured;
};

/** Members of a campaign a second that the lists of its segment enumerate, side by side. */
export const enumeratedPerSecond = (): number => {
  const { lists, page } = enumeration;
  return (lists * page * 1_000) / (duration.listedPage + (page * duration.listed) / lanes);
};
