/** One figure that a gate asks for. */
export interface Row {
  readonly gate: number;
  readonly name: string;
  readonly value: number;
  readonly floor: number | null;
  readonly limit: number;
  readonly met: boolean;
  /** Why it is missed, in words. */
  readonly why?: string;
}

/** A figure that no gate asks for and that explains one. */
export interface Fact {
  readonly gate: number;
  readonly name: string;
  readonly value: number | string;
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly facts: readonly Fact[];
}

interface More {
  readonly floor?: number;
  readonly why?: string;
}

const round = (value: number): number => Number(value.toPrecision(4));

export const atMost = (gate: number, name: string, value: number, limit: number, { floor, why }: More = {}): Row => {
  const met = value <= limit;
  return {
    gate,
    name,
    value: round(value),
    floor: floor === undefined ? null : round(floor),
    limit,
    met,
    ...(!met && why !== undefined && { why }),
  };
};

export const atLeast = (gate: number, name: string, value: number, limit: number, more: More = {}): Row => {
  const met = value >= limit;
  const { why, ...row } = atMost(gate, name, value, limit, more);
  return { ...row, met, ...(!met && more.why !== undefined && { why: why ?? more.why }) };
};

export const fact = (gate: number, name: string, value: number | string): Fact => ({
  gate,
  name,
  value: typeof value === 'number' ? round(value) : value,
});
