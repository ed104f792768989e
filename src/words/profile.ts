import * as z from 'zod';
import { CalendarDay } from '#words/instant.ts';
import { AttributeName } from '#words/parts.ts';
import { userAddress } from '#words/user-id.ts';

const Name = z.string().trim().min(1).max(100);

const NO_LOCALE = 'expected a locale such as en, sv-SE or es-419';
/** A BCP 47 tag of any language, `_` for `-` too, in its canonical form; texts that are not there in it fall back. */
const MemberLocale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/, NO_LOCALE)
  .transform((text, ctx) => {
    try {
      return new Intl.Locale(text.replaceAll('_', '-')).toString();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      ctx.addIssue({ code: 'custom', message: NO_LOCALE });
      return z.NEVER;
    }
  });

/** As an address of ours; what is one already stays as it is. */
const MessengerId = z
  .string()
  .regex(/^(messenger:)?\d{5,50}$/, 'expected a page-scoped id, digits')
  .transform((id) => (id.includes(':') ? id : userAddress('messenger', id)));

/** The profile a member can have; `null` takes a field away. Phones are checked by libphonenumber in `members/profile.ts`. */
export const Profile = z.strictObject({
  givenName: Name.nullish().describe('First name'),
  familyName: Name.nullish().describe('Last name'),
  phone: z.string().max(32).nullish().describe('In E.164, such as +46701740605'),
  email: z.email().max(254).nullish().describe('A mailbox'),
  messenger: MessengerId.nullish().describe('The page-scoped id by which Messenger knows them, digits'),
  locale: MemberLocale.nullish().describe('Language and country, such as sv-SE'),
  timeZone: z.string().max(64).nullish().describe('IANA zone, such as Europe/Stockholm'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected an ISO 3166 country such as SE')
    .nullish()
    .describe('ISO 3166 country, such as SE'),
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, 'expected an ISO 3166-2 part such as NY')
    .nullish()
    .describe('ISO 3166-2 part of the country, such as NY'),
  city: Name.nullish().describe('Where they live'),
  birthday: CalendarDay.nullish().describe('Day of birth, such as 1990-03-14'),
});
export type Profile = z.infer<typeof Profile>;

const AttributeValue = z.union([z.string().max(200), z.number(), z.boolean()]);
/** Values of the brand's own attributes; which there are, and of which type, says the programme. */
export const Attributes = z.record(AttributeName, AttributeValue);
export type Attributes = z.infer<typeof Attributes>;
/** What is said of them; `null` takes a value away. */
export const GivenAttributes = z.record(AttributeName, AttributeValue.nullable());
export type GivenAttributes = z.infer<typeof GivenAttributes>;

/** No vowels, so that no code is a word, and nothing that looks like something else. */
export const CODE_LETTERS = '23456789BCDFGHJKMNPQRSTVWXYZ';
export const ReferralCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(new RegExp(`^[${CODE_LETTERS}]{8}$`), 'expected a referral code of 8 letters and digits');

/** What is said of a member: their profile, and what else the brand knows of them. */
export const Updated = Profile.extend({
  attributes: GivenAttributes.nullable().optional().describe('null takes all of them away'),
});
