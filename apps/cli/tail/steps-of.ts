import * as z from 'zod';

/** One thing that happened to a member. */
export interface Step {
  /** The same of the same step, however often it is read. */
  readonly key: string;
  readonly at: string;
  readonly kind: 'event' | 'journey' | 'message' | 'reply';
  readonly text: string;
  readonly journey?: string;
  /** Of a message: `refused`, `claimed`, `sent`, `delivered`, …; of a journey: the rule that decided, or how its run stands. */
  readonly state?: string;
}

/** What the API explains, as far as steps are made of it; a server of another version may say more. */
export const Explained = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      at: z.string(),
      direction: z.enum(['out', 'in']),
      channel: z.string(),
      message: z.string(),
      journey: z.string().nullable(),
      state: z.string(),
      sentence: z.string(),
      timeline: z.record(z.string(), z.string()),
    }),
  ),
  journeys: z.array(
    z.object({ journey: z.string(), at: z.string(), cause: z.string(), rule: z.string(), sentence: z.string() }),
  ),
});
export type Explained = z.infer<typeof Explained>;

export const Ledger = z.object({
  lines: z.array(
    z.object({
      at: z.string(),
      type: z.string(),
      id: z.string(),
      source: z.string(),
      rule: z.string(),
      points: z.int(),
      balance: z.int(),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

const ofMessage = ({
  messageId,
  at,
  direction,
  channel,
  message,
  journey,
  state,
  sentence,
  timeline,
}: Explained['messages'][number]): readonly Step[] => {
  const whose = journey === null ? {} : { journey };
  if (direction === 'in') return [{ key: messageId, at, kind: 'reply', text: sentence, state, ...whose }];
  const stages = Object.entries({ ...timeline, ...(state in timeline ? {} : { [state]: at }) });
  return stages.map(([stage, when]) => ({
    ...{ key: `${messageId} ${stage} ${when}`, at: when, kind: 'message' as const, state: stage, ...whose },
    // Its sentence is about where it stands now; what it went through is named.
    text: stage === state ? sentence : `${stage}: ${message} by ${channel}`,
  }));
};

const ofJourney = ({ journey, at, cause, rule, sentence }: Explained['journeys'][number]): Step => ({
  ...{ key: `${journey} ${cause} ${at} ${sentence}`, at, kind: 'journey', text: sentence, journey, state: rule },
});

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : String(amount));

const ofLine = ({ at, type, id, source, rule, points, balance }: Ledger['lines'][number]): Step => ({
  ...{ key: `${source} ${id} ${rule}`, at, kind: 'event' },
  text: `${type}: ${rule}${points === 0 ? '' : `, ${signed(points)} points = ${balance}`}`,
});

/** Everything that happened, oldest first. */
export const stepsOf = (explained: Explained, ledger: Ledger): readonly Step[] =>
  [
    ...ledger.lines.map(ofLine),
    ...explained.journeys.map(ofJourney),
    ...explained.messages.flatMap(ofMessage),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
