import { brotliCompressSync, constants } from 'node:zlib';

/** DynamoDB's 400 KB for a row, less what else is in it, for the compressed text of a version. */
const MAX_COMPRESSED = 380 * 1024;
/** What a publish, a run and a member's page read at once. */
const MAX_RAW = 8 * 1024 * 1024;
/** Quick at eight megabytes too, where the best takes seconds. */
const QUALITY = 5;

/** Why a programme is more than a row of the table holds; `undefined` where it fits. */
export const tooLarge = (content: string): string | undefined => {
  const raw = Buffer.byteLength(content);
  if (raw <= MAX_COMPRESSED) return undefined;
  if (raw > MAX_RAW) return `expected a programme of at most ${MAX_RAW} bytes of JSON, this is ${raw}`;
  const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).byteLength;
  return packed <= MAX_COMPRESSED
    ? undefined
    : `expected a programme of at most ${MAX_COMPRESSED} bytes when compressed, this is ${packed}`;
};
