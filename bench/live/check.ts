import { DateTime } from 'luxon';
import type { Person } from './people.ts';
import type { Balances, Got, Said, Witnessed } from './witness.ts';

type Classes = Readonly<Record<string, { readonly class: string }>>;
export interface Check {
  readonly name: string;
  readonly looked: number;
  readonly broken: readonly string[];
}

interface Text {
  readonly person: Person;
  readonly got: Got;
  /** Ours for it; absent: sent and not written down. */
  readonly said: Said | undefined;
  readonly kind: string;
}

const local = (at: string, zone: string): DateTime => DateTime.fromISO(at, { zone });
const about = ({ person, got, said }: Text): string =>
  `${person.memberId} ${said?.message ?? '?'} by ${got.channel} at ${got.at} (${person.zone})`;

/** WhatsApp echoes both ids, with a space between. */
const idOf = ({ ref }: Got): string => ref?.split(' ').at(-1) ?? '';

/** Every message the phones got, paired with what we say about it. */
const textsOf = (all: readonly Witnessed[], messages: Classes): Text[] =>
  all.flatMap(({ person, said, got }) => {
    const byId = new Map(said.map((one) => [one.messageId, one]));
    return got
      .filter(({ direction }) => direction === 'in')
      .map((one): Text => {
        const ours = byId.get(idOf(one));
        const kind = ours?.journey === null ? 'response' : (messages[ours?.message ?? '']?.class ?? '?');
        return { person, got: one, said: ours, kind };
      });
  });

const over = <T>(items: readonly T[], keyOf: (item: T) => string, most: number): T[] =>
  [...Map.groupBy(items, keyOf).values()].flatMap((same) => same.slice(most));

const consented = ({ person, got, kind, said }: Text): boolean => {
  const stopped = person.stopAt !== undefined && got.at > person.stopAt;
  if (kind === 'response') return !stopped || said?.message === 'stopped';
  if (kind === 'consent-request') return !stopped;
  return person.yesAt !== undefined && got.at >= person.yesAt && !stopped;
};

const inWindow = ({ got, person }: Text): boolean => {
  const time = local(got.at, person.zone).toFormat('HH:mm:ss');
  return time >= '09:00:00' && time < '20:00:00';
};

/** Points leave at the end of the month a year after they were earned; nobody in the file spends any. */
const leaves = (day: string): string => DateTime.fromISO(day).plus({ months: 12 }).endOf('month').toISODate() ?? '';

/** The reminders the example programme promises to those who said yes and have not stopped by then. */
const remindersOf = ({ memberId, purchases, zone, yesAt, stopAt }: Person): string[] => {
  if (yesAt === undefined) return [];
  const lots = new Set(purchases.filter(({ points }) => points > 0).map(({ day }) => leaves(day)));
  return [...lots].flatMap((on) =>
    [30, 7, 1].flatMap((days) => {
      const at = DateTime.fromISO(`${on}T10:00`, { zone }).minus({ days }).toMillis();
      const stopped = stopAt !== undefined && Date.parse(stopAt) <= at;
      return stopped ? [] : [`${memberId} points-expiring:${on}:${days}`];
    }),
  );
};

const expected = ({ purchases }: Person, today: string): { points: number; earned: number } => {
  const sum = (some: Person['purchases']): number => some.reduce((total, { points }) => total + points, 0);
  return { earned: sum(purchases), points: sum(purchases.filter(({ day }) => leaves(day) >= today)) };
};

export const checkBalances = (name: string, found: Balances): Check => ({
  name,
  looked: found.length,
  broken: found.flatMap(({ person, balance, today }) => {
    const { points, earned } = expected(person, today);
    return points === balance.points && earned === balance.earned
      ? []
      : [`${person.memberId}: ${balance.points} of ${balance.earned}, expected ${points} of ${earned}`];
  }),
});

const PROVIDER_TOLD = ['sent', 'delivered', 'read', 'failed', 'unknown'];

export const checkAll = (all: readonly Witnessed[], messages: Classes): Check[] => {
  const texts = textsOf(all, messages);
  const arrived = texts.filter(({ got }) => got.state !== 'failed');
  const marketing = texts.filter(({ kind }) => kind === 'marketing');
  const sent = all.flatMap(({ said }) =>
    said.filter(({ direction, state }) => direction === 'out' && PROVIDER_TOLD.includes(state)),
  );
  const seen = new Set(texts.map(({ got }) => idOf(got)));
  const causeOf = ({ person, said }: Text): string =>
    [person.memberId, said?.journey, said?.message, said?.cause].join(' ');
  const dayOf = ({ person, got }: Text): string => `${person.memberId} ${local(got.at, person.zone).toISODate() ?? ''}`;
  const wrongState = all.filter(({ person, consent, optedOut }) => {
    const granted = Object.values(consent).includes('granted');
    const stopped = person.stopAt !== undefined;
    return (
      stopped !== optedOut ||
      (person.yesAt !== undefined && !stopped && !granted) ||
      (person.yesAt === undefined && granted)
    );
  });
  const broken = (name: string, looked: readonly unknown[], wrong: readonly Text[]): Check => ({
    name,
    looked: looked.length,
    broken: wrong.map(about),
  });
  const promised = all.flatMap(({ person }) => remindersOf(person));
  const came = new Set(arrived.map(({ person, said }) => `${person.memberId} ${said?.cause ?? ''}`));
  return [
    {
      name: 'every reminder that was promised came',
      looked: promised.length,
      broken: promised.filter((reminder) => !came.has(reminder)),
    },
    broken('no member got two messages for one cause', arrived, over(arrived, causeOf, 1)),
    broken(
      'nothing came without consent at that moment',
      texts,
      texts.filter((text) => !consented(text)),
    ),
    broken(
      'no marketing came outside 09:00 to 20:00 of the member',
      marketing,
      marketing.filter((text) => !inWindow(text)),
    ),
    broken("at most 3 marketing messages a member's day, failed hops included", marketing, over(marketing, dayOf, 3)),
    broken(
      'the phones got nothing that is not in /explain',
      texts,
      texts.filter(({ said }) => said === undefined),
    ),
    {
      name: 'the phones got all that /explain says was sent',
      looked: sent.length,
      broken: sent.filter(({ messageId }) => !seen.has(messageId)).map(({ messageId }) => messageId),
    },
    {
      name: 'consent at the end is what was said',
      looked: all.length,
      broken: wrongState.map(({ person }) => person.memberId),
    },
  ];
};
