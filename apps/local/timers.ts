export interface Timer {
  readonly at: number;
  readonly order: number;
  /** `rule` timers come back every hour; nobody waits for them as "the next thing due". */
  readonly kind: 'rule' | 'due';
  readonly run: () => void;
}

const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** What is to happen at which instant: earliest first, and in the order of asking at the same instant. */
export const createTimers = () => {
  const heap: Timer[] = [];
  const live = new Set<Timer>();
  let order = 0;

  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j] as Timer, heap[i] as Timer];
  };
  const earlier = (i: number, j: number): boolean => before(heap[i] as Timer, heap[j] as Timer);
  const rise = (start: number): void => {
    for (let i = start; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!earlier(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  };
  const sink = (): void => {
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && earlier(child, least)) least = child;
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  };
  const pop = (): void => {
    swap(0, heap.length - 1);
    heap.pop();
    sink();
  };
  const first = (): Timer | undefined => {
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (live.has(top)) return top;
      pop();
    }
    return undefined;
  };

  return {
    /** Returns cancel. */
    add: (at: number, run: () => void, kind: Timer['kind'] = 'due'): (() => void) => {
      const timer: Timer = { at, order: order++, kind, run };
      live.add(timer);
      heap.push(timer);
      rise(heap.length - 1);
      return () => live.delete(timer);
    },
    first,
    /** Takes the earliest if it is due by then. */
    take: (until: number): Timer | undefined => {
      const top = first();
      if (top === undefined || top.at > until) return undefined;
      pop();
      live.delete(top);
      return top;
    },
    /** The earliest that is not a rule. */
    firstDue: (): number | undefined => {
      let least: number | undefined;
      for (const { at, kind } of live) if (kind === 'due' && (least === undefined || at < least)) least = at;
      return least;
    },
  };
};
export type Timers = ReturnType<typeof createTimers>;
