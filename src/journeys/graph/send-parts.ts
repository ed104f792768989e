import * as z from 'zod';
import type { GraphEdge, GraphNode } from '#journeys/graph/graph.ts';
import type { Parts } from '#journeys/graph/parts.ts';
import { all, channelName } from '#journeys/graph/words.ts';

/** What a drawing needs of a send. Looser than the schema of a journey, so that a new field or channel draws at once. */
export const Send = z.object({
  send: z.string(),
  via: z.array(z.string()).min(1),
  if: z.string().optional(),
  timeout: z.string().optional(),
  asks: z.object({ topics: z.array(z.string()) }).optional(),
  at: z.literal('best-hour').optional(),
});
type Send = z.infer<typeof Send>;

export type HopTimeouts = Readonly<Record<string, string | undefined>>;

/** One node for each channel: delivered leaves, anything else goes to the next. Nobody waits for the last one. */
export const sendParts = (step: Send, place: string, next: string, timeouts: HopTimeouts): Parts => {
  const idOf = (hop: number): string => (hop === 0 ? place : `${place}:${hop}`);
  const node = (channel: string, hop: number): GraphNode => {
    const base = { id: idOf(hop), kind: 'send', channel } as const;
    if (hop > 0) return { ...base, title: `Else by ${channelName(channel)}`, details: [] };
    const details = [
      `by ${channelName(channel)}`,
      ...(step.asks === undefined ? [] : [`asks for ${all(step.asks.topics)} by a link`]),
      ...(step.at === undefined ? [] : ["at the member's best hour"]),
    ];
    return { ...base, title: `Send ${step.send}`, details, condition: step.if };
  };
  const leave = (channel: string, hop: number): readonly GraphEdge[] => {
    const from = idOf(hop);
    if (hop + 1 === step.via.length) return [{ id: `${from}>next`, from, to: next, label: '', usual: true }];
    const within = step.timeout ?? timeouts[channel];
    const not = within === undefined ? 'not delivered' : `not delivered in ${within}`;
    return [
      { id: `${from}>delivered`, from, to: next, label: 'delivered', usual: true },
      { id: `${from}>undelivered`, from, to: idOf(hop + 1), label: not, usual: false },
    ];
  };
  return { nodes: step.via.map(node), edges: step.via.flatMap(leave), ways: [] };
};
