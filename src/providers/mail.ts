import type { ReadMail } from '#inbound/mail.ts';
import type { Arrivals, Environment } from '#providers/provider.ts';
import { SesSettings } from '#providers/ses/settings.ts';

/** Domain whose mail is received, where the environment has one. */
export const mailDomainOf = (environment: Environment): string | undefined => SesSettings.parse(environment).receiving;

/** Loaded with the first mail: what takes a text needs nothing that reads one. */
export const readMailWith = async (environment: Environment, arrivals: Arrivals): Promise<ReadMail> => {
  const { mailReader } = await import('#providers/ses/receiving/mail-reader.ts');
  return mailReader(environment, arrivals);
};
