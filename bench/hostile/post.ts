import type { Deps } from '#runtime/ports.ts';
import { sourcesOf } from '#providers/read-source.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../functions/inbound/receive-webhook.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { die, KINDS, TYPES, type Kind } from './bodies.ts';
import { ENDPOINTS, NOW, POSTING, PUBLIC_URL, SECRET } from './endpoints.ts';

interface Answered {
  readonly statusCode: number;
}

/** The door with nothing behind it but a list of what it kept. */
export const openDoor = () => {
  const kept: string[] = [];
  const marked = new Set<string>();
  const deps: Partial<Deps> = {
    sources: sourcesOf(POSTING),
    signatures: () => Promise.resolve({ secrets: [SECRET], words: ['T'] }),
    usedTickets: {
      use: ({ id }) => Promise.resolve(marked.size < marked.add(id).size),
      isUsed: (id) => Promise.resolve(marked.has(id)),
    },
    postBox: {
      put: (text) => {
        kept.push(text);
        return Promise.resolve();
      },
    },
    publicUrl: PUBLIC_URL,
    now: () => NOW,
  };
  useDeps(deps);
  let requests = 0;
  return {
    kept,
    marked,
    post: async (
      name: string,
      headers: Readonly<Record<string, string | undefined>>,
      body: Buffer,
      query = '',
    ): Promise<Answered> => {
      const url = new URL(`/webhooks/${name}${query}`, PUBLIC_URL);
      const route = { key: 'POST /webhooks/{source}', handler: 'inbound/receive-webhook' } as const;
      const event = httpEvent({
        ...{ method: 'POST', headers, sourceIp: '192.0.2.7', route, parameters: { source: name }, url, body, now: NOW },
        ...{ requestId: `r${(requests += 1)}`, iam: false },
      });
      return (await handler(event, {} as never)) as unknown as Answered;
    },
  };
};

/** One hostile request, whether its signature is right, and how it was met. */
export interface Met {
  readonly kind: string;
  readonly signed: boolean;
  readonly status: number;
  /** Milliseconds in the handler, and in parsing alone. */
  readonly took: number;
  readonly floor: number;
}

type Entry = readonly [kind: string, make: Kind];

const parsing = (parse: (text: string) => unknown, text: string): number => {
  const from = performance.now();
  try {
    parse(text);
  } catch {
    // What cannot be parsed is part of the floor too.
  }
  return performance.now() - from;
};

/** So many hostile bodies at one address, every other signed rightly; the same seed says the same. */
export const attack = async (
  name: string,
  times: number,
  seed: number,
): Promise<{ readonly met: readonly Met[]; readonly kept: readonly string[] }> => {
  const endpoint = ENDPOINTS[name];
  if (endpoint === undefined) throw new Error(`nobody posts ${name}`);
  const door = openDoor();
  const thrown = die(seed);
  const kinds = Object.entries(KINDS) as unknown as readonly [Entry, ...Entry[]];
  const met: Met[] = [];
  for (let at = 0; at < times; at += 1) {
    const [kind, make] = thrown.of(kinds);
    const made = make(thrown, endpoint.genuine);
    const body = Buffer.isBuffer(made) ? made : Buffer.from(made);
    const text = body.toString();
    const signed = at % 2 === 0;
    const right = endpoint.sign(text, `${PUBLIC_URL}/webhooks/${name}`);
    const wrong = thrown.of<object>([{}, endpoint.sign(`${text} `, PUBLIC_URL), { authorization: 'Bearer a.b.c' }]);
    const headers = { 'content-type': thrown.of(TYPES), ...(signed ? right : wrong) };
    const from = performance.now();
    const { statusCode } = await door.post(name, headers, body);
    met.push({
      kind,
      signed,
      status: statusCode,
      took: performance.now() - from,
      floor: parsing(endpoint.parse, text),
    });
  }
  return { met, kept: door.kept };
};
