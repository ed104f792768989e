import type { Quota } from './quotas.ts';

/** Something that there is only so much of, and how much of it is asked for. */
export interface Limit {
  readonly name: string;
  readonly asked: number;
  readonly allowed: number;
  /** Asked over allowed: above 1 it is hit, and at so many tenths it is hit at ten times the load. */
  readonly factor: number;
  readonly unit: string;
  /** What to raise. */
  readonly raise: string;
  /** A setting or a quota that can be had; else the design is the limit. */
  readonly raisable: boolean;
  /** It goes by itself while the load lasts. */
  readonly passes?: true;
  /** The vendor's page, or the file of ours. */
  readonly source: string;
}

/** Whom to ask for more of it. */
export const asking = ({ service, name }: Quota): string => `quota of ${service} “${name}”`;

/** A limit before it is told how near it is. */
export type Told = Omit<Limit, 'factor'>;
export const ofQuota = (quota: Quota, asked: number, name = quota.name, allowed = quota.value): Told => ({
  ...{ name, asked, allowed, unit: quota.unit, source: quota.source },
  ...{ raise: asking(quota), raisable: quota.raised },
});

export const ofOurs = (
  name: string,
  asked: number,
  allowed: number,
  unit: string,
  raise: string,
  source: string,
): Told => ({
  ...{ name, asked, allowed, unit, raise, source },
  raisable: true,
});

export const limit = (one: Told): Limit => ({ ...one, factor: one.asked / one.allowed });
