import { sampleMembers, type SampleMember } from '../../programme-folder/sample-members.ts';
import type { Choices } from './choices.ts';

const DAY_MS = 86_400_000;
const MEMBERS = 12;
const DAYS = 365;
const BEGIN = Date.parse('2025-11-20T10:00:00Z');

/** Somebody of a country that was chosen, as far as the phone page has one; their numbers are kept for fiction. */
const sampleFor = ({ countries }: Choices): SampleMember => {
  const [found] = sampleMembers.filter(
    ({ profile: { country = '' } }) => country !== null && countries.includes(country),
  );
  const [first] = sampleMembers;
  if (first === undefined) throw new Error('there are no sample members');
  return found ?? first;
};

const event = (id: string, type: string, day: number, data: object) => ({
  id,
  type,
  source: 'made-up',
  time: new Date(BEGIN + day * DAY_MS).toISOString(),
  data,
});

const purchase = (id: string, day: number, amount: number, currency: string) =>
  event(id, 'purchase.completed', day, { amount, currency });

const currencyOf = ({ profile }: SampleMember): string => (profile.country === 'US' ? 'USD' : 'SEK');

/** Whom `npm test` walks through each journey: points that leave soon, a birthday soon, and a while without a purchase. */
export const testMember = (choices: Choices): string => {
  const sample = sampleFor(choices);
  const profile = { ...sample.profile, birthday: '1990-12-01' };
  const events = [
    event('enrolled', 'member.enrolled', 0, {}),
    ...[1, 8, 15, 22].map((day) => purchase(`purchase-${String(day)}`, day, 11_500, currencyOf(sample))),
  ];
  return `${JSON.stringify({ memberId: sample.memberId, profile, events }, null, 2)}\n`;
};

/** A year of twelve people who do not exist, each with a rhythm of their own, as NDJSON in the order of time. */
export const madeUpYear = (choices: Choices): string => {
  const sample = sampleFor(choices);
  const { country, locale, timeZone, phone } = sample.profile;
  const lives = Array.from({ length: MEMBERS }, (_, nth) => {
    const memberId = `member-${String(nth + 1)}`;
    const number = `${phone.slice(0, -2)}${String(Number(phone.slice(-2)) + nth).padStart(2, '0')}`;
    const gap = 5 + 3 * nth;
    // Every fourth stops coming half way.
    const until = nth % 4 === 3 ? DAYS / 2 : DAYS;
    const enrolled = event(`${memberId}-enrolled`, 'member.enrolled', 0, { country, locale, timeZone, phone: number });
    const purchases = Array.from({ length: Math.floor(until / gap) }, (__, at) =>
      purchase(`${memberId}-${String(at + 1)}`, (at + 1) * gap, 1_500 + 700 * nth, currencyOf(sample)),
    );
    return [enrolled, ...purchases].map((one) => ({ ...one, memberId }));
  });
  const told = lives.flat().sort((a, b) => a.time.localeCompare(b.time) || a.id.localeCompare(b.id));
  return `${told.map((one) => JSON.stringify(one)).join('\n')}\n`;
};
