import { Environment, EvaluationError } from '@marcbachmann/cel-js';

const environment = new Environment({ unlistedVariablesAreDyn: false })
  .registerVariable('member', 'map')
  .registerVariable('before', 'map')
  .registerVariable('event', 'map')
  .registerVariable('expiring', 'map')
  .registerVariable('brand', 'map')
  .registerVariable('wording', 'map');

type Condition = (context: Readonly<Record<string, unknown>>) => unknown;
const compiled = new Map<string, Condition>();

/** Compiled once per text (CEL, https://cel.dev); throws a ParseError or TypeError that says where. */
export const condition = (text: string): Condition => {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const parsed = environment.parse(text);
  const checked = parsed.check();
  if (!checked.valid) throw checked.error ?? new Error('not a valid condition');
  const run: Condition = (context) => parsed(context) as unknown;
  compiled.set(text, run);
  return run;
};

/** A field that an event may leave out and did: what is asked of it does not hold. Every other error is a fault. */
const isMissing = (error: unknown): boolean => error instanceof EvaluationError && error.code === 'no_such_key';

export const holds = (text: string | undefined, context: Readonly<Record<string, unknown>>): boolean => {
  if (text === undefined) return true;
  try {
    return condition(text)(context) === true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};
