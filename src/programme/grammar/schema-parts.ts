import type * as z from 'zod';

type Schema = z.core.$ZodType;

/** The definitions of zod 4 (https://zod.dev/packages/core) that a programme uses. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly getter?: () => Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

export const definitionOf = (schema: Schema): Definition => schema._zod.def;

/** What a schema stands for, without optional, default and lazy around it; each option of a union. */
export const alternatives = (schema: Schema): readonly Schema[] => {
  const { type, innerType, in: input, getter, options } = definitionOf(schema);
  if (innerType !== undefined) return alternatives(innerType);
  if (type === 'pipe' && input !== undefined) return alternatives(input);
  if (getter !== undefined) return alternatives(getter());
  return options === undefined ? [schema] : options.flatMap(alternatives);
};

/**
 * Of several schemas with a key those that a value can be meant as: beside that key it has their fixed words, or none there.
 * All where none is.
 */
const meantBy = (schemas: readonly Schema[], value: unknown, wanted: PropertyKey): readonly Schema[] => {
  const having = schemas.filter((one) => {
    const { shape } = definitionOf(one);
    return shape === undefined || Object.hasOwn(shape, wanted);
  });
  if (typeof value !== 'object' || value === null) return having;
  const fitting = having.filter((one) =>
    Object.entries(definitionOf(one).shape ?? {}).every(([key, field]) => {
      const { type, values } = definitionOf(field);
      const isFree = type !== 'literal' || key === wanted || !Object.hasOwn(value, key);
      return isFree || values?.includes(value[key as keyof typeof value]);
    }),
  );
  return fitting.length > 0 ? fitting : having;
};

/** Every schema that may stand at a path of a value. */
export const schemasAt = (schema: Schema, path: readonly PropertyKey[], value: unknown): readonly Schema[] => {
  let found = alternatives(schema);
  let here = value;
  for (const key of path) {
    found = meantBy(found, here, key).flatMap((one) => {
      const { shape, element, valueType } = definitionOf(one);
      const field = shape !== undefined && Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
      const next = field ?? element ?? valueType;
      return next === undefined ? [] : alternatives(next);
    });
    here =
      typeof here === 'object' && here !== null && Object.hasOwn(here, key)
        ? (here as Record<PropertyKey, unknown>)[key]
        : undefined;
  }
  return found;
};

/** The keys a map of any of these may have. */
export const keysOf = (schemas: readonly Schema[]): readonly string[] =>
  schemas.flatMap((one) => Object.keys(definitionOf(one).shape ?? {}));

/** The words that may stand there, where only certain ones may. */
export const wordsOf = (schemas: readonly Schema[]): readonly string[] =>
  schemas.flatMap((one) => {
    const { entries, values } = definitionOf(one);
    return [...Object.values(entries ?? {}), ...(values ?? [])].filter((word) => typeof word === 'string');
  });
