import { readFileSync } from 'node:fs';
import { userIdOf } from '../../apps/phone/spellings.ts';
import { event, preference, saying, text, whatsappText, type Fact } from './fact.ts';

interface Purchase {
  readonly at: string;
  readonly amount: number;
  readonly items: number;
}
export interface Person {
  readonly memberId: string;
  readonly phone: string;
  readonly email: string;
  readonly userId: string;
  readonly purchases: readonly Purchase[];
  /** Purchases that did not come back, and their minor units. */
  readonly lifetime: { readonly purchases: number; readonly spend: number };
  /** All that happens to them and that they say, by itself. */
  readonly facts: readonly Fact[];
}

/** Two of the countries are written in two ways by carriers and WhatsApp. */
const PLACES = [
  { country: 'US', zone: 'America/New_York', phone: (n: number) => `+1212234${n}` },
  { country: 'MX', zone: 'America/Mexico_City', phone: (n: number) => `+52551234${n}` },
  { country: 'BR', zone: 'America/Sao_Paulo', phone: (n: number) => `+554198888${n}` },
  { country: 'SE', zone: 'Europe/Stockholm', phone: (n: number) => `+4670174${n}` },
] as const;
/** Everywhere lives somebody of each kind. */
const placeOf = (sampleId: number) => PLACES[(sampleId + Math.floor(sampleId / 8)) % PLACES.length] ?? PLACES[0];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

type Who = Omit<Person, 'facts'> & { readonly sampleId: number; readonly joinedAt: string };

const joining = ({ memberId, phone, email, userId, sampleId, joinedAt }: Who): readonly Fact[] => {
  const { country, zone } = placeOf(sampleId);
  const profile = { givenName: 'Sam', phone, email, locale: 'en', country, timeZone: zone };
  const yesAt = after(joinedAt, DAY);
  const yes = sampleId % 2 === 0 ? text(phone, yesAt, 'YES') : whatsappText({ phone, userId }, yesAt, 'YES');
  return [
    event(memberId, joinedAt, 'member.enrolled', `join-${memberId}`, profile),
    event(memberId, after(joinedAt, 2 * HOUR), 'member.updated', `name-${memberId}`, { givenName: 'Sammy' }),
    event(memberId, after(joinedAt, 3 * HOUR), 'member.updated', `city-${memberId}`, {
      givenName: 'Samuel',
      city: 'X',
    }),
    ...(sampleId % 5 === 0 ? [] : [yes]),
  ];
};

const comesBack = ({ amount }: Purchase, index: number): boolean => amount > 0 && index % 7 === 3;

const buying = ({ memberId, purchases, sampleId }: Who): readonly Fact[] =>
  purchases.flatMap((purchase, index) => {
    const { at, amount, items } = purchase;
    const id = `purchase-${memberId}-${index}`;
    const bought = event(memberId, at, 'purchase.completed', id, { amount, currency: 'USD', items });
    const refunded = event(memberId, after(at, HOUR), 'purchase.refunded', `refund-${id}`, { reverses: id });
    const given = event(memberId, after(at, 2 * HOUR), 'points.adjusted', `gift-${id}`, { points: 50 });
    const taken = event(memberId, after(at, 3 * HOUR), 'points.adjusted', `repair-${id}`, { points: -20 });
    return [
      bought,
      ...(comesBack(purchase, index) ? [refunded] : []),
      ...(sampleId % 10 === 7 && index === 0 ? [given, taken] : []),
    ];
  });

const captured = ({ memberId }: Who, at: string, state: 'granted' | 'withdrawn', channel: 'sms' | 'email'): Fact =>
  event(memberId, at, 'consent.captured', `capture-${memberId}-${at}`, {
    state,
    channels: [channel],
    topics: ['offers'],
    source: 'portal',
    ...(state === 'granted' && {
      wording: { id: channel === 'sms' ? 'join' : 'join-email', version: '2026-11', language: 'en' },
    }),
  });

/** What people of eight kinds do with their permission, some of it within hours. */
const choosing = (who: Who): readonly Fact[] => {
  const { phone, userId, sampleId, joinedAt } = who;
  const at = after(joinedAt, 10 * DAY + 5 * HOUR);
  const both = { phone, userId };
  const sms = (when: string, word: 'STOP' | 'START') => saying(text(phone, when, word), phone, word === 'STOP');
  const wa = (when: string, word: 'STOP' | 'START', shows: typeof both | { readonly userId: string } = both) =>
    saying(whatsappText(shows, when, word), phone, word === 'STOP');
  const kinds: readonly (readonly Fact[])[] = [
    [],
    [sms(at, 'STOP')],
    [sms(at, 'STOP'), sms(after(at, 90 * MINUTE), 'START')],
    [wa(at, 'STOP'), wa(after(at, 30 * MINUTE), 'START'), wa(after(at, HOUR), 'STOP')],
    [preference(both, at, 'stop'), ...(sampleId % 16 < 8 ? [preference(both, after(at, 2 * HOUR), 'resume')] : [])],
    [
      captured(who, at, 'granted', 'sms'),
      captured(who, after(at, 2 * HOUR), 'withdrawn', 'sms'),
      captured(who, after(at, 3 * HOUR), 'granted', 'email'),
      // A withdrawal that the brand reports holds whatever its date, so that what it says anew comes after it.
      ...(sampleId % 16 < 8 ? [captured(who, after(at, 2 * DAY), 'granted', 'sms')] : []),
    ],
    [whatsappText(both, after(joinedAt, 9 * DAY), 'HELP'), wa(at, 'STOP', { userId })],
    [sms(after(joinedAt, DAY + 5 * MINUTE), 'STOP'), sms(after(at, HOUR), 'START')],
  ];
  return [...(kinds[sampleId % kinds.length] ?? []), text(phone, after(at, 5 * DAY), 'BALANCE')];
};

const personOf = (sampleId: number, purchases: readonly Purchase[]): Person => {
  const phone = placeOf(sampleId).phone(1_000 + sampleId);
  const joinedAt = after(purchases[0]?.at ?? '', -DAY);
  const memberId = `cdnow-${sampleId}`;
  const kept = purchases.filter((purchase, index) => !comesBack(purchase, index));
  const lifetime = { purchases: kept.length, spend: kept.reduce((sum, { amount }) => sum + amount, 0) };
  const one = { memberId, phone, email: `${memberId}@example.com`, userId: userIdOf(phone), purchases, lifetime };
  const who = { ...one, sampleId, joinedAt };
  return { ...one, facts: [...joining(who), ...buying(who), ...choosing(who)] };
};

/** Rows as they stand in the file, read without the code under study. */
export const readPeople = (file: string, limit: number): readonly Person[] => {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [, id = '', date = '', items = '', dollars = ''] = row.trim().split(/\s+/);
      if (id === '' || Number(id) > limit) return [];
      const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
      return [{ sampleId: Number(id), day, amount: Number(dollars.replace('.', '')), items: Number(items) }];
    });
  return [...Map.groupBy(rows, ({ sampleId }) => sampleId)].map(([sampleId, of]) =>
    personOf(
      sampleId,
      of
        .toSorted((a, b) => (a.day < b.day ? -1 : 1))
        .map(({ day, amount, items }, index) => ({ at: after(`${day}T12:00:00.000Z`, index * MINUTE), amount, items })),
    ),
  );
};
