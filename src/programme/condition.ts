import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { bounded, withBounded, withinBounds } from '#programme/bounded.ts';

const environment = withBounded(new Environment({ unlistedVariablesAreDyn: false }))
  .registerVariable('member', 'map')
  .registerVariable('before', 'map')
  .registerVariable('event', 'map')
  .registerVariable('expiring', 'map')
  .registerVariable('run', 'map')
  .registerVariable('was', 'string')
  .registerVariable('now', 'google.protobuf.Timestamp')
  .registerVariable('brand', 'map')
  .registerVariable('wording', 'map');

type Condition = (context: Readonly<Record<string, unknown>>) => unknown;
const compiled = new Map<string, Condition>();

/** Compiled once per text (CEL, https://cel.dev), bounded in what it goes through; throws a ParseError or TypeError. */
export const condition = (text: string): Condition => {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const parsed = environment.parse(bounded(text, (one) => environment.parse(one)));
  const checked = parsed.check();
  if (!checked.valid) throw checked.error ?? new Error('not a valid condition');
  const run: Condition = (context) => withinBounds(() => parsed(context) as unknown);
  compiled.set(text, run);
  return run;
};

/** A field that an event may leave out and did: what is asked of it does not hold. Every other error is a fault. */
const isMissing = (error: unknown): boolean => error instanceof EvaluationError && error.code === 'no_such_key';

/** What an expression gives; `undefined` where it names what is not there. */
export const evaluate = (text: string, context: Readonly<Record<string, unknown>>): unknown => {
  try {
    return condition(text)(context);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

export const holds = (text: string | undefined, context: Readonly<Record<string, unknown>>): boolean =>
  text === undefined || evaluate(text, context) === true;

/** What a pure decision came to, or why it came to nothing: a code or the name of an error, never what it was about. */
export type Judged<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Decides what may not be decidable: a field that is no time, types that do not fit. Whatever is thrown is the reason. */
export const judged = <T>(decide: () => T): Judged<T> => {
  try {
    return { ok: true, value: decide() };
  } catch (error) {
    if (error instanceof EvaluationError) return { ok: false, reason: error.code };
    return { ok: false, reason: error instanceof Error ? error.name : typeof error };
  }
};

/** The same as `holds`, and `otherwise` where that cannot be evaluated. */
export const holdsOr = (
  otherwise: boolean,
  text: string | undefined,
  context: Readonly<Record<string, unknown>>,
): boolean => {
  const found = judged(() => holds(text, context));
  return found.ok ? found.value : otherwise;
};
