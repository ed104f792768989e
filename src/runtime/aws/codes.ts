import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { qrPng } from '#preferences/qr-code.ts';
import type { KeepCode } from '#providers/provider.ts';

/** Codes of vouchers among the pictures, from where AWS fetches them; the bucket takes them away by itself. */
export const s3Codes =
  (client: S3Client, bucket: string): KeepCode =>
  async (name, code) => {
    const picture = { Body: qrPng(code), ContentType: 'image/png' };
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, ...picture }));
  };
