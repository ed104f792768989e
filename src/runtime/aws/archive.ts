import { gzipSync } from 'node:zlib';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Archive, Page } from '#measurement/archive.ts';

/** Where a page stands, as Hive reads partitions. */
export const pathOf = ({ family, day, name }: Page): string => `${family}/day=${day}/${name}.json.gz`;

/** A fact is a line of JSON. The same facts are the same bytes. */
export const bytesOf = ({ facts }: Page): Buffer => gzipSync(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));

export const s3Archive = (client: S3Client, bucket: string): Archive => ({
  put: async (pages) => {
    await Promise.all(
      pages.map((page) =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: pathOf(page), Body: bytesOf(page) })),
      ),
    );
  },
});
