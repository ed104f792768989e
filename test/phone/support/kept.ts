import type { Kind } from '../../../apps/phone/memory.ts';
import type { Phone } from '../../../apps/phone/phone.ts';

interface Kept {
  readonly kind: Kind;
  readonly id: string;
  readonly value: unknown;
}

/** Keeps what a phone tells from now on, as JSON; answers what is there when it is asked. */
export const keptOf = (phone: Phone): (() => readonly Kept[]) => {
  const all = new Map<string, string>();
  phone.onChange((change) => {
    const name = `${change.kind} ${change.id}`;
    if (change.value === undefined) all.delete(name);
    else all.set(name, JSON.stringify(change));
  });
  return () => Array.from(all.values(), (text) => JSON.parse(text) as Kept);
};
