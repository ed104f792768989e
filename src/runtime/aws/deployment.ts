import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Deployment } from '#publishing/deployment.ts';

/** Assets and pictures in S3; `shelf` is the bucket of the pictures. CloudFormation gives the address that it reads answers from. */
export const s3Deployment = (client: S3Client, shelf: string): Deployment => ({
  text: async ({ bucket, key }) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) throw new Error(`asset ${key} is empty`);
    return Body.transformToString();
  },
  show: async (name, type, { bucket, key }) => {
    const from = { CopySource: `${bucket}/${key}`, MetadataDirective: 'REPLACE', ContentType: type } as const;
    await client.send(new CopyObjectCommand({ Bucket: shelf, Key: name, ...from }));
  },
  clear: async () => {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: shelf }))
      if (Contents.length > 0)
        await client.send(
          new DeleteObjectsCommand({ Bucket: shelf, Delete: { Objects: Contents.map(({ Key }) => ({ Key })) } }),
        );
  },
  answer: async (url, body) => {
    // The address is signed for no content type.
    const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': '' }, body: Buffer.from(body) });
    if (!answer.ok) throw new Error(`CloudFormation took no answer: ${answer.status}`);
  },
});
