import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Archive } from '#measurement/archive.ts';
import { bytesOf, pathOf } from '#runtime/archived.ts';

export const s3Archive = (client: S3Client, bucket: string): Archive => ({
  put: async (pages) => {
    await Promise.all(
      pages.map((page) =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: pathOf(page), Body: bytesOf(page) })),
      ),
    );
  },
});
