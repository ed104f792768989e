import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';

/** One way out: a provider by its name, and who it sends from, as that provider calls it: a number, a pool, an address. */
export const Carrier = z.strictObject({ provider: z.string().min(1), sender: z.string().min(1) });
export type Carrier = z.infer<typeof Carrier>;

/** A carrier in its row. Neighbours that have a weight share one place: each carries its part of the messages. */
export const Choice = Carrier.extend({
  weight: z.int().min(1).max(1_000).optional(),
  /** A sender of texts that carries pictures with them. */
  mms: z.literal(true).optional(),
});
export type Choice = z.infer<typeof Choice>;

/** The place of a weight that nobody shares. */
const alone = (choices: readonly Choice[]): number =>
  choices.findIndex(
    ({ weight }, at) =>
      weight !== undefined && choices[at - 1]?.weight === undefined && choices[at + 1]?.weight === undefined,
  );

/** A row of the routing table: who carries what goes by a channel, first choice first. */
export const Route = z
  .strictObject({
    channel: Channel,
    /** ISO 3166, two letters. Without it the row is about every country that has none of its own. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'expected two capital letters')
      .optional(),
    /** Without it the row is about every class that has none of its own. */
    class: MessageClass.optional(),
    carriers: z
      .array(Choice)
      .min(1)
      .superRefine((choices, ctx) => {
        const at = alone(choices);
        if (at >= 0)
          ctx.addIssue({
            code: 'custom',
            path: [at, 'weight'],
            message: 'expected a neighbour with a weight, to share with',
          });
      })
      .readonly(),
  })
  .refine(({ channel, carriers }) => channel === 'sms' || carriers.every(({ mms }) => mms === undefined), {
    path: ['carriers'],
    error: 'mms is said of who sends sms',
  });
export type Route = z.infer<typeof Route>;

/** Who carries which message. Among rows that say equally much the earlier one counts. */
export type Routing = readonly Route[];

/** What a row is chosen by; the country is unknown for a number or a mailbox that is no member's. */
export interface Destination {
  readonly channel: Channel;
  readonly country: string | undefined;
  readonly class: MessageClass;
}

/** A country outweighs a class: who may send there at all is law, who sends a class better is taste. */
const weight = (route: Route): number => (route.country === undefined ? 0 : 2) + (route.class === undefined ? 0 : 1);

const isAbout = (route: Route, { channel, country, class: type }: Destination): boolean =>
  route.channel === channel &&
  (route.country === undefined || route.country === country) &&
  (route.class === undefined || route.class === type);

/** Between 0 and 1, the same for a message and a carrier whenever it is asked. */
const lotOf = (messageId: string, { provider, sender }: Carrier): number =>
  (createHash('sha256').update([messageId, provider, sender].join('\u0000')).digest().readUIntBE(0, 6) + 1) /
  (2 ** 48 + 1);

/**
 * Who shares a place, in the order in which a message tries them: the one whose lot is best for its weight (weighted rendezvous
 * hashing). So a message goes the same way again, and what one cannot take falls to the others by their weights.
 */
const drawn = (place: readonly Choice[], messageId: string): readonly Choice[] => {
  const wait = (choice: Choice): number => -Math.log(lotOf(messageId, choice)) / (choice.weight ?? 1);
  return place.toSorted((a, b) => wait(a) - wait(b));
};

const placesOf = (choices: readonly Choice[]): readonly (readonly Choice[])[] =>
  choices.reduce<readonly (readonly Choice[])[]>((places, choice) => {
    const last = places.at(-1);
    const shares = choice.weight !== undefined && last?.[0]?.weight !== undefined;
    return shares ? [...places.slice(0, -1), [...last, choice]] : [...places, [choice]];
  }, []);

/**
 * The carriers of a message, first choice first: those of the row that says most about it; none where no row is about it. Those
 * who share a place are in the order that the message draws; without one, as they are written.
 */
export const carriersFor = (routing: Routing, destination: Destination, messageId?: string): readonly Choice[] => {
  const about = routing.filter((route) => isAbout(route, destination));
  const most = Math.max(...about.map(weight));
  const choices = about.find((route) => weight(route) === most)?.carriers ?? [];
  return messageId === undefined ? choices : placesOf(choices).flatMap((place) => drawn(place, messageId));
};
