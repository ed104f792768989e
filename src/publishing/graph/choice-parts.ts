import type { Parts, Way } from '#publishing/graph/parts.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** One node for each condition: where it holds its branch is taken, else the next one is asked. */
export const ifParts = (step: StepOf<'if'>, place: string): Parts => {
  const conditions = [
    { text: step.if, name: 'then' },
    ...(step.elseIf ?? []).map((one, at) => ({ text: one.if, name: `elseIf.${at}` })),
  ];
  const idOf = (at: number): string => (at === 0 ? place : `${place}:${at}`);
  const last = conditions.length - 1;
  return {
    nodes: conditions.map(({ text }, at) => ({
      id: idOf(at),
      kind: 'choice',
      title: at === 0 ? 'If' : 'Else if',
      details: [],
      condition: text,
    })),
    edges: conditions.slice(0, -1).map((_, at) => ({
      id: `${idOf(at)}>no`,
      from: idOf(at),
      to: idOf(at + 1),
      label: 'no',
      usual: false,
    })),
    ways: [
      ...conditions.map(({ name }, at): Way => ({ from: idOf(at), names: [name], label: 'yes', usual: true })),
      { from: idOf(last), names: ['else'], label: 'no', usual: false },
    ],
  };
};

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A split by its weights, in percent. */
export const splitParts = ({ split, ways }: StepOf<'split'>, place: string): Parts => {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  return {
    nodes: [{ id: place, kind: 'choice', title: `Split ${split}`, details: ['each member always the same way'] }],
    edges: [],
    ways: ways.map(({ way, weight }, at) => ({
      names: [`way.${way}`],
      label: `${way}, ${NUMBER.format((100 * weight) / total)} %`,
      usual: at === 0,
    })),
  };
};
