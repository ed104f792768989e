import * as z from 'zod';

/** Where the files of the media folder can be fetched by anybody. */
export const MediaUrl = z
  .url({ protocol: /^https$/, error: 'expected an https address' })
  .regex(/\/$/, 'expected an address that ends in a slash');
