import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** ISO 3166 country of a number in E.164; `undefined` for one of no country, such as a satellite's. */
export const phoneCountry = (phone: string): string | undefined => parsePhoneNumberFromString(phone)?.country;
