import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { AttributeName, Condition, EventTypes, HourMinute, Id, Span } from '#words/parts.ts';

const Send = z.strictObject({
  send: Id.describe('The message to send: a file in messages/'),
  via: z.array(Channel).min(1).describe('Channels in order of preference; each hop is checked again'),
  if: Condition.optional().describe('Checked when the message is claimed'),
  timeout: Span.optional().describe('How long a hop may take before the next one is tried'),
  asks: z
    .strictObject({ topics: z.array(Id).min(1), wording: Id })
    .optional()
    .describe(
      'A consent question that is answered by the link {{ optInUrl }}: these topics, on the channel it goes by',
    ),
  at: z.literal('best-hour').optional().describe('The hour of day in which this member answered most, once known'),
});
export type SendStep = z.infer<typeof Send>;

const Wait = z.strictObject({
  wait: z.union([
    z.strictObject({ for: Span }),
    z.strictObject({
      until: z.union([HourMinute, z.literal('best-hour')]).describe('The next such time, or the hour they answer most'),
      in: z.string().default('member').describe("The member's own zone, or an IANA zone"),
    }),
    z.strictObject({
      field: z
        .string()
        .regex(/^(event|member|run)(\.[A-Za-z][A-Za-z0-9]*)+$/, 'expected a field such as event.pickupAt')
        .describe('A field that holds an instant or a calendar day; when it is empty there is no wait'),
      before: Span.optional().describe('So long before it'),
      at: HourMinute.optional().describe("At this time of that day, in the member's own zone"),
    }),
  ]),
});
export type WaitStep = z.infer<typeof Wait>;

/** What a reply may mean besides yes and no: any of these words, or a number in a range. */
export const Intent = z
  .strictObject({
    words: z.array(z.string().min(1).max(40)).min(1).optional(),
    from: z.int().min(0).max(1000).optional(),
    to: z.int().min(0).max(1000).optional(),
  })
  .refine(({ words, from, to }) => words !== undefined || (from !== undefined && to !== undefined && from <= to), {
    error: 'expected words, or from and to',
  });
export type Intent = z.infer<typeof Intent>;

const Listening = z.discriminatedUnion('for', [
  z.strictObject({
    for: z.literal('consent').describe('A double opt-in'),
    topics: z.array(Id).min(1),
    channels: z.array(Channel).min(1),
    wording: Id.describe('What the person agrees to, from programme.yaml'),
    until: Span,
  }),
  z.strictObject({
    for: z.literal('reply').describe('An answer to what was just sent'),
    intents: z.record(Id, Intent).default({}).describe('What an answer may mean besides yes and no'),
    until: Span,
  }),
  z.strictObject({
    for: z.literal('event').describe('Something that happens to the member'),
    event: EventTypes,
    when: Condition.optional(),
    until: Span,
  }),
]);

export const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
/** A value as it stands here, or what a CEL expression gives. */
export const Value = z.union([Scalar, z.strictObject({ cel: Condition })]);
export type Value = z.infer<typeof Value>;

const Update = z.strictObject({
  update: z.record(AttributeName, Value).describe('Attributes of the member, declared in programme.yaml'),
});
export const Grant = z.union([
  Id.describe('A bonus or a reward of loyalty.yaml'),
  z.strictObject({ points: z.int().min(1).max(1_000_000) }),
  z.strictObject({ stamps: z.int().min(1).max(100), card: Id }),
  z.strictObject({ cashback: z.int().min(1).max(100_000_000).describe('Minor units') }),
]);
export type Grant = z.infer<typeof Grant>;
const GrantStep = z.strictObject({ grant: Grant });
const Redeem = z.strictObject({ redeem: z.union([z.literal('oldest'), Id]).describe('A reward that is unlocked') });
const Emit = z.strictObject({
  emit: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, 'expected a dotted lower-case type'),
  data: z.record(AttributeName, Value).default({}),
  to: z
    .union([z.literal('bus'), Id])
    .default('bus')
    .describe('The bus, or a webhook of programme.yaml'),
});
const Start = z.strictObject({ start: Id.describe('Another journey, for the same member') });
const Handoff = z.strictObject({
  handoff: z.string().min(1).max(500).describe('What the person who takes over needs to know'),
});
const Exit = z.strictObject({ exit: Id.describe('Why the run ends here, as results name it') });

/** Steps that act at once and never wait. */
const ACTS = [Update, GrantStep, Redeem, Emit, Start, Handoff, Exit] as const;
export type ActStep = z.infer<(typeof ACTS)[number]>;

export interface ListenStep {
  readonly listen: z.infer<typeof Listening>;
  /** The answer is yes; the event happened. */
  readonly yes?: readonly Step[] | undefined;
  readonly no?: readonly Step[] | undefined;
  readonly on?: Readonly<Record<string, readonly Step[]>> | undefined;
  /** An answer that is none of these. Without it such an answer goes the way every unasked one goes. */
  readonly other?: readonly Step[] | undefined;
  readonly none?: readonly Step[] | undefined;
}
export interface IfStep {
  readonly if: string;
  readonly then: readonly Step[];
  readonly elseIf?: readonly { readonly if: string; readonly then: readonly Step[] }[] | undefined;
  readonly else?: readonly Step[] | undefined;
}
export interface SplitStep {
  readonly split: string;
  readonly ways: readonly { readonly way: string; readonly weight: number; readonly steps: readonly Step[] }[];
}
export type Step = SendStep | WaitStep | ListenStep | IfStep | SplitStep | ActStep;

const Steps = z.lazy(() => z.array(Step));

export const Step: z.ZodType<Step> = z.lazy(() =>
  z.union([
    Send,
    Wait,
    z.strictObject({
      listen: Listening,
      yes: Steps.optional().describe('When the answer is yes, or the event happened'),
      no: Steps.optional().describe('When the answer is no'),
      on: z.record(Id, Steps).optional().describe('By intent'),
      other: Steps.optional().describe('When the answer is none of these'),
      none: Steps.optional().describe('When no answer came, or nothing happened'),
    }),
    z.strictObject({
      if: Condition,
      then: Steps,
      elseIf: z
        .array(z.strictObject({ if: Condition, then: Steps }))
        .min(1)
        .optional(),
      else: Steps.optional(),
    }),
    z.strictObject({
      split: Id.describe('A test. Splits of the same name send a member the same way, in every run and journey'),
      ways: z
        .array(z.strictObject({ way: Id, weight: z.int().min(1).max(10_000), steps: Steps }))
        .min(2)
        .max(10),
    }),
    ...ACTS,
  ]),
);
