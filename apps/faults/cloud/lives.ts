import { AsyncLocalStorage } from 'node:async_hooks';

/** What a trigger hears of a process that died. */
export class Died extends Error {}

/** Where a process dies: at its call of an edge, counted from 1, before the edge was reached or after it did its work. */
export interface Doom {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

/** One call of an edge. */
export interface Call {
  /** `port.method`. */
  readonly name: string;
  /** No call was under way when it began: dying before it is dying after the one that ended last. */
  readonly alone: boolean;
}

/** One invocation of a function: what it calls, and when it dies. */
interface Life {
  readonly instance: object;
  readonly doom: Doom | undefined;
  readonly calls: Call[];
  left: number;
  dead: boolean;
  readonly die: () => void;
}

type Run = (...given: readonly unknown[]) => unknown;

/** What the dead are waiting for: neither a value nor a page ever comes, so that not even a `finally` runs. */
const never = (): Promise<never> & AsyncIterable<never> => {
  const silence = new Promise<never>(() => undefined);
  return Object.assign(silence, { [Symbol.asyncIterator]: () => ({ next: () => silence }) });
};

const isPaged = (made: unknown): made is AsyncIterable<unknown> =>
  typeof made === 'object' && made !== null && Symbol.asyncIterator in made;

/** False when this call is not made any more. */
const enters = (life: Life, name: string): boolean => {
  if (life.dead) return false;
  life.calls.push({ name, alone: life.left === life.calls.length });
  if (life.doom?.call === life.calls.length && life.doom.moment === 'before') life.die();
  return !life.dead;
};

const leave = async <T>(life: Life, at: number, made: Promise<T>): Promise<T> => {
  await made.catch(() => undefined);
  life.left += 1;
  if (life.doom?.call === at && life.doom.moment === 'after') life.die();
  return life.dead ? never() : made;
};

/** Each page is a call. */
async function* pagesOf(life: Life, name: string, first: number, made: AsyncIterable<unknown>) {
  const pages = made[Symbol.asyncIterator]();
  for (let at = first; ; at = life.calls.length) {
    const page = await leave(life, at, pages.next());
    if (page.done === true) return;
    yield page.value;
    if (!enters(life, name)) await never();
  }
}

/**
 * Lives of processes. A process that is killed neither catches nor cleans up: nothing is thrown at the dead, their calls are
 * left without an answer, and whoever started them hears of it.
 */
export const createLives = <Instance extends object>() => {
  const current = new AsyncLocalStorage<Life>();
  const names: string[] = [];
  const edge = (name: string, run: Run): Run => {
    names.push(name);
    return (...given) => {
      const life = current.getStore();
      if (life === undefined) return run(...given);
      if (!enters(life, name)) return never();
      const at = life.calls.length;
      const made = run(...given);
      return isPaged(made) ? pagesOf(life, name, at, made) : leave(life, at, Promise.resolve(made));
    };
  };

  return {
    /** The memory of the process that is running, where one is. */
    instance: (): Instance | undefined => current.getStore()?.instance as Instance | undefined,
    /** Every edge there is. */
    names: (): readonly string[] => names,
    /** A function that is an edge by itself. */
    edge: <F>(name: string, run: F): F => edge(name, run as Run) as F,
    /** A port whose methods are edges, `port.method` by name; what is no function stays as it is. */
    port: <P extends object>(port: string, methods: P): P =>
      Object.fromEntries(
        Object.entries(methods).map(([method, value]: [string, unknown]) => [
          method,
          typeof value === 'function' ? edge(`${port}.${method}`, value as Run) : value,
        ]),
      ) as P,
    /** Runs a handler as one life, which notes its calls. Rejects with `Died` when its time has come. */
    live: <T>(instance: Instance, doom: Doom | undefined, calls: Call[], run: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const life: Life = {
          instance,
          doom,
          calls,
          left: 0,
          dead: false,
          die: () => {
            life.dead = true;
            reject(new Died(`at call ${calls.length}, ${calls.at(-1)?.name ?? ''}`));
          },
        };
        current.run(life, run).then(resolve, reject);
      }),
  };
};
