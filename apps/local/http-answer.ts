import type { ServerResponse } from 'node:http';

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
};

interface Result {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly cookies?: readonly string[];
}

/** A handler's result as HTTP. As at the gateway, a result without a status is the body of a 200. */
export const answerResult = (response: ServerResponse, result: unknown): void => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    answerJson(response, 200, result ?? null);
    return;
  }
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded = false, cookies = [] } = result as Result;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  response.writeHead(statusCode, {
    'content-type': 'application/json',
    ...Object.fromEntries(named),
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
};
