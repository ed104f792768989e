import { randomUUID } from 'node:crypto';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>;

/** Calls an HTTP handler as API Gateway does for a caller with an AWS identity. */
export const call = async (
  handler: unknown,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const { pathname, searchParams } = new URL(path, 'http://api');
  const request = {
    rawPath: `/iam${pathname}`,
    rawQueryString: searchParams.toString(),
    queryStringParameters: Object.fromEntries(searchParams),
    headers: {},
    pathParameters: { id: pathname.split('/')[2], journey: pathname.split('/')[4] },
    requestContext: { requestId: randomUUID(), http: { method }, authorizer: { iam: {} } },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const { statusCode, body: text } = await (handler as Handler)(request, {});
  return { status: statusCode, body: JSON.parse(text) };
};
