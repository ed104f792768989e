import type { Attributes, Value } from './item-size.ts';

/** What an expression's `#names` and `:values` stand for. */
export interface Terms {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Attributes;
}
type Operand = (item: Attributes) => Value | undefined;
export type Test = (item: Attributes) => boolean;

export const tokensOf = (text: string): string[] => text.match(/[#:]?[A-Za-z_]\w*|\[\d+\]|<>|<=|>=|[=<>(),.+-]/g) ?? [];

const order = (a: Value, b: Value): number => {
  if ('N' in a && 'N' in b) return Number(a.N) - Number(b.N);
  if ('B' in a && 'B' in b) return Buffer.from(a.B, 'base64').compare(Buffer.from(b.B, 'base64'));
  if ('S' in a && 'S' in b) return a.S < b.S ? -1 : a.S > b.S ? 1 : 0;
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : Number.NaN;
};
/** Entries of a map or a list, letters of a text. */
const sizeOf = (value: Value | undefined): Value | undefined => {
  if (value === undefined) return undefined;
  const [held] = Object.values(value) as [string | object];
  return { N: String(typeof held === 'string' ? held.length : Object.keys(held).length) };
};
const entriesOf = (value: Value | undefined): readonly Value[] => (value !== undefined && 'L' in value ? value.L : []);
const compare: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (n) => n === 0,
  '<>': (n) => n !== 0,
  '<': (n) => n < 0,
  '<=': (n) => n <= 0,
  '>': (n) => n > 0,
  '>=': (n) => n >= 0,
};

/** An entry of a map by its name, of a list by its place. */
const within = (value: Value, part: string): Value | undefined => {
  if ('M' in value) return value.M[part];
  return 'L' in value ? value.L[Number(part)] : undefined;
};

/** Reads the expressions of our stores from left to right: the part of DynamoDB's language that they speak. */
export const reader = (tokens: readonly string[], { names, values }: Terms) => {
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const next = (): string => tokens[at++] ?? '';
  const take = (token: string): boolean => {
    const found = peek().toUpperCase() === token;
    if (found) at += 1;
    return found;
  };

  const path = (): string[] => {
    const parts: string[] = [];
    do {
      const part = next();
      parts.push(names[part] ?? part);
      while (peek().startsWith('[')) parts.push(next().slice(1, -1));
    } while (take('.'));
    return parts;
  };
  const read = (parts: readonly string[], item: Attributes): Value | undefined =>
    parts.reduce<Value | undefined>((value, part) => (value === undefined ? undefined : within(value, part)), {
      M: item,
    });
  const operand = (): Operand => {
    if (peek().startsWith(':')) {
      const value = values[next()];
      return () => value;
    }
    if (take('IF_NOT_EXISTS')) {
      const [value, other] = list();
      return (item) => value?.(item) ?? other?.(item);
    }
    if (take('LIST_APPEND')) {
      const lists = list();
      return (item) => ({ L: lists.flatMap((one) => entriesOf(one(item))) });
    }
    if (take('SIZE')) {
      const [value] = list();
      return (item) => sizeOf(value?.(item));
    }
    const parts = path();
    return (item) => read(parts, item);
  };
  const list = (): Operand[] => {
    const all: Operand[] = [];
    next();
    do all.push(operand());
    while (take(','));
    next();
    return all;
  };

  const comparison = (): Test => {
    const left = operand();
    if (take('IN')) {
      const options = list();
      return (item) => options.some((one) => order(left(item) ?? { NULL: true }, one(item) ?? { NULL: true }) === 0);
    }
    if (take('BETWEEN')) {
      const least = operand();
      take('AND');
      const most = operand();
      return (item) => {
        const [value, from, to] = [left, least, most].map((one) => one(item) ?? { NULL: true }) as [
          Value,
          Value,
          Value,
        ];
        return order(from, value) <= 0 && order(value, to) <= 0;
      };
    }
    const holds = compare[next()] ?? (() => false);
    const right = operand();
    return (item) => {
      const [a, b] = [left(item), right(item)];
      return a !== undefined && b !== undefined && holds(order(a, b));
    };
  };
  const primary = (): Test => {
    if (take('NOT')) {
      const inner = primary();
      return (item) => !inner(item);
    }
    if (take('(')) {
      const inner = any();
      next();
      return inner;
    }
    if (take('ATTRIBUTE_EXISTS')) {
      const [value] = list();
      return (item) => value?.(item) !== undefined;
    }
    if (take('ATTRIBUTE_NOT_EXISTS')) {
      const [value] = list();
      return (item) => value?.(item) === undefined;
    }
    if (take('BEGINS_WITH')) {
      const [value, prefix] = list().map((one) => (item: Attributes) => one(item) as { S?: string } | undefined);
      return (item) => value?.(item)?.S?.startsWith(prefix?.(item)?.S ?? '') === true;
    }
    return comparison();
  };
  const joined =
    (word: string, part: () => Test, join: (tests: readonly Test[], item: Attributes) => boolean) => () => {
      const tests = [part()];
      while (take(word)) tests.push(part());
      return (item: Attributes) => join(tests, item);
    };
  const all = joined('AND', primary, (tests, item) => tests.every((test) => test(item)));
  const any: () => Test = joined('OR', all, (tests, item) => tests.some((test) => test(item)));

  return { peek, take, path, operand, condition: any };
};

export const condition = (text: string | undefined, terms: Terms): Test =>
  text === undefined ? () => true : reader(tokensOf(text), terms).condition();
