import * as z from 'zod';
import { isZone } from '#time/local-time.ts';
import { WEEKDAYS } from '#time/opening-hours.ts';
import { HourMinute, Id, Localized, Span } from '#words/parts.ts';

const Hours = z
  .strictObject({
    zone: z.string().refine(isZone, 'expected a time zone such as Europe/Stockholm').describe('IANA time zone'),
    open: z
      .array(
        z
          .strictObject({
            days: z.array(z.enum(WEEKDAYS)).min(1).describe('On these days of the week'),
            from: HourMinute.describe('From this time on'),
            until: HourMinute.describe('And until this one'),
          })
          .refine(({ from, until }) => from < until, { path: ['until'], error: 'expected a time after `from`' }),
      )
      .min(1)
      .describe('Stretches of a day'),
  })
  .describe('When the team is there; targets and times are counted in these hours as well');

const Team = z.strictObject({
  team: Id.describe('Its name, where conversations are given to it'),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, 'expected a language such as sv'))
    .default([])
    .describe('What it answers in; every language when left out'),
  hours: Hours.optional(),
  firstAnswer: Span.optional().describe('Within so much of its hours somebody answers'),
  resolution: Span.optional().describe('Within so much of its hours it is resolved'),
});
export type Team = z.infer<typeof Team>;

const url = z.url({ protocol: /^https$/ }).describe('Where it is, without a path');
const Desk = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('chatwoot').describe('Its inbox of the kind API'),
    url,
    inbox: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .describe('The identifier of its inbox of the kind API'),
  }),
  z.strictObject({
    kind: z.literal('zendesk').describe('Its tickets'),
    url,
    user: z.email().describe('Whose API token it is'),
  }),
]);
export type Desk = z.infer<typeof Desk>;

/** How people take part in conversations. */
export const Inbox = z.strictObject({
  teams: z
    .array(Team)
    .min(1)
    .default([{ team: 'everybody', languages: [] }])
    .describe('Who answers; a conversation goes to the first that speaks its language'),
  release: Span.default('12h').describe(
    'When nobody has answered for so long, the system answers by itself again in a conversation that a person took over',
  ),
  desk: Desk.optional().describe('A help desk that people answer from, instead of here'),
  signature: Localized.optional().describe('What follows an answer of a person; `agent.name` is who wrote it'),
  canned: z
    .record(
      Id,
      z.strictObject({
        about: z.string().min(1).describe('When it is used, for colleagues'),
        text: Localized.describe('As members read it; `member`, `brand` and `agent.name` are filled in'),
      }),
    )
    .default({})
    .describe('Answers that are written once'),
  templates: z
    .array(Id)
    .default([])
    .describe('Messages with a WhatsApp template that a person may send when its 24 hours are over'),
});
export type Inbox = z.infer<typeof Inbox>;
