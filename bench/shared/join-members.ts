import { call, chunks, each } from './call.ts';
import { zoneOfAfternoon } from './zone-of-afternoon.ts';

export interface Joined {
  readonly memberId: string;
  readonly phone: string;
}

/** Valid mobile numbers of New York, all different, ten thousand to an exchange. */
export const people = (count: number, prefix = 'm'): readonly Joined[] =>
  Array.from({ length: count }, (_, i) => ({
    memberId: `${prefix}-${i}`,
    phone: `+1212${prefix.length + 233 + Math.floor(i / 10_000)}${String(i % 10_000).padStart(4, '0')}`,
  }));

/** Lets all that is going on come to its end. */
export const settle = (url: string): Promise<unknown> => call(`${url}/local/clock`, 'POST', { advance: 'PT1S' });

/** Enrols them, and all say YES to everything on the phone. */
export const joinMembers = async (url: string, joined: readonly Joined[]): Promise<void> => {
  const timeZone = zoneOfAfternoon();
  const events = joined.map(({ memberId, phone }) => ({
    id: `enrol-${memberId}`,
    type: 'member.enrolled',
    memberId,
    data: { phone, timeZone, country: 'SE' },
  }));
  for (const some of chunks(events, 100)) await call(`${url}/events`, 'POST', some);
  await settle(url);
  await each(joined, 16, ({ phone }) => call(`${url}/phone/api/numbers/${phone}/reply`, 'POST', { text: 'YES' }));
  await settle(url);
};
