import * as z from 'zod';

const Link = z.url({ protocol: /^https?$/, error: 'is not a web address' }).max(2000);
const isOne = ({ link, id }: { link?: string | undefined; id?: string | undefined }): boolean =>
  (link === undefined) !== (id === undefined);
const place = { link: Link.optional(), id: z.string().optional() };
const caption = { caption: z.string().max(1024, 'is longer than 1024 characters').optional() };
const ONE = 'needs a link or an id, and not both';

/** A file in a header, which has no caption. */
export const Picture = z.strictObject(place).refine(isOne, ONE);
export const Document = z.strictObject({ ...place, filename: z.string().optional() }).refine(isOne, ONE);
/** A file that is a message. */
export const CaptionedPicture = z.strictObject({ ...place, ...caption }).refine(isOne, ONE);
export const CaptionedDocument = z
  .strictObject({ ...place, ...caption, filename: z.string().optional() })
  .refine(isOne, ONE);
