import { Environment } from '@marcbachmann/cel-js';

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

export const holds = (text: string | undefined, context: Readonly<Record<string, unknown>>): boolean =>
  text === undefined || condition(text)(context) === true;
