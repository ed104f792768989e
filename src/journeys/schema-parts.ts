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

/** Every schema that may stand at a path. */
export const schemasAt = (schema: Schema, path: readonly PropertyKey[]): readonly Schema[] =>
  path.reduce<readonly Schema[]>(
    (found, key) =>
      found.flatMap((one) => {
        const { shape, element, valueType } = definitionOf(one);
        const field = shape !== undefined && Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
        const next = field ?? element ?? valueType;
        return next === undefined ? [] : alternatives(next);
      }),
    alternatives(schema),
  );

/** The keys a map may have at a path. */
export const keysAt = (schema: Schema, path: readonly PropertyKey[]): readonly string[] =>
  schemasAt(schema, path).flatMap((one) => Object.keys(definitionOf(one).shape ?? {}));

/** The words that may stand at a path, where only certain ones may. */
export const wordsAt = (schema: Schema, path: readonly PropertyKey[]): readonly string[] =>
  schemasAt(schema, path).flatMap((one) => {
    const { entries, values } = definitionOf(one);
    return [...Object.values(entries ?? {}), ...(values ?? [])].filter((word) => typeof word === 'string');
  });
