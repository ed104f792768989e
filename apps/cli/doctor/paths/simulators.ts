/**
 * Numbers that answer for a country inside AWS, so that no person gets anything, and report success (AWS End User Messaging SMS user
 * guide, "Simulator phone numbers"). They take messages from numbers of the same country.
 */
export const SIMULATORS: Readonly<Record<string, string>> = {
  AT: '+43676800442031',
  AU: '+61455944038',
  BE: '+32460213922',
  CZ: '+420790542286',
  DK: '+4525919410',
  EE: '+37282720792',
  FI: '+3584573979110',
  FR: '+33755512501',
  HK: '+85257048426',
  US: '+14254147755',
};

/** A mailbox of SES that takes everything, and counts for neither bounces nor complaints (SES developer guide, "mailbox simulator"). */
export const MAILBOX = 'success@simulator.amazonses.com';
