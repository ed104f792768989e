import type { Reaction } from '#messages/message.ts';
import type { Fault } from '#messages/outage.ts';

/** Meta's codes of failed messages by what they ask for (developers.facebook.com, WhatsApp error codes, November 2026). */
const CODES: Readonly<Record<Reaction, string>> = {
  retry: '1 2 4 80007 130429 131000 131016 131056 131057 132069 135000',
  'fall-back': '131026 131049 130472',
  /** The person stopped this business's marketing. */
  suppress: '131050',
  template: '131047',
  fix: `100 130497 131008 131009 131021 131030 131051 131052 131053 131062 132000 132001 132005 132007 132008 132012 132068
    137000 147001`,
  alarm: `0 3 10 190 368 131005 131031 131037 131042 131044 131045 131048 131063 131064 132015 132016 133010 133016`,
};
/**
 * Whom a code concerns besides the message: the number with its account, what it sends as marketing, or all that goes by a template
 * that is not there in the language (132001), paused (132015) or disabled (132016).
 */
const SCOPES: Readonly<Partial<Record<Fault['scope'], string>>> = {
  sender: '0 3 10 190 368 131005 131031 131037 131042 131044 131045 131048 133010 133016',
  class: '131063 131064',
  template: '132001 132015 132016',
};

const byCode = <T extends string>(table: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string | undefined>(table).flatMap(([meaning, codes = '']) =>
      codes.split(/\s+/).map((code) => [code, meaning as T] as const),
    ),
  );
const REACTIONS = byCode(CODES);
const FAULTS = byCode(SCOPES);

/** Codes from 200 to 299 are permissions that are missing. */
const PERMISSIONS = Array.from({ length: 100 }, (_, at) => String(200 + at));
const isPermission = (code: string): boolean => PERMISSIONS.includes(code);

/** What a code asks for; `undefined` for one that is not known. */
export const whatsappReaction = (code: string): Reaction | undefined =>
  REACTIONS.get(code) ?? (isPermission(code) ? 'alarm' : undefined);

/** Whom a code concerns besides the message it is about; `undefined` where nobody. */
export const whatsappScope = (code: string): Fault['scope'] | undefined =>
  FAULTS.get(code) ?? (isPermission(code) ? 'sender' : undefined);

/** Every code there is. */
export const WHATSAPP_CODES: readonly string[] = [...REACTIONS.keys(), ...PERMISSIONS];
