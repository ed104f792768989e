import { InvalidArgumentError } from 'commander';
import { seconds, Span } from '#words/parts.ts';
import type { Later } from './plan.ts';

/** `YES@2d`: a text and how long after the start; what has no span stands at the start. */
export const textAt = (given: string): Later<string> => {
  const cut = given.lastIndexOf('@');
  const span = given.slice(cut + 1);
  if (cut < 0) return { afterSeconds: 0, what: given };
  if (!Span.safeParse(span).success)
    throw new InvalidArgumentError(`expected a time after the start behind the @, such as YES@2d; this is ${span}.`);
  return { afterSeconds: seconds(span), what: given.slice(0, cut) };
};

/** Gathers an option that may be given several times. */
export const several =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: readonly Value[] = []): readonly Value[] => [...before, read(text)];
