import { Misuse } from '../errors.ts';
import { linesOf, objectIn } from './lines.ts';
import { Price, PRICES } from './prices.ts';

/** The brand's own prices, one a line, before those of the table; the table alone without a file. */
export const readPrices = async (file: string | undefined): Promise<readonly Price[]> => {
  if (file === undefined) return PRICES;
  const own: Price[] = [];
  for await (const line of linesOf(file)) {
    const price = Price.safeParse(objectIn(line));
    if (!price.success)
      throw new Misuse(`${file}:${line.line} expected {"channel","country","usd","per","source","date"}`);
    own.push(price.data);
  }
  return [...own, ...PRICES];
};
