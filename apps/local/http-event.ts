import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { IncomingHttpHeaders } from 'node:http';
import type { Route } from './match-route.ts';

/** The parts of a request that the event shows; the runner's own calls have no connection. */
export interface Inbound {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly sourceIp: string;
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly body: Buffer;
  readonly now: Date;
  readonly requestId: string;
  /** The gateway checked a SigV4 signature, as it does on `/iam` routes. */
  readonly iam: boolean;
}

const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|.*\+(json|xml)))|^$/;

/** Lower-cased names; several values of one name are joined by commas, as the gateway does. */
const headersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, [value].flat().join(',')]],
    ),
  );

const queryOf = ({ searchParams }: URL): Record<string, string> | undefined => {
  const names = [...new Set(searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name).join(',')]));
};

const iamIdentity = {
  accessKey: 'local',
  accountId: '000000000000',
  callerId: 'local',
  cognitoIdentity: null,
  principalOrgId: null,
  userArn: 'arn:aws:sts::000000000000:assumed-role/local/local',
  userId: 'local',
};

/** What an HTTP API hands to its Lambda, payload format 2.0. */
export const httpEvent = (inbound: Inbound): APIGatewayProxyEventV2 => {
  const { route, url, headers, body, now, requestId } = inbound;
  const type = headers['content-type'] ?? '';
  const isBase64Encoded = body.length > 0 && !textual.test(type);
  const query = queryOf(url);
  const cookies = headers.cookie?.split(/; ?/);
  const event = {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies !== undefined && { cookies }),
    headers: headersOf(headers),
    ...(query !== undefined && { queryStringParameters: query }),
    ...(Object.keys(inbound.parameters).length > 0 && { pathParameters: { ...inbound.parameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(inbound.iam && { authorizer: { iam: iamIdentity } }),
      domainName: headers.host ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: inbound.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: inbound.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
  return event;
};
