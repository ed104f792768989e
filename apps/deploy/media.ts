import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const types: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webm': 'video/webm',
};

/** Files that an RCS card can show; drafts and sources beside them stay here. */
export const mediaIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() in types)
    .map(({ name }) => name)
    .sort();

/** Puts the programme's pictures where the messaging service fetches them, under the names that messages use. */
export const uploadMedia = async (folder: string, bucket: string): Promise<readonly string[]> => {
  // An emulator knows no bucket as part of a host name.
  const client = new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
  const names = mediaIn(folder);
  for (const name of names) {
    const ContentType = types[extname(name).toLowerCase()];
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: name, Body: readFileSync(join(folder, name)), ContentType }),
    );
  }
  return names;
};
