/** What ends a process. */
export class Died extends Error {}

type Moment = 'before' | 'after';
type Call = (...given: readonly unknown[]) => unknown;

/** Edges of a process that dies at its call number `point`: before it reached the edge, or after the edge did it. */
export const mortal = <Ports extends object>(ports: Ports, point: number, moment: Moment) => {
  let calls = 0;
  const wrapped = (call: Call, owner: object): Call => {
    return async (...given) => {
      calls += 1;
      const dies = calls === point;
      if (dies && moment === 'before') throw new Died(`before call ${point}`);
      const result = await call.apply(owner, [...given]);
      if (dies) throw new Died(`after call ${point}`);
      return result;
    };
  };
  const port = (edge: object): object =>
    Object.fromEntries(
      Object.entries(edge).map(([name, value]) => [
        name,
        typeof value === 'function' ? wrapped(value as Call, edge) : (value as unknown),
      ]),
    );
  /** Sealing a ticket is arithmetic. */
  const edges = Object.entries(ports).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null && name !== 'tickets' ? port(value as object) : (value as unknown),
  ]);
  return { ports: Object.fromEntries(edges) as Ports, made: () => calls };
};

/** Does something at every point at which a process can die, until it comes through; how many points there were. */
export const atEveryPoint = async (attempt: (point: number) => Promise<'died' | 'came through'>): Promise<number> => {
  for (let point = 1; ; point += 1) if ((await attempt(point)) === 'came through') return point - 1;
};
