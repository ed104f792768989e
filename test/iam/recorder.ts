import { AsyncLocalStorage } from 'node:async_hooks';
import { answers, said } from '../../bench/aws/answer.ts';
import { createTables } from '../../bench/aws/tables.ts';

/** One request of ours, and the port's method that it was made in: `members.commit`. */
export interface Made {
  readonly within: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Wired {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** What JSON carries otherwise: bytes as base64, instants as seconds. */
const fromWire = (name: string, value: unknown): unknown => {
  if (name === 'B' && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
  return name === 'Time' && typeof value === 'number' ? new Date(value * 1_000) : value;
};

const isIterator = (value: unknown): value is AsyncGenerator =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

/** Takes down what the real clients ask of AWS, which is played in this process, by the port that asks. */
export const createRecorder = () => {
  const made: Made[] = [];
  const needs = new Set<string>();
  const inside = new AsyncLocalStorage<string>();
  const within = (): string => inside.getStore() ?? '';

  const during = <T>(label: string, run: () => T): T => {
    if (inside.getStore() !== undefined) return run();
    const result = inside.run(label, run);
    if (!isIterator(result)) return result;
    const next = result.next.bind(result);
    return Object.assign(result, { next: () => inside.run(label, () => next()) });
  };

  return {
    made,
    /** What a method needs besides requests of its own, as `members.get env.fieldsSecret`. */
    needs,
    need: (what: string): void => {
      needs.add(`${within()} ${what}`);
    },
    /** Options of a client whose requests are answered here, from tables of its own. */
    options: () => {
      const answer = answers(createTables(), () => true);
      const handle = ({ headers, body }: Wired) => {
        const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
        const call = answer(headers['x-amz-target'] ?? '', text);
        const input = JSON.parse(text, fromWire) as Made['input'];
        made.push({ within: within(), operation: call.operation, input });
        const { status, json } = said(call);
        const type = { 'content-type': 'application/x-amz-json-1.0' };
        return Promise.resolve({
          response: { statusCode: status, headers: type, body: new TextEncoder().encode(json) },
        });
      };
      const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
      return { endpoint: 'http://wire.test', region: 'us-east-1', credentials, requestHandler: { handle } };
    },
    /** Takes down a request that a stub answered. */
    took: (operation: string, input: object): void => {
      made.push({ within: within(), operation, input: { ...input } });
    },
    during,
    /** A port whose requests are taken down under its name. */
    watched: <T extends object>(name: string, port: T): T =>
      new Proxy(port, {
        get: (target, method) => {
          const found: unknown = Reflect.get(target, method);
          if (typeof found !== 'function') return found;
          return (...args: unknown[]): unknown =>
            during(`${name}.${String(method)}`, () => (found as (...args: unknown[]) => unknown).apply(target, args));
        },
      }),
  };
};
export type Recorder = ReturnType<typeof createRecorder>;
