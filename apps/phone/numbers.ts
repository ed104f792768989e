import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import * as z from 'zod';

export const E164 = z
  .string()
  .regex(/^\+?[1-9]\d{6,14}$/, 'is not a phone number in E.164 form')
  .transform((number) => (number.startsWith('+') ? number : `+${number}`));

const countries = [
  ['+1', 'US'],
  ['+46', 'SE'],
  ['+47', 'NO'],
  ['+45', 'DK'],
  ['+358', 'FI'],
  ['+44', 'GB'],
  ['+353', 'IE'],
  ['+49', 'DE'],
  ['+43', 'AT'],
  ['+41', 'CH'],
  ['+33', 'FR'],
  ['+34', 'ES'],
  ['+39', 'IT'],
  ['+31', 'NL'],
  ['+32', 'BE'],
  ['+48', 'PL'],
  ['+351', 'PT'],
  ['+52', 'MX'],
  ['+55', 'BR'],
  ['+91', 'IN'],
  ['+81', 'JP'],
  ['+61', 'AU'],
] as const;

export const countryOf = (number: string): string =>
  countries.find(([prefix]) => number.startsWith(prefix))?.[1] ?? 'US';

/** Canada and others share +1 with it. Meta delivers no marketing there since April 2025. */
export const isOfTheUs = (number: string): boolean => parsePhoneNumberFromString(number)?.country === 'US';

export const shortCode = '62388';
export const facebookPage = '101010101010101';
export const businessNumber = '+15550783881';

export const isAgent = (identity: string): boolean => /(^|:rcs-agent\/)rcs-/.test(identity);

/** The number, short code, sender name or agent that a person sees; a pool or id shows its short code. */
export const senderOf = (identity: string | undefined): string => {
  const name = identity?.split('/').at(-1) ?? '';
  return name === '' || /^(pool|phone)-/.test(name) ? shortCode : name;
};
