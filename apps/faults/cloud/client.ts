import { signedHeaders } from '../../cli/signed-headers.ts';
import { httpEvent } from '../../local/http-event.ts';
import { routeMatcher } from '../../local/match-route.ts';
import { routes } from '../../local/routes.ts';
import { PUBLIC_URL, SECRET } from './edges.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import type { Time } from './time.ts';

export interface Asked {
  /** The same however often it is sent; it names the answer. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
}

/** How long a caller waits before it sends the same once more: longer in all than a request is another's turn. */
const PAUSES_SECONDS = [5, 40, 120];
const match = routeMatcher(routes);

const isFinal = ({ statusCode, headers }: Answer): boolean => statusCode < 500 && headers['retry-after'] === undefined;

/** Callers of the HTTP API, each of whom sends the same again where no answer came. */
export const createClient = (time: Time, invoke: Invoke, letters: Letters) => {
  const answers = new Map<string, number>();
  let requests = 0;

  const attempt = async (asked: Asked): Promise<Answer | undefined> => {
    const url = new URL(asked.path, PUBLIC_URL);
    const found = match(asked.method, url.pathname);
    if (found === undefined) throw new Error(`no route for ${asked.method} ${asked.path}`);
    const event = httpEvent({
      ...found,
      url,
      method: asked.method,
      headers: asked.headers ?? {},
      body: Buffer.from(asked.body ?? ''),
      sourceIp: '192.0.2.7',
      now: time.now(),
      requestId: `request-${(requests += 1)}`,
      iam: false,
    });
    const said = (await invoke(found.route.handler, event).catch(() => undefined)) as Partial<Answer> | undefined;
    return said && { statusCode: 0, body: '', headers: {}, cookies: [], ...said };
  };
  const insist = async (asked: Asked, heard: (answer: Answer) => void, tries = 0): Promise<void> => {
    const answer = await attempt(asked);
    const pause = PAUSES_SECONDS[tries];
    if (answer !== undefined && isFinal(answer)) {
      letters.done();
      heard(answer);
    } else if (pause === undefined) letters.dead(asked.id);
    else time.at(time.now().getTime() + pause * 1_000, () => insist(asked, heard, tries + 1));
  };
  const ask = (asked: Asked, heard: (answer: Answer) => void): Promise<void> => {
    letters.sent();
    return insist(asked, heard);
  };

  return {
    /** As a browser asks. */
    ask,
    /** As the loyalty system asks: signed, with JSON. */
    signed: (asked: Asked): Promise<void> => {
      const headers = signedHeaders(SECRET, asked, asked.id);
      return ask({ ...asked, headers: { ...headers, 'content-type': 'application/json' } }, ({ statusCode }) => {
        answers.set(asked.id, statusCode);
      });
    },
    /** What signed requests were answered. */
    answers: (): ReadonlyMap<string, number> => answers,
  };
};
export type Client = ReturnType<typeof createClient>;
