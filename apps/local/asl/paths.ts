const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path that leads nowhere fails the execution, as in Step Functions. */
export class PathError extends Error {}

/** `$.a.b` reads the state's data, `$$.a.b` the context object. */
export const readPath = (path: string, data: unknown, context: unknown): unknown => {
  const whole = path.startsWith('$$');
  let value = whole ? context : data;
  for (const name of path.split('.').slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, name)) throw new PathError(`${path} is not in the state's input`);
    value = value[name];
  }
  return value;
};

/** Puts a result into the data at `$.a.b`; `$` or no path replaces the data. */
export const writePath = (path: string | undefined, data: unknown, result: unknown): unknown => {
  const names = (path ?? '$').split('.').slice(1);
  const put = (value: unknown, at: number): unknown => {
    const name = names[at];
    if (name === undefined) return result;
    const owner = isObject(value) ? value : {};
    return { ...owner, [name]: put(owner[name], at + 1) };
  };
  return put(data, 0);
};
