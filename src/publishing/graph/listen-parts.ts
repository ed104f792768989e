import type { GraphNode } from '#publishing/graph/graph.ts';
import type { Parts, Way } from '#publishing/graph/parts.ts';
import { all, any, channelName } from '#publishing/graph/words.ts';
import { branchesOf } from '#programme/grammar/branches.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';

const meaning = ({ words = [], from, to }: Intent): string =>
  any([...words, ...(from === undefined || to === undefined ? [] : [from === to ? `${from}` : `${from} to ${to}`])]);

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
const waysOf = (step: StepOf<'listen'>): readonly { readonly name: string; readonly label: string }[] => {
  const { listen, other } = step;
  const silence = { name: 'none', label: `${listen.for === 'event' ? 'nothing' : 'no answer'} after ${listen.until}` };
  if (listen.for === 'event') return [{ name: 'yes', label: 'it happened' }, silence];
  if (listen.for === 'consent') return [{ name: 'yes', label: 'yes' }, silence];
  const intents = Object.entries(listen.intents);
  const said = (name: string): string => {
    const own = intents.find(([intent]) => intent === name)?.[1];
    return own === undefined ? name : `${name}: ${meaning(own)}`;
  };
  return [
    { name: 'yes', label: said('yes') },
    ...intents
      .filter(([name]) => !OWN.includes(name))
      .map(([name, intent]) => ({ name: `on.${name}`, label: `${name}: ${meaning(intent)}` })),
    { name: 'no', label: said('no') },
    ...(other === undefined ? [] : [{ name: 'other', label: 'any other answer' }]),
    silence,
  ];
};

/** Answers that the file says nothing of lead past the step together; the usual way is the first with a branch. */
export const listenParts = (step: StepOf<'listen'>, place: string): Parts => {
  const branches = branchesOf(step);
  const leads = (name: string): boolean => (branches.get(name) ?? []).length > 0;
  const all = waysOf(step);
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
