import { readFileSync } from 'node:fs';

interface Ref {
  readonly shape: string;
}
interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Ref>>;
  readonly member?: Ref;
  readonly key?: Ref;
  readonly value?: Ref;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly union?: boolean;
}
interface Models<Side extends 'input' | 'output'> {
  readonly operations: Readonly<Record<string, { readonly service: string } & Readonly<Record<Side, string>>>>;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const models = read('models.json') as Models<'input'>;
const reads = read('reads.json') as Models<'input' | 'output'>;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** Length of a text, number of entries, or the number itself. */
const sizeOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return Array.from(value).length;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
};

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  long: Number.isInteger,
  double: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  timestamp: (value) => value instanceof Date,
  blob: (value) => value instanceof Uint8Array,
  list: Array.isArray,
  map: isObject,
  structure: isObject,
};

const membersOf = (shape: Shape, value: unknown): readonly (readonly [string, Ref | undefined, unknown])[] => {
  if (Array.isArray(value)) return value.map((one: unknown, at) => [String(at), shape.member, one] as const);
  if (!isObject(value)) return [];
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return given.map(([name, one]) => [name, shape.type === 'map' ? shape.value : shape.members?.[name], one] as const);
};

/** What the vendor's own model has against a value, as places with the rule. */
const against = (
  shapes: Readonly<Record<string, Shape>>,
  name: string,
  value: unknown,
  at: string,
): readonly string[] => {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  if (TYPES[shape.type]?.(value) !== true) return [`${at}: not a ${shape.type}`];
  const { min, max, pattern } = shape;
  const given = membersOf(shape, value);
  return [
    ...(min !== undefined && sizeOf(value) < min ? [`${at}: less than ${min}`] : []),
    ...(max !== undefined && sizeOf(value) > max ? [`${at}: more than ${max}`] : []),
    ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'su').test(String(value))
      ? [`${at}: not ${pattern}`]
      : []),
    ...(shape.enum?.includes(String(value)) === false ? [`${at}: none of ${shape.enum.join(', ')}`] : []),
    ...(shape.required ?? []).filter((one) => !given.some(([is]) => is === one)).map((one) => `${at}.${one}: missing`),
    ...(shape.union === true && given.length !== 1 ? [`${at}: not exactly one`] : []),
    ...given.flatMap(([key, ref, one]) =>
      ref === undefined ? [`${at}.${key}: unknown`] : against(shapes, ref.shape, one, `${at}.${key}`),
    ),
    ...(shape.key === undefined
      ? []
      : given.flatMap(([key]) => against(shapes, shape.key?.shape ?? '', key, `${at}(${key})`))),
  ];
};

/** The service that an operation is one of, as botocore names it. */
export const serviceOf = (operation: string): string => {
  const called = models.operations[operation];
  if (called === undefined) throw new Error(`no operation ${operation}`);
  return called.service;
};

/** What AWS's published model refuses of a request; empty for one that it takes. */
export const refusals = (operation: string, input: unknown): readonly string[] => {
  const called = models.operations[operation];
  const shapes = called && models.shapes[called.service];
  if (called === undefined || shapes === undefined) throw new Error(`no operation ${operation}`);
  return against(shapes, called.input, input, operation);
};

/** What AWS's published model has against a request that only reads, or against an answer that a test makes up. */
export const unlike = (operation: string, side: 'input' | 'output', value: unknown): readonly string[] => {
  const called = reads.operations[operation];
  const shapes = called && reads.shapes[called.service];
  if (called === undefined || shapes === undefined) throw new Error(`no operation ${operation}`);
  return against(shapes, called[side], value, operation);
};
