import type { IncomingMessage } from 'node:http';

/** API Gateway takes 10 MB. */
export const bodyLimit = 10 * 1024 * 1024;

/** The whole body, or undefined when it is larger than the gateway takes; the rest is thrown away unread. */
export const readBody = (request: IncomingMessage, limit = bodyLimit): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      request.resume();
      resolve(undefined);
      return;
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
