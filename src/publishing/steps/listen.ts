import type { StepOf } from '#programme/grammar/step.ts';
import { branchesOf } from '#programme/grammar/branches.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';
import type { Found } from '#programme/problem.ts';
import { topicsAt, wordingAt } from '#publishing/check/dangling.ts';
import { eventTypesAt } from '#publishing/check/event-types.ts';
import { knownToHeard, type Path } from '#publishing/conditions/known-where.ts';
import type { GraphNode } from '#publishing/graph/graph.ts';
import type { Way } from '#publishing/graph/parts.ts';
import { all, any, channelName } from '#publishing/graph/words.ts';
import { checkIntents } from '#publishing/steps/intents.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';

const WHAT = { consent: 'a question for consent', event: 'an event' } as const;

/** Only an answer has a no, a meaning of its own, or none of these. */
const misfits = (step: StepOf<'listen'>, kind: keyof typeof WHAT, path: Path): readonly Found[] =>
  (['no', 'on', 'other'] as const)
    .filter((branch) => step[branch] !== undefined)
    .map((branch) => ({
      path: [...path, branch],
      key: true,
      message: `never comes of ${WHAT[kind]}: there are yes and none`,
      suggestion: branch === 'no' && step.none === undefined ? 'none' : null,
    }));

/** What is listened for, and whether the branches fit it. */
const check: AuthoredKind<StepOf<'listen'>>['check'] = (scope, journey, { step, path }) => {
  const { listen } = step;
  const here = [...path, 'listen'];
  switch (listen.for) {
    case 'consent':
      return [
        ...wordingAt(scope, listen.wording, [...here, 'wording']),
        ...topicsAt(scope, listen.topics, [...here, 'topics']),
        ...(step.yes === undefined
          ? [{ path: here, key: true as const, message: 'what comes after a yes is missing: yes' }]
          : []),
        ...misfits(step, 'consent', path),
      ];
    case 'reply':
      return checkIntents(journey, { ...step, listen }, path);
    case 'event':
      return [
        ...eventTypesAt(scope, listen.event, [...here, 'event']),
        ...scope.condition(listen.when, knownToHeard(scope, journey, [listen.event].flat()), [...here, 'when']),
        ...misfits(step, 'event', path),
      ];
  }
};

const meaning = ({ words = [], from, to, place }: Intent): string =>
  any([
    ...words,
    ...(from === undefined || to === undefined ? [] : [from === to ? `${from}` : `${from} to ${to}`]),
    ...(place === true ? ['a place'] : []),
  ]);

const wordsOf = ({ listen }: StepOf<'listen'>): Pick<GraphNode, 'title' | 'details' | 'condition'> => {
  const until = `for up to ${listen.until}`;
  switch (listen.for) {
    case 'consent': {
      const { topics, channels, wording } = listen;
      const details = [
        `to ${all(topics)}`,
        `by ${any(channels.map(channelName))}`,
        `in the words of ${wording}`,
        until,
      ];
      return { title: 'Listen for consent', details };
    }
    case 'reply':
      return { title: 'Listen for an answer', details: [until] };
    case 'event':
      return { title: `Listen for ${any([listen.event].flat())}`, details: [until], condition: listen.when };
  }
};

const OWN = ['yes', 'no', 'other'];

/** Every way out that a run may take, also when the file says nothing of what comes then. */
const waysOut = (step: StepOf<'listen'>): readonly { readonly name: string; readonly label: string }[] => {
  const { listen, other } = step;
  const silence = { name: 'none', label: `${listen.for === 'event' ? 'nothing' : 'no answer'} after ${listen.until}` };
  if (listen.for === 'event') return [{ name: 'yes', label: 'it happened' }, silence];
  if (listen.for === 'consent') return [{ name: 'yes', label: 'yes' }, silence];
  const intents = Object.entries(listen.intents);
  const said = (name: string): string => {
    const own = intents.find(([intent]) => intent === name)?.[1];
    return own === undefined ? name : `${name}: ${meaning(own)}`;
  };
  // An answer that is declared as `other` and has no branch leads past the step like any declared one.
  const unsaid = Object.hasOwn(listen.intents, 'other') ? [{ name: 'other', label: said('other') }] : [];
  return [
    { name: 'yes', label: said('yes') },
    ...intents
      .filter(([name]) => !OWN.includes(name))
      .map(([name, intent]) => ({ name: `on.${name}`, label: `${name}: ${meaning(intent)}` })),
    { name: 'no', label: said('no') },
    ...(other === undefined ? unsaid : [{ name: 'other', label: 'any other answer' }]),
    silence,
  ];
};

/** Answers that the file says nothing of lead past the step together; the usual way is the first with a branch. */
const picture: AuthoredKind<StepOf<'listen'>>['picture'] = (step, { place }) => {
  const branches = branchesOf(step);
  const leads = (name: string): boolean => (branches.get(name) ?? []).length > 0;
  const all = waysOut(step);
  const own = all.filter(({ name }) => leads(name) || name === 'none');
  const past = all.filter(({ name }) => !leads(name) && name !== 'none');
  const together: readonly Way[] =
    past.length === 0
      ? []
      : [{ names: past.map(({ name }) => name), label: any(past.map(({ label }) => label)), usual: false }];
  const [first, ...rest]: readonly Way[] = [
    ...own.filter(({ name }) => name !== 'none').map(({ name, label }) => ({ names: [name], label, usual: false })),
    ...together,
    ...own.filter(({ name }) => name === 'none').map(({ name, label }) => ({ names: [name], label, usual: false })),
  ];
  return {
    nodes: [{ id: place, kind: 'listen', ...wordsOf(step) }],
    edges: [],
    ways: first === undefined ? [] : [{ ...first, usual: true }, ...rest],
  };
};

const WENT: Readonly<Record<string, string>> = {
  yes: 'yes',
  no: 'no',
  other: 'another answer',
  none: 'nothing came',
};

export const listen: AuthoredKind<StepOf<'listen'>> = {
  check,
  waysOut: (step) => waysOut(step).map(({ name }) => name),
  // An empty `other` takes what is none of the answers.
  mayBeEmpty: (_, branch) => branch === 'other',
  answers: ({ listen }) => (listen.for === 'reply' ? ['yes', 'no', ...Object.keys(listen.intents)] : []),
  picture,
  title: ({ listen }) => `listen for ${listen.for}`,
  own: ({ listen }) => ({ listen }),
  went: (_, branch) => {
    const why = WENT[branch] ?? `the answer is ${branch.slice('on.'.length)}`;
    return { what: 'branch', say: `${branch}: ${why}, so it goes that way`, details: { branch } };
  },
};
