import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a function answers may have so many bytes ("Lambda quotas": 6 MB for a synchronous invocation), less its frame. */
const MOST = 5_900_000;
/** Below this an answer goes as it is: packing costs more than it saves. */
const PACKED_FROM = 1_000_000;

const TOO_MUCH = {
  statusCode: 413,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({
    error: 'this is more than one answer can carry, even packed: accept-encoding: gzip',
    path: '',
  }),
};

/** A large answer as gzip, to whoever takes that. */
export const fitting = (
  result: APIGatewayProxyStructuredResultV2,
  acceptEncoding = '',
): APIGatewayProxyStructuredResultV2 => {
  const { body = '', headers = {} } = result;
  if (Buffer.byteLength(body) < PACKED_FROM) return result;
  const packed = /\bgzip\b/.test(acceptEncoding)
    ? {
        ...result,
        headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
        body: gzipSync(body).toString('base64'),
        isBase64Encoded: true,
      }
    : result;
  return Buffer.byteLength(packed.body ?? '') > MOST ? TOO_MUCH : packed;
};
