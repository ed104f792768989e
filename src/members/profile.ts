import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/mobile';
import type { Profile } from '#events/event.ts';
import { isZone } from '#members/zone.ts';

export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/** Checks what a schema cannot: the phone is a mobile number (libphonenumber) and becomes E.164, the zone exists (IANA). */
export const checkProfile = (profile: Profile): ProfileResult => {
  if (profile.timeZone !== undefined && !isZone(profile.timeZone))
    return { ok: false, path: 'timeZone', reason: 'expected an IANA time zone such as Europe/Stockholm' };
  if (profile.phone === undefined) return { ok: true, profile };
  const phone = parsePhoneNumberFromString(profile.phone, profile.country as CountryCode | undefined);
  if (phone?.isValid() !== true)
    return { ok: false, path: 'phone', reason: 'expected a mobile number in E.164 form such as +46701740605' };
  return { ok: true, profile: { ...profile, phone: phone.number } };
};
