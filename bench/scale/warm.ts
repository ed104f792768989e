import { quotas } from './quotas.ts';

/**
 * Units that a table takes so many seconds after it began to be asked for more than it ever had: twice its peak of half an hour ago,
 * and at first what a new table has, or twice what it had. No more than its quota.
 */
export const warmUnits = (at: number, peak = 0, quota: number = quotas.tableWrites.value): number => {
  const first = Math.max(quotas.warmWrites.value, 2 * peak);
  const doubled = Math.floor(Math.max(0, at) / (quotas.warmDoubles.value * 60));
  return Math.min(quota, first * 2 ** doubled);
};

/** Seconds until a table takes so many units. */
export const warmAfter = (units: number, peak = 0): number => {
  const first = Math.max(quotas.warmWrites.value, 2 * peak);
  return units <= first ? 0 : Math.ceil(Math.log2(units / first)) * quotas.warmDoubles.value * 60;
};
