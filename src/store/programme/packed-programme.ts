import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Programme } from '#programme/programme.ts';
import { tooLarge } from '#store/programme/programme-errors.ts';

/** DynamoDB's 400 KB for a row, less its other attributes. */
const MOST_BYTES = 400 * 1024 - 512;
/** Within a percent of the best, in a tenth of its time. */
const QUALITY = 9;

const compressed = (text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

/** A programme as its row keeps it; throws when no row holds it. */
export const packProgramme = (programme: Programme): Uint8Array => {
  const packed = compressed(JSON.stringify(programme));
  if (packed.byteLength > MOST_BYTES) throw tooLarge(programme.version, packed.byteLength);
  return packed;
};

export const unpackProgramme = (packed: Uint8Array): Programme =>
  Programme.parse(JSON.parse(brotliDecompressSync(packed).toString('utf8')));

/** Throws when no row would hold it; without packing what fits anyway. */
export const mustFit = (programme: Programme): void => {
  if (Buffer.byteLength(JSON.stringify(programme)) > MOST_BYTES) packProgramme(programme);
};
