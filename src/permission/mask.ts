import type { AddressKind } from '#words/channel.ts';

/** Country calling codes of one and two digits (ITU-T E.164); all others have three. */
const CALLING_CODE = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Enough for its owner to recognise: +46 ··· 605. */
export const maskPhone = (phone: string): string => `${CALLING_CODE.exec(phone)?.[0] ?? '+'} ··· ${phone.slice(-3)}`;

/** a···@example.com */
export const maskEmail = (email: string): string => `${email.slice(0, 1)}···${email.slice(email.lastIndexOf('@'))}`;

export const MASKS: Readonly<Record<AddressKind, (address: string) => string>> = {
  phone: maskPhone,
  email: maskEmail,
  app: () => 'App',
  push: () => 'Push',
  messenger: () => 'Messenger',
};
