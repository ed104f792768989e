import type { Pace } from '#messages/pace.ts';
import type { Carrier } from '#messages/routing.ts';

/** A sender that would carry a campaign's messages, and how many of them. */
export interface Load {
  readonly carrier: Carrier;
  /** Loads of one desk wait for each other. */
  readonly desk: string;
  readonly pace: Pace;
  readonly messages: number;
}

/** How long the sender takes that is done last. */
export interface Takes extends Carrier, Pace {
  readonly seconds: number;
}

const DAY_SECONDS = 86_400;

/** Seconds until the last of some messages has left: a full day for each day's worth before it, then as the pace allows. */
const secondsFor = (messages: number, { perSecond, perDay = Infinity }: Pace): number => {
  const daysBefore = perDay === Infinity ? 0 : Math.max(0, Math.ceil(messages / perDay) - 1);
  return Math.ceil(daysBefore * DAY_SECONDS + (messages - (daysBefore === 0 ? 0 : daysBefore * perDay)) / perSecond);
};

/** Senders work side by side; each message counts as one part. `undefined` where nobody carries anything. */
export const takesOf = (loads: readonly Load[]): Takes | undefined =>
  [...Map.groupBy(loads, ({ desk }) => desk).values()]
    .flatMap((ones) =>
      ones.slice(0, 1).map(({ carrier, pace }): Takes => {
        const messages = ones.reduce((sum, one) => sum + one.messages, 0);
        return { ...carrier, ...pace, seconds: secondsFor(messages, pace) };
      }),
    )
    .toSorted((one, other) => other.seconds - one.seconds)[0];
