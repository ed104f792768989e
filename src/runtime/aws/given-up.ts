import { DeleteObjectsCommand, GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { GivenUp } from '#journeys/given-up.ts';

/** Who may not list a bucket is told that access is denied and not that there is no such object: seal-record may. */
export const s3GivenUp = (client: S3Client): GivenUp => ({
  read: async ({ bucket, key }) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  remove: async ({ bucket, key }) => {
    await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [{ Key: key }] } }));
  },
});
