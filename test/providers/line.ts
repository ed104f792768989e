import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it left the adapter. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What a vendor says over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What happens on the way. `lost`: the vendor took it and its answer never came. `cut`: nobody read it. `half`: the answer breaks
 * off. `slow`: it comes in two pieces. `silent`: it was read, and nothing is heard any more.
 */
export type Play = 'through' | 'lost' | 'cut' | 'half' | 'slow' | 'silent' | Answer;

const PIECES_MS = 50;

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Of the headers all that do not say how long the body is. */
const without = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['transfer-encoding', 'content-length'].includes(name)),
  ) as Record<string, string>;

const passOn = (to: string, { method, path, headers, body }: Call): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const passed = ask(new URL(path, to), { method, headers }, (response) => {
      bodyOf(response).then((answer) => {
        resolve({ status: response.statusCode ?? 0, headers: without(response.headers), body: answer.toString() });
      }, reject);
    });
    passed.on('error', reject);
    passed.end(body);
  });

const cut = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy();
};

const say = (response: ServerResponse, play: Play, { status, headers, body }: Answer): void => {
  const bytes = Buffer.from(body);
  const middle = Math.ceil(bytes.length / 2);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (play !== 'half' && play !== 'slow') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, middle), () => {
    setTimeout(() => {
      if (play === 'half') cut(response);
      else response.end(bytes.subarray(middle));
    }, PIECES_MS);
  });
};

/** The line between an adapter and the phone, on loopback: whatever can happen to a call happens here. */
export const startLine = async (phone: string) => {
  const calls: Call[] = [];
  let play: Play = 'through';

  const carry = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '/', headers } = request;
    const call = { method, path: url, headers, body: await bodyOf(request) };
    calls.push(call);
    if (play === 'silent') return;
    const answer = typeof play === 'string' ? await passOn(phone, call) : play;
    if (play === 'lost') cut(response);
    else say(response, play, answer);
  };

  const server = createServer((request, response) => {
    if (play === 'cut') {
      calls.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.alloc(0),
      });
      cut(response);
    } else
      void carry(request, response).catch(() => {
        cut(response);
      });
  });
  // Clients keep their connections; a shorter time here would close one that is about to be used.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What was asked since the last look. */
    calls: () => calls.splice(0),
    play: (next: Play) => {
      play = next;
    },
    /** A call as it was, with another body, and no adapter in between. */
    repeat: (call: Call, body: string) => {
      return passOn(phone, { ...call, headers: without(call.headers), body: Buffer.from(body) });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type Line = Awaited<ReturnType<typeof startLine>>;
