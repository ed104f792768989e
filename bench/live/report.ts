import type { Check } from './check.ts';
import type { Witnessed } from './witness.ts';

export interface Rates {
  readonly members: number;
  readonly purchases: number;
  readonly virtualDays: number;
  readonly seconds: number;
  readonly membersPerSecond: number;
  readonly eventsPerSecond: number;
  readonly virtualDaysPerSecond: number;
  readonly cpuSeconds: number;
}

type Counts = Readonly<Record<string, number>>;
const count = (keys: readonly string[]): Counts =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length] as const).sort());

export const summarise = (all: readonly Witnessed[], checks: readonly Check[], rates: Rates) => {
  const said = all.flatMap((one) => one.said);
  const out = said.filter(({ direction }) => direction === 'out');
  return {
    rates,
    journeys: count(
      out.map(({ journey, message, channel, state }) => `${journey ?? 'answer'}/${message} ${channel} ${state}`),
    ),
    verdicts: count(out.map(({ rule, state }) => `${rule} ${state}`)),
    replies: count(said.filter(({ direction }) => direction === 'in').map(({ message }) => message)),
    checks: checks.map(({ name, looked, broken }) => ({
      name,
      looked,
      broken: broken.length,
      first: broken.slice(0, 5),
    })),
  };
};
export type Report = ReturnType<typeof summarise>;

const table = (title: string, counts: Counts): string =>
  [title, ...Object.entries(counts).map(([key, n]) => `  ${String(n).padStart(7)}  ${key}`)].join('\n');

export const textOf = ({ rates, journeys, verdicts, replies, checks }: Report): string =>
  [
    `${rates.members} members, ${rates.purchases} purchases, ${rates.virtualDays} virtual days in ${rates.seconds} s`,
    `  enrolled and asked ${rates.membersPerSecond} members/s; imported ${rates.eventsPerSecond} events/s; ` +
      `then ${rates.virtualDaysPerSecond} virtual days/s; ${rates.cpuSeconds} CPU s of the embedded system`,
    table('messages', journeys),
    table('verdicts', verdicts),
    table('replies', replies),
    'checks',
    ...checks.map(({ name, looked, broken, first }) =>
      [
        `  ${broken === 0 ? 'holds ' : 'BROKEN'} ${name} (${looked} looked at${broken === 0 ? '' : `, ${broken} broken`})`,
      ]
        .concat(first.map((one) => `           ${one}`))
        .join('\n'),
    ),
  ].join('\n');
