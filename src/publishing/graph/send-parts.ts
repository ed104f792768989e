import type { Channel } from '#words/channel.ts';
import type { GraphEdge, GraphNode } from '#publishing/graph/graph.ts';
import type { Parts } from '#publishing/graph/parts.ts';
import { all, channelName } from '#publishing/graph/words.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';

export type HopTimeouts = Readonly<Record<Channel, string>>;

/** One node for each channel: delivered leaves, anything else goes to the next. Nobody waits for the last one. */
export const sendParts = (step: SendStep, place: string, next: string, timeouts: HopTimeouts): Parts => {
  const idOf = (hop: number): string => (hop === 0 ? place : `${place}:${hop}`);
  const node = (channel: Channel, hop: number): GraphNode => {
    const base = { id: idOf(hop), kind: 'send', channel } as const;
    if (hop > 0) return { ...base, title: `Else by ${channelName(channel)}`, details: [] };
    const details = [
      `by ${channelName(channel)}`,
      ...(step.asks === undefined ? [] : [`asks for ${all(step.asks.topics)} by a link`]),
      ...(step.at === undefined ? [] : ["at the member's best hour"]),
    ];
    return { ...base, title: `Send ${step.send}`, details, condition: step.if };
  };
  const leave = (channel: Channel, hop: number): readonly GraphEdge[] => {
    const from = idOf(hop);
    if (hop + 1 === step.via.length) return [{ id: `${from}>next`, from, to: next, label: '', usual: true }];
    const not = `not delivered in ${step.timeout ?? timeouts[channel]}`;
    return [
      { id: `${from}>delivered`, from, to: next, label: 'delivered', usual: true },
      { id: `${from}>undelivered`, from, to: idOf(hop + 1), label: not, usual: false },
    ];
  };
  return { nodes: step.via.map(node), edges: step.via.flatMap(leave), ways: [] };
};
