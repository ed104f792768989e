import { measured } from '../path/measure.ts';
import { campaign } from './cases/campaign.ts';
import { crowd, history } from './cases/celebrity.ts';
import { events } from './cases/events.ts';
import { midnight } from './cases/midnight.ts';
import { standing, type RowBytes } from './cases/standing.ts';
import type { Case } from './case.ts';
import { quotas } from './quotas.ts';
import { measuredSteps, type Steps } from './steps.ts';

const bytesOf = async (): Promise<RowBytes> => {
  const { hop, timer } = await measured();
  const written = [...Object.values(hop.calls).flat(), ...timer].flatMap(({ writes = [] }) => writes);
  const of = (sk: string): number =>
    Math.max(...written.filter((one) => one.sk.startsWith(sk)).map(({ bytes }) => bytes));
  return { member: of('MEMBER'), message: of('MSG#'), mark: of('EVENT'), consent: of('STATE'), due: of('DUE#') };
};

/** What steps were measured to do, and how large rows are. */
export interface Basis {
  readonly steps: Steps;
  readonly logBytes: number;
  readonly bytes: RowBytes;
}

export const basis = async (): Promise<Basis> => ({ ...(await measuredSteps()), bytes: await bytesOf() });

const HOUR = 3_600;
/** A short code of the US, and what a service of push notifications takes: no provider of ours yet. */
const SHORT_CODE = {
  provider: 'aws',
  channel: 'sms',
  sender: '12345',
  perSecond: quotas.shortCode.value,
};
const PUSH = { provider: 'push', channel: 'push', sender: 'app', perSecond: 5_000 };

/** Every size and every rush that docs/scale.md speaks of. */
export const casesOf = (of: Basis): readonly Case[] => [
  ...[10_000, 1e6, 10e6, 100e6].map((members) => standing(members, of)),
  midnight(10e6, HOUR, of),
  campaign(1e6, { ...of, sender: SHORT_CODE }),
  campaign(1e6, { ...of, sender: PUSH }),
  campaign(1e6, { ...of, sender: PUSH, waits: true }),
  events(10_000, 10e6, of),
  crowd(200, of),
  history(10_000, of.bytes.message),
];
