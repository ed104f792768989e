import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ATTACHMENT_TYPES, LARGEST_ATTACHMENT, type Attachments, type AttachmentType } from '#messages/attachment.ts';
import type { Arrivals } from '#providers/provider.ts';
import { signedLink } from '#runtime/aws/signed-link.ts';

/** Names of ours only: what its sender called it says nothing to a browser. */
const saved = (type: AttachmentType): string => `attachment; filename="attachment.${ATTACHMENT_TYPES[type]}"`;

const erase = async (client: S3Client, bucket: string, begins: string): Promise<void> => {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: begins }))
    if (Contents.length > 0)
      await client.send(
        new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key })) } }),
      );
};

/** Attachments in S3, under the key of the tables. */
export const s3Attachments = (client: S3Client, bucket: string): Attachments => ({
  keep: async (key, bytes, type) => {
    const shown = { ContentType: type, ContentDisposition: saved(type) };
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...shown }));
  },
  link: (key, type) => signedLink(client, bucket, key, { 'response-content-disposition': saved(type) }),
  erase: (begins) => erase(client, bucket, begins),
});

/** What AWS services put into the same bucket; it lies there until it is looked at, and for a day at the most. */
export const s3Arrivals = (client: S3Client, bucket: string): Arrivals => ({
  bucket,
  folder: 'arrived/',
  take: async (begins) => {
    const { Contents = [] } = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: begins, MaxKeys: 1 }),
    );
    const [found] = Contents;
    if (found?.Key === undefined) return { ok: false, reason: 'gone' };
    if ((found.Size ?? 0) > LARGEST_ATTACHMENT) return { ok: false, reason: 'too-large' };
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: found.Key }));
    return Body === undefined ? { ok: false, reason: 'gone' } : { ok: true, bytes: await Body.transformToByteArray() };
  },
  drop: (begins) => erase(client, bucket, begins),
});
