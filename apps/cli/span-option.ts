import { InvalidArgumentError } from 'commander';
import { seconds, Span } from '#words/parts.ts';

/** Milliseconds of a span such as `60s` or `5m`. */
export const spanMs = (text: string): number => {
  const span = Span.safeParse(text);
  if (!span.success) throw new InvalidArgumentError('expected a span such as 60s or 5m');
  return 1_000 * seconds(span.data);
};
