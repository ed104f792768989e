import { load, type FunctionName } from '../../local/functions.ts';
import { Died, type Call, type createLives, type Doom } from './lives.ts';

/** Resolves with what the handler answers; rejects with what it threw, or with `Died`. */
export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

export interface Invocation {
  readonly name: FunctionName;
  readonly calls: readonly Call[];
}

/** What befalls one invocation, counted from 0: its process dies, its answer is lost, or it is made twice. */
export interface Fate {
  readonly invocation: number;
  readonly befalls: Doom | 'unheard' | 'twice';
}

interface Options<Instance extends object> {
  readonly lives: ReturnType<typeof createLives<Instance>>;
  /** What a fresh process has in memory. */
  readonly fresh: () => Instance;
  readonly fate: Fate | undefined;
}

/** The functions, each with one warm process that serves one event after another until it dies. */
export const createLambdas = <Instance extends object>({ lives, fresh, fate }: Options<Instance>) => {
  const made: Invocation[] = [];
  const warm = new Map<FunctionName, Instance>();

  /** The context says nothing of the time that is left, for which middy would wait on behalf of the dead. */
  const call = async (name: FunctionName, event: unknown): Promise<unknown> =>
    (await load(name))(event, { functionName: name } as Parameters<Awaited<ReturnType<typeof load>>>[1]);
  const once = async (name: FunctionName, event: unknown, doom?: Doom): Promise<unknown> => {
    const instance = warm.get(name) ?? fresh();
    warm.set(name, instance);
    const calls: Call[] = [];
    made.push({ name, calls });
    try {
      return await lives.live(instance, doom, calls, () => call(name, event));
    } catch (error) {
      if (error instanceof Died) warm.delete(name);
      throw error;
    }
  };
  const invoke: Invoke = async (name, event) => {
    const befalls = fate?.invocation === made.length ? fate.befalls : undefined;
    if (typeof befalls === 'object') return once(name, event, befalls);
    const answer = await once(name, event);
    // Whoever sent it twice goes by the first answer; what became of the second is seen in what it left.
    if (befalls === 'twice') await once(name, event).catch(() => undefined);
    if (befalls !== 'unheard') return answer;
    warm.delete(name);
    throw new Died('after the last call');
  };
  return { invoke, made: (): readonly Invocation[] => made };
};
