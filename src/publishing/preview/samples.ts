import { typeAt, type Known } from '#publishing/conditions/known-values.ts';
import { sampleValue } from '#publishing/preview/sample-value.ts';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const filled = (here: unknown, path: readonly string[], sample: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return here ?? sample;
  if (here !== undefined && here !== null && !isValues(here)) return here;
  const values = isValues(here) ? here : {};
  const own = Object.hasOwn(values, name) ? values[name] : undefined;
  return { ...values, [name]: filled(own, rest, sample) };
};

/** Values with something sensible wherever these variables would find nothing; what is there stays as it is. */
export const withSamples = (values: Values, variables: readonly string[], known: Known): Values =>
  variables.reduce<Values>((all, variable) => {
    const path = variable.split('.');
    return filled(all, path, sampleValue(path.at(-1) ?? '', typeAt(known, path))) as Values;
  }, values);
