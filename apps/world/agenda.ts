/** Something to do at an instant, in milliseconds. */
export interface Task {
  readonly at: number;
  readonly run: () => Promise<void> | void;
}

interface Entry extends Task {
  readonly order: number;
  cancelled: boolean;
}

const earlier = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** What is to be done, by instant; what falls on the same instant is done in the order in which it came (a binary heap). */
export const createAgenda = () => {
  const heap: Entry[] = [];
  let orders = 0;

  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  };
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && earlier(one, other);
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!before(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = before(right, left) ? right : left;
      if (!before(least, at)) return;
      swap(least, at);
      at = least;
    }
  };
  const pop = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    sink();
    return first;
  };

  return {
    /** Answers how to call it off. */
    add: (at: number, run: Task['run']): (() => void) => {
      const entry: Entry = { at, run, order: (orders += 1), cancelled: false };
      heap.push(entry);
      rise(heap.length - 1);
      return () => {
        entry.cancelled = true;
      };
    },
    /** The next task that is due by this instant, taken off the agenda. */
    take: (until: number): Task | undefined => {
      for (let first = heap[0]; first !== undefined && first.at <= until; first = heap[0]) {
        pop();
        if (!first.cancelled) return first;
      }
      return undefined;
    },
  };
};
export type Agenda = ReturnType<typeof createAgenda>;
