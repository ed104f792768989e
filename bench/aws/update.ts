import { reader, tokensOf, type Terms } from './expression.ts';
import type { Attributes, Value } from './item-size.ts';

type Step = (item: Attributes, before: Attributes) => Attributes;

const numberOf = (value: Value | undefined): number => (value !== undefined && 'N' in value ? Number(value.N) : 0);

const put = (item: Attributes, [name = '', ...rest]: readonly string[], value: Value): Attributes => {
  if (rest.length === 0) return { ...item, [name]: value };
  const inner = item[name];
  if (inner !== undefined && 'L' in inner)
    return {
      ...item,
      [name]: { L: Object.values(put(Object.fromEntries(inner.L.map((one, at) => [at, one])), rest, value)) },
    };
  return { ...item, [name]: { M: put(inner !== undefined && 'M' in inner ? inner.M : {}, rest, value) } };
};

const without = (item: Attributes, [name = '', ...rest]: readonly string[]): Attributes => {
  const inner = item[name];
  if (rest.length > 0 && inner !== undefined && 'M' in inner) return { ...item, [name]: { M: without(inner.M, rest) } };
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== name));
};

const namesOf = (value: Value | undefined): readonly string[] => (value !== undefined && 'SS' in value ? value.SS : []);

/** `ADD`: a number to a number, names to a set. */
const added = (value: Value | undefined, amount: Value | undefined): Value =>
  amount !== undefined && 'SS' in amount
    ? { SS: [...new Set([...namesOf(value), ...amount.SS])] }
    : { N: String(numberOf(value) + numberOf(amount)) };

/** What an update expression makes of a row; all that it reads is the row as it was. */
export const update = (text: string, terms: Terms): ((before: Attributes) => Attributes) => {
  const tokens = reader(tokensOf(text), terms);
  const steps: Step[] = [];
  const several = (one: () => Step): void => {
    do steps.push(one());
    while (tokens.take(','));
  };
  const set = (): Step => {
    const path = tokens.path();
    tokens.take('=');
    const first = tokens.operand();
    const sign = tokens.take('+') ? 1 : tokens.take('-') ? -1 : 0;
    const second = sign === 0 ? undefined : tokens.operand();
    return (item, before) => {
      const value = first(before);
      if (second === undefined) return value === undefined ? item : put(item, path, value);
      return put(item, path, { N: String(numberOf(value) + sign * numberOf(second(before))) });
    };
  };
  const add = (): Step => {
    const path = tokens.path();
    const amount = tokens.operand();
    return (item, before) => put(item, path, added(before[path[0] ?? ''], amount(before)));
  };
  const take = (): Step => {
    const [name = ''] = tokens.path();
    const gone = tokens.operand();
    return (item, before) => {
      const left = namesOf(before[name]).filter((one) => !namesOf(gone(before)).includes(one));
      return left.length > 0 ? { ...item, [name]: { SS: left } } : without(item, [name]);
    };
  };
  const remove = (): Step => {
    const path = tokens.path();
    return (item) => without(item, path);
  };
  for (;;) {
    if (tokens.take('SET')) several(set);
    else if (tokens.take('ADD')) several(add);
    else if (tokens.take('DELETE')) several(take);
    else if (tokens.take('REMOVE')) several(remove);
    else break;
  }
  if (tokens.peek() !== '') throw new Error(`the fake does not know this update: ${text}`);
  return (before) => steps.reduce<Attributes>((item, step) => step(item, before), before);
};
