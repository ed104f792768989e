import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import type { Cell } from '#measurement/cells.ts';
import { columnsOf, type Columns } from '#measurement/columns.ts';

/** Of a row of cells. A transaction of DynamoDB takes 4 MB and a hundred rows, so that whatever is folded together fits. */
const MOST_BYTES = 32 * 1024;
/** Within some percent of the best, in a thirtieth of its time. */
const QUALITY = 5;

const Numbers = z.array(z.int()).readonly();
const ColumnsRow: z.ZodType<Columns> = z.object({
  texts: z.array(z.string()).readonly(),
  vectors: z.array(Numbers).readonly(),
  tails: z.array(Numbers).readonly(),
  vector: Numbers,
  tail: Numbers,
  n: Numbers,
  sums: z.record(z.string(), Numbers),
});

export const packCells = (cells: readonly Cell[]): Uint8Array =>
  brotliCompressSync(JSON.stringify(columnsOf(cells)), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

export const unpackCells = (packed: Uint8Array): Columns =>
  ColumnsRow.parse(JSON.parse(brotliDecompressSync(packed).toString('utf8')));

export const fitsRow = (cells: readonly Cell[]): boolean => packCells(cells).byteLength <= MOST_BYTES;
