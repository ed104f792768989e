import { dangling, repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import { Channel } from '#words/channel.ts';
import { pick, useOf, type Path, type Placed } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

/** Topics that are asked for and are none. */
export const topicsAt = ({ programme }: Scope, topics: readonly string[], path: Path): readonly Found[] =>
  topics.flatMap((topic, at) =>
    dangling('topic', topic, Object.keys(programme.settings.topics), [...path, at], 'programme.yaml'),
  );

export const wordingAt = ({ programme }: Scope, wording: string, path: Path): readonly Found[] =>
  dangling('wording', wording, Object.keys(programme.settings.wording), path, 'programme.yaml');

const channelsAt = ({ programme: { messages } }: Scope, { send, via }: SendStep, path: Path): readonly Found[] => {
  const message = Object.hasOwn(messages, send) ? messages[send] : undefined;
  const there =
    message === undefined ? Channel.options : Channel.options.filter((block) => message[block] !== undefined);
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
export const checkSend = (
  scope: Scope,
  journey: Journey,
  { step, path, next }: Placed & { readonly step: SendStep },
): readonly Found[] => {
  const { names, given, condition } = scope;
  const { asks } = useOf(journey, { step, next });
  const known = { ...scope.inRun(journey), ...pick(names, [asks && 'wording']) };
  return [
    ...dangling('message', step.send, given.messages, [...path, 'send'], 'messages/'),
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
