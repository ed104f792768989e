import type { Channel } from '#channels/channel.ts';
import { variablesOf } from '#channels/template.ts';
import { checkWording } from '#journeys/check-wording.ts';
import { condition } from '#journeys/condition.ts';
import { contextOf } from '#journeys/context.ts';
import type { Programme, SendStep, Settings, Step } from '#journeys/programme.ts';
import { memberOf } from '#members/member.ts';

interface Problem {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A member with nothing, to see which names conditions and templates may use. */
const sampleContext = (programme: Programme): Readonly<Record<string, unknown>> => {
  const last = { id: '', type: '', source: '', time: '', memberId: 'sample', data: {} };
  const row = { memberId: 'sample', seq: 0, counters: {}, registers: {}, last };
  const member = memberOf(row, programme.settings, new Date(0));
  const context = contextOf(
    programme.settings,
    member,
    { expiresOn: '1970-01-01', days: 0, wording: Object.keys(programme.settings.wording)[0] ?? '' },
    member,
  );
  return { ...context, preferencesUrl: '', optInUrl: '' };
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

/** Compiles a condition and tries it, so that a misspelt field is an error now and not a silent no later. */
const conditionProblem = (text: string, context: Readonly<Record<string, unknown>>): string | undefined => {
  try {
    const run = condition(text);
    if (!/\bevent\b/.test(text)) run(context);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
};

const reaches = (context: unknown, path: string): boolean => {
  const [head = '', ...rest] = path.split('.');
  if (typeof context !== 'object' || context === null || !Object.hasOwn(context, head)) return false;
  if (rest.length === 0 || head === 'event') return true;
  return reaches((context as Record<string, unknown>)[head], rest.join('.'));
};

const templateProblem = (text: string, context: Readonly<Record<string, unknown>>): string | undefined => {
  try {
    const missing = variablesOf(text).find((path) => !reaches(context, path));
    return missing === undefined ? undefined : `unknown variable ${missing}`;
  } catch (error) {
    return messageOf(error);
  }
};

const sendsAt = (
  steps: readonly Step[],
  path: readonly PropertyKey[],
): { send: SendStep; path: readonly PropertyKey[] }[] =>
  steps.flatMap((step, at) =>
    'send' in step
      ? [{ send: step, path: [...path, at] }]
      : [...sendsAt(step.yes, [...path, at, 'yes']), ...sendsAt(step.none ?? [], [...path, at, 'none'])],
  );

const listensOf = (
  steps: readonly Step[],
  path: readonly PropertyKey[],
): { wording: string; topics: readonly string[]; path: readonly PropertyKey[] }[] =>
  steps.flatMap((step, at) =>
    'listen' in step
      ? [{ wording: step.listen.wording, topics: step.listen.topics, path: [...path, at, 'listen'] }]
      : [],
  );

/**
 * What a schema cannot see: names that lead nowhere, conditions and templates that would fail, channels without content,
 * and wordings that lack a disclosure or differ from what is live.
 */
export const checkProgramme = (programme: Programme, live?: Settings): readonly Problem[] => {
  const problems: Problem[] = [];
  const add = (file: string, path: readonly PropertyKey[], message: string | undefined): void => {
    if (message !== undefined) problems.push({ file, path, message });
  };
  const { settings, journeys, messages } = programme;
  const context = sampleContext(programme);

  for (const [name, journey] of Object.entries(journeys)) {
    const file = `journeys/${name}.yaml`;
    if (settings.topics[journey.topic] === undefined)
      add(file, ['topic'], `no topic ${journey.topic} in programme.yaml`);
    if ('event' in journey.trigger && journey.trigger.when !== undefined)
      add(file, ['trigger', 'when'], conditionProblem(journey.trigger.when, context));
    for (const { send, path } of sendsAt(journey.steps, ['steps'])) {
      const message = messages[send.send];
      if (message === undefined) add(file, [...path, 'send'], `no message ${send.send} in messages/`);
      send.via.forEach((channel: Channel, at) => {
        if (message !== undefined && message[channel] === undefined)
          add(file, [...path, 'via', at], `message ${send.send} has no ${channel} block`);
      });
      if (send.asks !== undefined) {
        const { wording, topics } = send.asks;
        if (settings.wording[wording] === undefined)
          add(file, [...path, 'asks', 'wording'], `no wording ${wording} in programme.yaml`);
        topics.forEach((topic, at) => {
          if (settings.topics[topic] === undefined)
            add(file, [...path, 'asks', 'topics', at], `no topic ${topic} in programme.yaml`);
        });
      }
      if (send.if !== undefined) add(file, [...path, 'if'], conditionProblem(send.if, context));
    }
    for (const { wording, topics, path } of listensOf(journey.steps, ['steps'])) {
      if (settings.wording[wording] === undefined)
        add(file, [...path, 'wording'], `no wording ${wording} in programme.yaml`);
      topics.forEach((topic, at) => {
        if (settings.topics[topic] === undefined)
          add(file, [...path, 'topics', at], `no topic ${topic} in programme.yaml`);
      });
    }
  }

  const texts = Object.entries(messages).flatMap(([name, { sms, rcs, whatsapp, email }]) => {
    const file = `messages/${name}.yaml`;
    const suggestions = (
      block: 'rcs' | 'whatsapp',
      list: readonly object[],
      key: string,
    ): [string, PropertyKey[], string][] =>
      list.flatMap((one, at) =>
        Object.entries(one)
          .filter(([field]) => field !== 'reply')
          .map(([field, text]): [string, PropertyKey[], string] => [file, [block, key, at, field], String(text)]),
      );
    return [
      ...(sms === undefined ? [] : [[file, ['sms', 'text'], sms.text] as const]),
      ...(rcs === undefined
        ? []
        : [[file, ['rcs', 'title'], rcs.title] as const, [file, ['rcs', 'text'], rcs.text] as const]),
      ...suggestions('rcs', rcs?.suggestions ?? [], 'suggestions'),
      ...(whatsapp?.parameters ?? []).map((text, at) => [file, ['whatsapp', 'parameters', at], text] as const),
      ...suggestions('whatsapp', whatsapp?.buttons ?? [], 'buttons'),
      ...(email === undefined
        ? []
        : [
            ...(['subject', 'heading', 'text', 'preview'] as const).flatMap((field) =>
              email[field] === undefined ? [] : [[file, ['email', field], email[field]] as const],
            ),
            ...(email.button === undefined
              ? []
              : [
                  [file, ['email', 'button', 'text'], email.button.text] as const,
                  [file, ['email', 'button', 'url'], email.button.url] as const,
                ]),
          ]),
    ];
  });
  const replies = Object.entries(settings.replies).flatMap(([name, text]): [string, PropertyKey[], string][] =>
    typeof text === 'string'
      ? [['programme.yaml', ['replies', name], text]]
      : Object.entries(text).map(([language, one]) => ['programme.yaml', ['replies', name, language], one]),
  );
  problems.push(...checkWording(programme, live));
  for (const [file, path, text] of [...texts, ...replies]) add(file, path, templateProblem(text, context));

  for (const [name, { whatsapp }] of Object.entries(messages)) {
    const asked = Math.max(
      0,
      ...[...(whatsapp?.body ?? '').matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1])),
    );
    if (whatsapp !== undefined && asked !== whatsapp.parameters.length)
      add(
        `messages/${name}.yaml`,
        ['whatsapp', 'parameters'],
        `the approved text has ${asked} parameters, here are ${whatsapp.parameters.length}`,
      );
  }
  return problems;
};
