import type { Programme } from '#programme/programme.ts';
import { BEGIN, createScene } from './scene.ts';
import { refusing, taking, type Vendor } from './vendor.ts';

/** How a provider dies: nobody is there; it says nothing; it takes a message and says nothing. */
export const DEATHS = {
  'refuses connections': { kind: 'throttled', code: 'ECONNREFUSED' },
  'answers nothing': { kind: 'unknown', code: 'TimeoutError' },
  'takes and answers nothing': { kind: 'unknown', code: 'TimeoutError', took: true },
} as const satisfies Readonly<Record<string, ReturnType<Vendor>>>;
export type Death = keyof typeof DEATHS;

/** A burst over two providers, of which the first one dies. Milliseconds. */
export interface Burst {
  readonly programme: Programme;
  readonly members: number;
  readonly perSecond: number;
  readonly death: Death;
  readonly dies: number;
  readonly deadFor: number;
  /** One message that somebody waits for in so long, from the beginning until a quarter of an hour after its death is over. */
  readonly each: number;
}

/** What became of it, in seconds from the death, or from its end. */
export interface Failover {
  /** Neither with a provider nor known to be perhaps with one. */
  readonly lost: number;
  readonly marketingDoubled: number;
  readonly othersDoubled: number;
  /** Marketing that was with the provider when it died: it stays unknown. */
  readonly unknown: number;
  /** Until the first provider is asked by none but those who try it. */
  readonly takenOver: number;
  readonly tries: number;
  readonly recovered: number;
  /** Until the last of the burst. */
  readonly drained: number;
  /** Of outages, for each message. */
  readonly writes: number;
}

const QUARTER_MS = 900_000;
/** Between two calls of those who come upon the death there is less than that, and more between two who try it. */
const APART_MS = 15_000;

const doubled = (ids: readonly string[]): number => ids.length - new Set(ids).size;

export const failover = async ({
  programme,
  members,
  perSecond,
  death,
  dies,
  deadFor,
  each,
}: Burst): Promise<Failover> => {
  const lives = dies + deadFor;
  const vendor = refusing(
    taking(() => perSecond * 2),
    dies,
    lives,
    DEATHS[death],
  );
  const second = taking(() => perSecond * 2);
  const scene = await createScene({ programme, pace: [{ perSecond }], vendor, second, batch: 50 });
  const people = Array.from({ length: members }, (_, one) => `m${one}`);
  const asking = Array.from({ length: Math.ceil((lives + QUARTER_MS) / each) }, (_, one) => `a${one}`);
  await scene.join([...people, ...asking]);
  const burst = people.map((id) => scene.command(id, 'marketing'));
  const others = asking.map((id) => scene.command(id, 'transactional'));
  scene.post(0, burst);
  for (const [nth, one] of others.entries()) scene.post(nth * each, [one]);
  await scene.go(lives + 2 * QUARTER_MS);

  const { handed, asked } = scene;
  const has = new Set(handed.map(({ message }) => message.messageId));
  const rows = await Promise.all(
    [...burst, ...others].map((one) => scene.ports.messages.get(one.memberId, one.messageId)),
  );
  const unknown = rows.filter((row) => row?.state === 'unknown');
  const settled = new Set([...has, ...unknown.map((row) => row?.messageId)]);
  const [died, lived] = [BEGIN + dies, BEGIN + lives];
  const dead = asked
    .filter(({ at, provider }) => provider === 'vendor' && at >= died && at < lived)
    .map(({ at }) => at);
  const alone = dead.findIndex((at, nth) => at - (dead[nth - 1] ?? at) > APART_MS);
  const cameUpon = alone < 0 ? dead : dead.slice(0, alone);
  const back = handed.find(({ at, provider }) => provider === 'vendor' && at >= lived);
  const idsOf = (type: 'marketing' | 'transactional'): string[] =>
    handed.flatMap(({ message }) => (message.class === type ? [message.messageId] : []));
  const last = handed.findLast(({ message }) => message.class === 'marketing');
  return {
    lost: rows.length - settled.size,
    marketingDoubled: doubled(idsOf('marketing')),
    othersDoubled: doubled(idsOf('transactional')),
    unknown: unknown.length,
    takenOver: ((cameUpon.at(-1) ?? died) - died) / 1_000,
    tries: dead.length - cameUpon.length,
    recovered: back === undefined ? Infinity : (back.at - lived) / 1_000,
    drained: ((last?.at ?? BEGIN) - BEGIN) / 1_000,
    writes: scene.figures().kept / rows.length,
  };
};
