import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Programme } from '#programme/programme.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';

/** When every story begins: a Saturday afternoon, 13:00 in Stockholm and Berlin. */
export const NOW = new Date('2026-11-21T12:00:00.000Z');

const JOINED = '2026-05-22T09:00:00.000Z';

export const anEvent = (
  memberId: string,
  type: string,
  data: MemberEvent['data'],
  time = NOW.toISOString(),
): MemberEvent => ({
  id: `${type}:${time}`,
  type,
  source: 'test',
  time,
  memberId,
  data,
});

/** The member once the event has happened. */
export const happened = (programme: Programme, row: MemberRow | undefined, event: MemberEvent): MemberRow =>
  applyEffect(row, event, effectOf(event, programme));

/** Names, shops and cities as long as they come, in each of the three languages. */
export const PROFILES = {
  en: {
    givenName: 'Bartholomew',
    city: 'San Francisco',
    country: 'US',
    timeZone: 'America/Los_Angeles',
    locale: 'en-US',
  },
  sv: { givenName: 'Karl-Johan', city: 'Örnsköldsvik', country: 'SE', timeZone: 'Europe/Stockholm', locale: 'sv-SE' },
  de: { givenName: 'Friederike', city: 'Saarbrücken', country: 'DE', timeZone: 'Europe/Berlin', locale: 'de-DE' },
} as const;
export type Language = keyof typeof PROFILES;
export const LANGUAGES = Object.keys(PROFILES) as readonly Language[];

/** Where they are reached. */
const ADDRESSES: Readonly<Record<Language, MemberEvent['data']>> = {
  en: { phone: '+14155550142', email: 'bart@example.com' },
  sv: { phone: '+46701740605', email: 'kalle@example.com' },
  de: { phone: '+4915112345678', email: 'frida@example.com' },
};

/** Somebody who joined half a year ago. */
export const aMember = (programme: Programme, language: Language = 'sv', rest: MemberEvent['data'] = {}): MemberRow =>
  happened(
    programme,
    undefined,
    anEvent(
      'alma',
      'member.enrolled',
      { ...PROFILES[language], ...ADDRESSES[language], birthday: '1990-11-22', ...rest },
      JOINED,
    ),
  );

/** The same after these facts, a day apart, the last of them a week ago. */
export const afterFacts = (
  programme: Programme,
  row: MemberRow,
  ...facts: readonly (readonly [type: string, data: MemberEvent['data']])[]
): MemberRow =>
  facts.reduce((now, [type, data], at) => {
    const time = new Date(NOW.getTime() - (7 + facts.length - at) * 86_400_000).toISOString();
    return happened(programme, now, anEvent(row.memberId, type, data, time));
  }, row);
