import { randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { zoneOfMidday } from './zone-of-midday.ts';

export interface Person {
  readonly memberId: string;
  readonly number: string;
  readonly givenName: string;
  readonly timeZone: string;
  /** One without hours of its own, so that a weekend or a holiday changes no story. */
  readonly country: string;
}

/** What `GET /members/{id}` answers, as far as stories look. */
export const MemberView = z.object({
  today: z.string(),
  balance: z.object({ points: z.number(), earned: z.number(), spent: z.number() }),
  consent: z.record(z.string(), z.string()),
  optedOut: z.boolean(),
  rewards: z.array(z.object({ rewardId: z.string(), state: z.string() })),
});
export type MemberView = z.infer<typeof MemberView>;

/** What `GET /members/{id}/explain` answers, as far as stories look. */
export const Explained = z.object({
  messages: z.array(
    z.looseObject({
      message: z.string(),
      direction: z.string(),
      channel: z.string(),
      state: z.string(),
      rule: z.string(),
      journey: z.string().nullable(),
    }),
  ),
});
export type Explained = z.infer<typeof Explained>['messages'];

/** Lines of an area code that begin with 2 to 9 (NANP), and those of one of its blocks. */
const [LINES, BLOCK] = [7_990_000, 10_000];

/**
 * People who were never there before: an id and a valid mobile number of their own, each in another block as people's numbers
 * are, in a zone where it is midday. In Toronto, because Meta delivers no marketing to numbers of the United States.
 */
export const createPeople = () => {
  let next = randomInt(0, LINES);
  return (givenName: string): Person => {
    next = (next + BLOCK + 7) % LINES;
    return {
      memberId: `${givenName.toLowerCase()}-${randomUUID().slice(0, 8)}`,
      number: `+1416${String(2_000_000 + next)}`,
      givenName,
      timeZone: zoneOfMidday(new Date()),
      country: 'SE',
    };
  };
};
