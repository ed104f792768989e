/** Where a line stands, in the order of the flow. */
export const AREAS = [
  'deployment',
  'programme',
  'work',
  'alarms',
  'secrets',
  'address',
  'sms',
  'whatsapp',
  'email',
  'paths',
] as const;
export type Area = (typeof AREAS)[number];

/** What was looked at, what was found, and the command or act that mends it. No address and no word of a person is in it. */
export interface Finding {
  readonly area: Area;
  readonly check: string;
  readonly verdict: 'ok' | 'wrong' | 'cannot-tell';
  readonly said: string;
  readonly mend?: string;
}

/** Findings of one area. */
export const inArea = (area: Area) => ({
  ok: (check: string, said: string): Finding => ({ area, check, verdict: 'ok', said }),
  wrong: (check: string, said: string, mend: string): Finding => ({ area, check, verdict: 'wrong', said, mend }),
  cannotTell: (check: string, said: string, mend?: string): Finding => ({
    ...{ area, check, verdict: 'cannot-tell', said },
    ...(mend !== undefined && { mend }),
  }),
});
