import { S3Client } from '@aws-sdk/client-s3';

/** By path: an emulator knows no bucket as part of a host name. */
export const s3Client = (): S3Client => new S3Client({ forcePathStyle: true });
