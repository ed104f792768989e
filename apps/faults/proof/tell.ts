import type { Programme } from '#programme/programme.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import type { Deps } from '#runtime/ports.ts';
import type { Dump } from '#store/memory/tables.ts';
import { createCloud, type Cloud } from '../cloud/cloud.ts';
import type { Fate } from '../cloud/lambdas.ts';
import { createStage, type Setting } from '../stage/stage.ts';
import { BEGIN, DAY, HOUR, type Person, type Story } from '../stories/story.ts';

const TOPICS = ['rewards', 'offers', 'service'];
const ago = (days: number): string => new Date(BEGIN - days * DAY * 1_000).toISOString();

/** Everything before a story, as facts that start nothing. */
const pastOf = ({ memberId, profile, past, agreed }: Person): readonly object[] => {
  if (past.length === 0 && agreed.length === 0) return [];
  const fact = (id: string, type: string, time: string, data: object) => ({
    id: `${memberId}-${id}`,
    type,
    time,
    memberId,
    history: true,
    data,
  });
  const joined = fact('joined', 'member.enrolled', ago(100), profile);
  const consent = { state: 'granted', channels: agreed, topics: TOPICS, source: 'import' };
  return [
    joined,
    ...past.map(([days, type, data], at) => fact(`past-${at}`, type, ago(days), data)),
    ...(agreed.length === 0 ? [] : [fact('agreed', 'consent.captured', ago(99), consent)]),
  ];
};

/** What the tables hold when a story begins. */
export const beforehand = async (
  programme: Programme,
  setting: Setting,
  { people, programme: otherwise }: Story,
): Promise<Dump> => {
  const cloud = createCloud({ begin: BEGIN - HOUR * 1_000, kept: {} });
  await cloud.store.programmes.publish(otherwise?.(programme) ?? programme, ago(200));
  // As where scans have run for long: nothing is due before yesterday.
  await cloud.store.scans.keep({ oldest: ago(1).slice(0, 10), shards: FIRST_SHARDS }, undefined);
  const stage = createStage(cloud, setting);
  for (const person of people) {
    const past = pastOf(person);
    if (past.length > 0) await stage.facts(...past);
  }
  await cloud.time.go(BEGIN);
  if (cloud.letters.waiting() + cloud.letters.givenUp().length > 0) throw new Error('the past is not settled');
  return cloud.tables.dump();
};

export interface Telling {
  readonly kept: Dump;
  readonly fate?: Fate | undefined;
  readonly lost?: ReadonlySet<string> | undefined;
  readonly meddle?: ((edges: Deps) => Partial<Deps>) | undefined;
}

/** After the last moment, until all that was tried again has come to rest and every hop has heard of its time. */
const REST = 4 * DAY;

/** Tells a story from its beginning to a day on which nothing of it goes on by itself any more. */
export const tell = async (
  setting: Setting,
  { moments }: Story,
  { kept, fate, lost, meddle }: Telling,
): Promise<Cloud> => {
  const cloud = createCloud({ begin: BEGIN, kept, fate, meddle, ...(lost === undefined ? {} : { lost }) });
  const stage = createStage(cloud, setting);
  for (const [after, happens] of moments) cloud.time.at(BEGIN + after * 1_000, () => happens(stage));
  const last = Math.max(...moments.map(([after]) => after));
  await cloud.time.go(BEGIN + (last + REST) * 1_000);
  return cloud;
};
