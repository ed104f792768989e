/** An attribute value as it goes over the wire; the types that our tables use. */
export type Value =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly SS: readonly string[] }
  /** Bytes, as base64 over the wire. */
  | { readonly B: string }
  | { readonly M: Attributes }
  | { readonly L: readonly Value[] };
export type Attributes = Readonly<Record<string, Value>>;

/** Two significant digits a byte, one more byte, and one for the sign. */
const numberBytes = (text: string): number => {
  const digits = text
    .replace(/^-/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
const valueBytes = (value: Value): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberBytes(value.N);
  if ('SS' in value) return value.SS.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  if ('B' in value) return Buffer.from(value.B, 'base64').length;
  if ('M' in value) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  if ('L' in value) return value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 3);
  return 1;
};

/** Names count as well as values. */
export const itemBytes = (item: Attributes): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
