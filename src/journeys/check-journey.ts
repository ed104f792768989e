import { conditionFlaw } from '#journeys/check-condition.ts';
import { dangling } from '#journeys/check-settings.ts';
import { eventType, eventTypeFlaw, namesOf, sampleContext, type Known } from '#journeys/known-values.ts';
import {
  elsewhere,
  knownToTrigger,
  pick,
  stepsOf,
  typesOf,
  useOf,
  type Path,
  type Placed,
} from '#journeys/known-where.ts';
import type { Problem } from '#journeys/problem.ts';
import type { Journey, Programme, SendStep, Step } from '#journeys/programme.ts';

type Listen = Extract<Step, { listen: unknown }>['listen'];

/** Names of one journey that lead nowhere, and conditions that would fail. `files` are those that were given. */
export const checkJourney = (
  programme: Programme,
  journey: Journey,
  files: readonly string[],
): readonly Omit<Problem, 'file'>[] => {
  const { settings, messages } = programme;
  const topics = Object.keys(settings.topics);
  const wordings = Object.keys(settings.wording);
  const names = namesOf(settings);
  const sample = sampleContext(settings);
  const given = files.flatMap((file) => /^messages\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const placed = stepsOf(journey.steps, ['steps']);
  const topicsAt = (list: readonly string[], path: Path) =>
    list.flatMap((topic, at) => dangling('topic', topic, topics, [...path, at], 'programme.yaml'));
  const condition = (text: string | undefined, known: Known, path: Path): readonly Omit<Problem, 'file'>[] => {
    const flaw = text === undefined ? undefined : conditionFlaw(text, { known, elsewhere, sample });
    return flaw === undefined ? [] : [{ path, ...flaw }];
  };
  const { trigger } = journey;
  const types = typesOf(journey);

  const sendProblems = (at: Placed & { step: SendStep }): readonly Omit<Problem, 'file'>[] => {
    const { step, path } = at;
    const message = Object.hasOwn(messages, step.send) ? messages[step.send] : undefined;
    const use = useOf(journey, at);
    const known = {
      ...pick(names, ['member', 'brand', use.scheduled && 'expiring', use.asks && 'wording']),
      event: eventType(types),
    };
    const blocks = ['rcs', 'whatsapp', 'sms', 'email'] as const;
    return [
      ...dangling('message', step.send, [...Object.keys(messages), ...given], [...path, 'send'], 'messages/'),
      ...step.via.flatMap((channel, index) => {
        if (message === undefined || message[channel] !== undefined) return [];
        const there = blocks.filter((block) => message[block] !== undefined);
        const left = there.filter((block) => !step.via.includes(block));
        const has = there.length === 0 ? '' : `; it has ${there.join(', ')}`;
        const suggestion = left.length === 1 ? (left[0] ?? null) : null;
        return [
          { path: [...path, 'via', index], message: `message ${step.send} has no ${channel} block${has}`, suggestion },
        ];
      }),
      ...(step.asks === undefined
        ? []
        : [
            ...dangling('wording', step.asks.wording, wordings, [...path, 'asks', 'wording'], 'programme.yaml'),
            ...topicsAt(step.asks.topics, [...path, 'asks', 'topics']),
          ]),
      ...condition(step.if, known, [...path, 'if']),
    ];
  };
  const listenProblems = ({ wording, topics: asked }: Listen, path: Path) => [
    ...dangling('wording', wording, wordings, [...path, 'wording'], 'programme.yaml'),
    ...topicsAt(asked, [...path, 'topics']),
  ];

  return [
    ...dangling('topic', journey.topic, topics, ['topic'], 'programme.yaml'),
    ...types.flatMap((type, at) => {
      const flaw = eventTypeFlaw(type);
      const several = 'event' in trigger && Array.isArray(trigger.event);
      return flaw === undefined ? [] : [{ path: ['trigger', 'event', ...(several ? [at] : [])], ...flaw }];
    }),
    ...('event' in trigger ? condition(trigger.when, knownToTrigger(names, types), ['trigger', 'when']) : []),
    ...placed.flatMap((at) => {
      const { step, path } = at;
      return 'send' in step ? sendProblems({ ...at, step }) : listenProblems(step.listen, [...path, 'listen']);
    }),
  ];
};
