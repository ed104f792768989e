import { InvalidArgumentError } from 'commander';
import { IANAZone } from 'luxon';
import type { CsvColumns } from './csv-layout.ts';

export const batchSize = (text: string): number => {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 100) throw new InvalidArgumentError('expected 1 to 100.');
  return size;
};

export const currencyCode = (text: string): string => {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError('expected an ISO 4217 currency such as USD.');
  return text;
};

export const timeZone = (text: string): string => {
  if (!IANAZone.isValidZone(text)) throw new InvalidArgumentError('expected a time zone such as Europe/Stockholm.');
  return text;
};

const NAMES = { member: 'member', time: 'time', amount: 'amount', items: 'items' } as const;
const isColumn = (name: string): name is keyof typeof NAMES => Object.hasOwn(NAMES, name);

/** `member=customer,time=bought`: what the columns of a CSV file are called; the others keep their own names. */
export const columnNames = (text: string): CsvColumns => {
  const given = text.split(',').map((pair): [keyof typeof NAMES, string] => {
    const at = pair.indexOf('=');
    const [column, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 0 || !isColumn(column) || name === '') {
      throw new InvalidArgumentError('expected member=…,time=…,amount=…,items=… or some of them.');
    }
    return [column, name];
  });
  return { names: { ...NAMES, ...Object.fromEntries(given) }, asked: new Set(given.map(([column]) => column)) };
};

export const DEFAULT_COLUMNS: CsvColumns = { names: NAMES, asked: new Set() };
