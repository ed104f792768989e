import * as z from 'zod';
import type { Way } from '#messages/outage.ts';
import { carriersFor, type Carrier, type Destination, type Routing } from '#messages/routing.ts';
import { Channel, CHANNELS, type ChannelDescriptor } from '#words/channel.ts';

/** What a sender may be handed: parts in a second, and in a day, which begins with its first part. */
export interface Pace {
  readonly perSecond: number;
  readonly perDay?: number | undefined;
}

/** A row of the stage's configuration. What it leaves out it is about all of; one that names a country is counted by itself. */
export const PaceRow = z.strictObject({
  provider: z.string().min(1).optional(),
  channel: Channel.optional(),
  sender: z.string().min(1).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two capital letters')
    .optional(),
  perSecond: z.number().min(0.1, 'at least a part in ten seconds').max(10_000),
  perDay: z.int().min(1).optional(),
});
export type PaceRow = z.infer<typeof PaceRow>;

/** The pace of a way, and the name of the desk that keeps it. */
export interface Paced {
  readonly desk: string;
  readonly pace: Pace;
}

const TOLL_FREE = /^\+1(800|833|844|855|866|877|888)\d{7}$/;
const LONG_CODE_US = /^\+1\d{10}$/;
const SHORT_CODE = /^\d{3,6}$/;

/**
 * Parts a second of a sender of texts, by what it looks like (AWS End User Messaging, quotas, November 2026). 10DLC begins with one and
 * has more by its trust score; a pool does not show what is in it, and has what a sender id has.
 */
const textPace = (sender: string): number => {
  if (SHORT_CODE.test(sender)) return 100;
  if (TOLL_FREE.test(sender)) return 3;
  return LONG_CODE_US.test(sender) ? 1 : 10;
};

/** Of a channel that says nothing of it. */
const FEW = 10;

/** Where nobody says otherwise. */
const usual = ({ channel, sender }: Way): Pace => {
  const { perSecond = FEW }: ChannelDescriptor = CHANNELS[channel];
  return { perSecond: channel === 'sms' ? textPace(sender) : perSecond };
};

const WEIGHTS = { country: 8, sender: 4, channel: 2, provider: 1 } as const;
type Named = keyof typeof WEIGHTS;
const NAMES = Object.keys(WEIGHTS) as readonly Named[];

const weight = (row: PaceRow): number =>
  NAMES.reduce((sum, name) => sum + (row[name] === undefined ? 0 : WEIGHTS[name]), 0);
const isAbout = (row: PaceRow, way: Way): boolean =>
  NAMES.every((name) => row[name] === undefined || row[name] === way[name]);

/** The row that says most about a way, else what its kind of sender usually has. Among equals the earlier one counts. */
export const paceOf = (rows: readonly PaceRow[], way: Way): Paced => {
  const about = rows.filter((row) => isAbout(row, way)).sort((a, b) => weight(b) - weight(a));
  const [row] = about;
  const desk = [way.provider, way.channel, row?.country ?? '', way.sender].join('#');
  return { desk, pace: row === undefined ? usual(way) : { perSecond: row.perSecond, perDay: row.perDay } };
};

/** Who carries what goes to a place first, and how fast; `undefined` where nobody does. */
export type FirstCarrier = (to: Destination) => (Paced & { readonly carrier: Carrier }) | undefined;

export const firstCarrierOf =
  (routing: Routing, paceAt: (way: Way) => Paced): FirstCarrier =>
  (to) =>
    carriersFor(routing, to)
      .slice(0, 1)
      .map((carrier) => ({ carrier, ...paceAt({ ...carrier, ...to }) }))[0];
