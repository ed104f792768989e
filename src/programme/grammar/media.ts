import * as z from 'zod';

/** In the place of a file: the code of the voucher that a message is about, as a picture for a scanner. */
export const VOUCHER = 'voucher';

/** A picture of a block. */
export const Media = z
  .string()
  .regex(/^(voucher|[a-z0-9-]+\.(png|jpg))$/, 'expected a file in media/ that ends in .png or .jpg, or voucher')
  .describe('A file in media/; or `voucher`, the code of the voucher that the message is about');
