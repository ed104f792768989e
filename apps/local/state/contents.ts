import { sumOf, type Head, type Item, type ItemChange } from './state-file.ts';

/** One transaction, worked out and not yet written. */
export interface Plan {
  readonly changes: readonly ItemChange[];
  readonly head: Head;
}

/** Which items a file holds, under which ids and with which sums; never their values. */
export const createContents = (items: Iterable<Omit<Item, 'value'>>, seq: number) => {
  const held = new Map<string, Pick<Item, 'id' | 'sum'>>();
  let top = 0;
  let digest = 0;
  for (const { id, key, sum } of items) {
    held.set(key, { id, sum });
    top = Math.max(top, id);
    digest ^= sum;
  }
  let head: Head = { seq, items: held.size, digest: digest >>> 0 };

  return {
    /** What it takes to write these values; one that is undefined takes its item away. */
    plan: (values: ReadonlyMap<string, string | undefined>): Plan => {
      let next = top;
      let { items: count, digest: all } = head;
      const changes: ItemChange[] = [];
      for (const [key, value] of values) {
        const before = held.get(key);
        if (before === undefined && value === undefined) continue;
        const id = before?.id ?? (next += 1);
        const sum = value === undefined ? 0 : sumOf(id, key, value);
        changes.push(value === undefined ? { id, key, value } : { id, key, value, sum });
        all ^= (before?.sum ?? 0) ^ sum;
        count += (value === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
      }
      return { changes, head: { seq: head.seq + 1, items: count, digest: all >>> 0 } };
    },
    /** The plan was written. */
    settle: (plan: Plan): void => {
      for (const change of plan.changes)
        if (change.value === undefined) held.delete(change.key);
        else {
          held.set(change.key, { id: change.id, sum: change.sum });
          top = Math.max(top, change.id);
        }
      head = plan.head;
    },
  };
};
export type Contents = ReturnType<typeof createContents>;
