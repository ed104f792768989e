const FIELD = 'surprise';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** JSON in a text, plain or as base64, each variant written as it was. */
const within = (text: string, free: readonly string[]): readonly string[] => {
  const plain = parsed(text);
  if (isObject(plain)) return strangeOf(plain, free).map((one) => JSON.stringify(one));
  const coded = /^[\w+/]{8,}=*$/.test(text) ? parsed(Buffer.from(text, 'base64').toString()) : undefined;
  if (!isObject(coded)) return [];
  return strangeOf(coded, free).map((one) => Buffer.from(JSON.stringify(one)).toString('base64'));
};

/** The same value with one field that nobody knows, in each of its objects in turn. */
const strangeOf = (value: unknown, free: readonly string[]): readonly unknown[] => {
  if (typeof value === 'string') return within(value, free);
  if (Array.isArray(value))
    return value.flatMap((one: unknown, at) =>
      strangeOf(one, free).map((strange) => value.with(at, strange) as unknown),
    );
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    free.includes(name) ? [] : strangeOf(one, free).map((strange) => ({ ...value, [name]: strange })),
  );
  return [{ ...value, [FIELD]: 1 }, ...inner];
};

/** Bodies like this one with a field that the vendor does not know, JSON or a form. */
export const strangeBodies = (body: string, free: readonly string[] = []): readonly string[] => {
  const strange = within(body, free);
  return strange.length > 0 ? strange : [`${body}&${FIELD}=1`];
};
