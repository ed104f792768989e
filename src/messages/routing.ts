import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';

/** One way out: a provider by its name, and who it sends from, as that provider calls it: a number, a pool, an address. */
export const Carrier = z.strictObject({ provider: z.string().min(1), sender: z.string().min(1) });
export type Carrier = z.infer<typeof Carrier>;

/** A row of the routing table: who carries what goes by a channel, first choice first. */
export const Route = z.strictObject({
  channel: Channel,
  /** ISO 3166, two letters. Without it the row is about every country that has none of its own. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two capital letters')
    .optional(),
  /** Without it the row is about every class that has none of its own. */
  class: MessageClass.optional(),
  carriers: z.array(Carrier).min(1).readonly(),
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

/** The carriers of a message, first choice first: those of the row that says most about it; none where no row is about it. */
export const carriersFor = (routing: Routing, destination: Destination): readonly Carrier[] => {
  const about = routing.filter((route) => isAbout(route, destination));
  const most = Math.max(...about.map(weight));
  return about.find((route) => weight(route) === most)?.carriers ?? [];
};
