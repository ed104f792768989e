import type { GraphNode } from '#publishing/graph/graph.ts';
import { single, type Parts } from '#publishing/graph/parts.ts';
import { all } from '#publishing/graph/words.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { Grant, Value } from '#programme/grammar/steps/acts.ts';

const valueOf = (value: Value): string => (typeof value === 'object' ? value.cel : JSON.stringify(value));
const valuesOf = (values: Readonly<Record<string, Value>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => `${name} = ${valueOf(value)}`);

const granted = (grant: Grant): string => {
  if (typeof grant === 'string') return grant;
  if ('points' in grant) return grant.points === 1 ? '1 point' : `${grant.points} points`;
  if ('cashback' in grant) return `cashback of ${grant.cashback} minor units`;
  return `${grant.stamps === 1 ? '1 stamp' : `${grant.stamps} stamps`} on ${grant.card}`;
};

const wordsOf = (
  step: StepOf<'update' | 'grant' | 'redeem' | 'emit' | 'start' | 'handoff' | 'exit'>,
): Pick<GraphNode, 'title' | 'details'> => {
  if ('update' in step) return { title: `Set ${all(Object.keys(step.update))}`, details: valuesOf(step.update) };
  if ('grant' in step) return { title: `Grant ${granted(step.grant)}`, details: [] };
  if ('redeem' in step)
    return { title: step.redeem === 'oldest' ? 'Redeem the oldest reward' : `Redeem ${step.redeem}`, details: [] };
  if ('emit' in step) {
    const to = step.to === 'bus' ? 'to the bus' : `to the webhook ${step.to}`;
    return { title: `Emit ${step.emit}`, details: [to, ...valuesOf(step.data)] };
  }
  if ('start' in step) return { title: `Start ${step.start}`, details: [] };
  if ('handoff' in step) return { title: 'Hand over to a person', details: [step.handoff] };
  return { title: `Exit: ${step.exit}`, details: [] };
};

/** A step that acts at once; an exit is an end of its own. */
export const actParts = (
  step: StepOf<'update' | 'grant' | 'redeem' | 'emit' | 'start' | 'handoff' | 'exit'>,
  place: string,
  next: string,
): Parts => {
  const words = wordsOf(step);
  return 'exit' in step
    ? { nodes: [{ id: place, kind: 'exit', ...words, past: next }], edges: [], ways: [] }
    : single({ id: place, kind: 'act', ...words }, next);
};
