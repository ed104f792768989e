import * as z from 'zod';
import { branch, type KindGrammar } from '#programme/grammar/steps/kind.ts';
import { Channel } from '#words/channel.ts';
import { Condition, EventTypes, Id, Span } from '#words/parts.ts';

/** What a reply may mean besides yes and no: any of these words, a number in a range, or a place. */
export const Intent = z
  .strictObject({
    words: z.array(z.string().min(1).max(40)).min(1).optional().describe('Any of these, as a whole answer'),
    from: z.int().min(0).max(1000).optional().describe('A number from this one on'),
    to: z.int().min(0).max(1000).optional().describe('Up to this one'),
    place: z.literal(true).optional().describe('A place that is sent, whichever'),
  })
  .refine(
    ({ words, from, to, place }) =>
      words !== undefined || place !== undefined || (from !== undefined && to !== undefined && from <= to),
    { error: 'expected words, a place, or from and to' },
  );
export type Intent = z.infer<typeof Intent>;

const Listening = z.discriminatedUnion('for', [
  z.strictObject({
    for: z.literal('consent').describe('A double opt-in'),
    topics: z.array(Id).min(1).describe('What a yes agrees to'),
    channels: z.array(Channel).min(1).describe('By which channels'),
    wording: Id.describe('What the person agrees to, from programme.yaml'),
    until: Span.describe('How long a yes is waited for'),
  }),
  z.strictObject({
    for: z.literal('reply').describe('An answer to what was just sent'),
    intents: z.record(Id, Intent).default({}).describe('What an answer may mean besides yes and no'),
    until: Span.describe('How long an answer is waited for'),
  }),
  z.strictObject({
    for: z.literal('event').describe('Something that happens to the member'),
    event: EventTypes.describe('The type of the event, or several'),
    when: Condition.optional().describe('Only where this holds; over member, event and run'),
    until: Span.describe('How long it is waited for'),
  }),
]);

export interface Listen<Steps> {
  readonly listen: z.infer<typeof Listening>;
  /** The answer is yes; the event happened. */
  readonly yes?: Steps | undefined;
  readonly no?: Steps | undefined;
  readonly on?: Readonly<Record<string, Steps>> | undefined;
  /** An answer that is none of these. Without it such an answer goes the way every unasked one goes. */
  readonly other?: Steps | undefined;
  readonly none?: Steps | undefined;
}

export const listen = <Steps>(Steps: z.ZodType<Steps>): KindGrammar<Listen<Steps>, Steps> => ({
  schema: z
    .strictObject({
      listen: Listening.describe('What is waited for'),
      yes: Steps.optional().describe('When the answer is yes, or the event happened'),
      no: Steps.optional().describe('When the answer is no'),
      on: z.record(Id, Steps).optional().describe('By intent'),
      other: Steps.optional().describe('When the answer is none of these'),
      none: Steps.optional().describe('When no answer came, or nothing happened'),
    })
    .describe('Waits for an answer, a yes to a double opt-in, or an event'),
  branches: (step) => [
    ...(['yes', 'no', 'other', 'none'] as const).flatMap((name) => branch(name, [name], step[name])),
    ...Object.entries(step.on ?? {}).flatMap(([intent, steps]) => branch(`on.${intent}`, ['on', intent], steps)),
  ],
  heeds: ({ listen }) => (listen.for === 'event' ? [listen.event].flat() : []),
});
