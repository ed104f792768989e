import { dangling, repeated, topicsAt, wordingAt } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { channelsIn } from '#programme/grammar/message.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import { Channel } from '#words/channel.ts';
import { pick, useOf, type Path } from '#publishing/conditions/known-where.ts';
import type { GraphEdge, GraphNode } from '#publishing/graph/graph.ts';
import { all, channelName } from '#publishing/graph/words.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import type { Found } from '#programme/problem.ts';

const channelsAt = ({ programme: { messages } }: Scope, { send, via }: SendStep, path: Path): readonly Found[] => {
  const message = Object.hasOwn(messages, send) ? messages[send] : undefined;
  const there = message === undefined ? Channel.options : channelsIn(message);
  if (via === 'best')
    return there.length > 0 ? [] : [{ path: [...path, 'via'], message: `message ${send} has no channel to choose` }];
  const left = there.filter((block) => !via.includes(block));
  const has = there.length === 0 ? '' : `; it has ${there.join(', ')}`;
  return [
    ...via.flatMap((channel, at): readonly Found[] => {
      if (there.includes(channel)) return [];
      const suggestion = left.length === 1 ? (left[0] ?? null) : null;
      return [{ path: [...path, 'via', at], message: `message ${send} has no ${channel} block${has}`, suggestion }];
    }),
    ...repeated(via).map((at) => ({ path: [...path, 'via', at], message: `${via[at] ?? ''} is there twice` })),
  ];
};

/** A message that is none, channels it has nothing for, and what it asks and depends on. */
const check: AuthoredKind<SendStep>['check'] = (scope, journey, { step, path, next }) => {
  const { names, there, condition } = scope;
  const { asks } = useOf(journey, { step, next });
  const known = { ...scope.inRun(journey), ...pick(names, [asks && 'wording']) };
  return [
    ...dangling('message', step.send, there.messages, [...path, 'send'], 'messages/'),
    ...channelsAt(scope, step, path),
    ...(step.asks === undefined
      ? []
      : [
          ...wordingAt(scope, step.asks.wording, [...path, 'asks', 'wording']),
          ...topicsAt(scope, step.asks.topics, [...path, 'asks', 'topics']),
        ]),
    ...condition(step.if, known, [...path, 'if']),
  ];
};

/** One node for each channel: delivered leaves, anything else goes to the next. Nobody waits for the last one. */
const picture: AuthoredKind<SendStep>['picture'] = (step, { place, next, timeouts }) => {
  if (step.via === 'best') {
    const details = [
      'by what they answer most',
      ...(step.asks === undefined ? [] : [`asks for ${all(step.asks.topics)} by a link`]),
    ];
    const node = { id: place, kind: 'send', title: `Send ${step.send}`, details, condition: step.if } as const;
    return { nodes: [node], edges: [{ id: `${place}>next`, from: place, to: next, label: '', usual: true }], ways: [] };
  }
  const { via } = step;
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
    if (hop + 1 === via.length) return [{ id: `${from}>next`, from, to: next, label: '', usual: true }];
    const not = `not delivered in ${step.timeout ?? timeouts[channel]}`;
    return [
      { id: `${from}>delivered`, from, to: next, label: 'delivered', usual: true },
      { id: `${from}>undelivered`, from, to: idOf(hop + 1), label: not, usual: false },
    ];
  };
  return { nodes: via.map(node), edges: via.flatMap(leave), ways: [] };
};

export const send: AuthoredKind<SendStep> = { check, picture, title: (step) => `send ${step.send}` };
