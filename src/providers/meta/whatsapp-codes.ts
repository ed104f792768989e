import type { Reaction } from '#messages/message.ts';

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
const REACTIONS = new Map(
  Object.entries(CODES).flatMap(([reaction, codes]) =>
    codes.split(/\s+/).map((code) => [code, reaction as Reaction] as const),
  ),
);

/** What a code asks for; 200 to 299 are permissions that are missing. `undefined` for one that is not known. */
export const whatsappReaction = (code: string): Reaction | undefined =>
  REACTIONS.get(code) ?? (/^2\d\d$/.test(code) ? 'alarm' : undefined);
