import * as z from 'zod';
import { EventType } from '#words/event.ts';
import { Id, Span } from '#words/parts.ts';

/** A holdout that keeps members out of all marketing, as programme.yaml has it. */
export const EVERYBODY = 'everybody';

const within = Span.describe('How long after the first exposure it counts, once for each member');

const Measure = z.union(
  [
    z.strictObject({
      event: EventType.describe('Who does this counts as one, and everybody else as none'),
      within,
    }),
    z.strictObject({
      revenue: z
        .string()
        .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD')
        .describe('What a member spends, less what is refunded, in this currency'),
      within,
    }),
  ],
  { error: 'expected an event or revenue, and within which time' },
);

const Size = z.int().min(100).max(100_000_000);
const Method = z.union(
  [
    z.strictObject({ fixed: Size.describe('Members in all arms: looked at once, when they are there') }),
    z.strictObject({
      sequential: Size.describe(
        'Members that are expected in all arms; may be looked at on any day, and sees less for it',
      ),
    }),
  ],
  { error: 'expected fixed or sequential, with a number of members' },
);

const Limit = z.string().regex(/^\d{1,2}(\.\d{1,3})?%$/, 'expected a share such as 0.1%');

/** What two or more ways are compared by, said before the first member is exposed. */
export const Experiment = z.strictObject({
  experiment: Id.describe('The name of the file: the split of this name is compared'),
  hypothesis: z.string().min(1).describe('What is thought to be better, and why'),
  holdout: z
    .union([z.literal(EVERYBODY), Id])
    .optional()
    .describe(
      'In the place of a split: a journey, whose `entry.holdout` is compared with those it writes to, or `everybody` for `holdout` of programme.yaml',
    ),
  control: Id.optional().describe('The way that others are compared with; the first of the split when left out'),
  measure: Measure.describe('What decides'),
  method: Method.describe('How often one may look'),
  guardrails: z
    .strictObject({
      unsubscribed: Limit.optional().describe(
        'At most so many members who ended what we say within a day of a message',
      ),
      complained: Limit.optional().describe('At most so many members who reported a message as spam'),
    })
    .default({})
    .describe('What no way may do, however well it does otherwise; of the messages of each way'),
});
export type Experiment = z.infer<typeof Experiment>;
export type Experiments = Readonly<Record<string, Experiment>>;
