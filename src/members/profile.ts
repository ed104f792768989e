import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/mobile';
import type { Profile } from '#words/profile.ts';
import { canonicalPhone } from '#words/phone.ts';
import { countryZones } from '#members/country-zones.ts';
import { isZone } from '#time/local-time.ts';

/** A checked profile with what follows from it: the zones of the country, space-separated, of address and phone. */
export type CheckedProfile = Profile & {
  readonly countryZones?: string | null;
  readonly phoneZones?: string | null;
  /** ISO 3166; empty where the number belongs to no country, so that it replaces what an earlier number said. */
  readonly phoneCountry?: string | null;
};

export type ProfileResult =
  | { readonly ok: true; readonly profile: CheckedProfile }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/**
 * Checks what a schema cannot: the phone is a mobile number (libphonenumber) and becomes E.164, the zone exists (IANA). What
 * follows from a field that is taken away goes with it.
 */
export const checkProfile = (profile: Profile): ProfileResult => {
  const { timeZone, country, phone: given } = profile;
  if (typeof timeZone === 'string' && !isZone(timeZone))
    return { ok: false, path: 'timeZone', reason: 'expected an IANA time zone such as Europe/Stockholm' };
  const zones = typeof country === 'string' ? countryZones(country) : undefined;
  if (zones?.length === 0) return { ok: false, path: 'country', reason: 'expected an ISO 3166 country such as SE' };
  const located = country === undefined ? profile : { ...profile, countryZones: zones?.join(' ') ?? null };
  if (given === undefined) return { ok: true, profile: located };
  if (given === null) return { ok: true, profile: { ...located, phoneZones: null, phoneCountry: null } };
  const dialled = parsePhoneNumberFromString(given, (country ?? undefined) as CountryCode | undefined);
  const phone = dialled && parsePhoneNumberFromString(canonicalPhone(dialled.number));
  if (phone?.isValid() !== true)
    return { ok: false, path: 'phone', reason: 'expected a mobile number in E.164 form such as +46701740605' };
  const numbered = { ...located, phone: phone.number };
  // The address goes before the phone, so the phone's country would never be read, and a row over 1 KB costs twice.
  if (zones !== undefined) return { ok: true, profile: numbered };
  const phoneCountry = phone.country ?? '';
  return { ok: true, profile: { ...numbered, phoneZones: countryZones(phoneCountry).join(' '), phoneCountry } };
};
