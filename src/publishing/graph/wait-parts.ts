import { single, type Parts } from '#publishing/graph/parts.ts';
import { zoneIn } from '#publishing/graph/words.ts';
import type { WaitStep } from '#programme/grammar/steps/wait.ts';

const wordsOf = ({ wait }: WaitStep): { readonly title: string; readonly details: readonly string[] } => {
  if ('for' in wait) return { title: `Wait ${wait.for}`, details: [] };
  if ('until' in wait)
    return wait.until === 'best-hour'
      ? { title: "Wait until the member's best hour", details: [] }
      : { title: `Wait until ${wait.until}`, details: [zoneIn(wait.in)] };
  return {
    title: `Wait until ${wait.field}`,
    details: [
      ...(wait.before === undefined ? [] : [`${wait.before} before it`]),
      ...(wait.at === undefined ? [] : [`at ${wait.at} where the member is`]),
    ],
  };
};

export const waitParts = (step: WaitStep, place: string, next: string): Parts =>
  single({ id: place, kind: 'wait', ...wordsOf(step) }, next);
