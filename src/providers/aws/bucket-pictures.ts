import { createHash } from 'node:crypto';
import type { Picture } from '#messages/picture.ts';
import type { KeepCode } from '#providers/provider.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** Where a picture lies in the bucket; `undefined` where there is none. */
export type S3Url = (picture: Picture | undefined) => Promise<string | undefined>;

/** Whoever could tell it knows the sealed address, and so the code; it begins with what the bucket takes away after some days. */
const nameOf = (url: string): string => `codes/${createHash('sha256').update(url).digest('hex').slice(0, 40)}.png`;

/** AWS fetches from a bucket alone: files of the brand's lie there, and the code of a voucher is put there when it is sent. */
export const bucketPictures =
  (bucket: string, keep: KeepCode | undefined): S3Url =>
  async (picture) => {
    if (picture === undefined) return undefined;
    if ('file' in picture) return `s3://${bucket}/${picture.file}`;
    if (keep === undefined) return undefined;
    const name = nameOf(picture.url);
    try {
      await keep(name, picture.code);
    } catch (error) {
      const why = error instanceof Error ? error.name : 'unknown';
      throw new ProviderFault('sms', `the picture of a code could not be kept: ${why}`, 'message');
    }
    return `s3://${bucket}/${name}`;
  };
