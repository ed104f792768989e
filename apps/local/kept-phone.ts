import { kindNames } from '../phone/memory.ts';
import type { Phone } from '../phone/phone.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** Keeps what the phone remembers, thing by thing, and gives it back what was kept. */
export const keepPhone = (phone: Phone, kept: <T>(name: string) => KeyValueStore<T>): void => {
  const shelves = new Map(kindNames.map((kind) => [kind, kept(`phone-${kind}`)]));
  phone.restore([...shelves].flatMap(([kind, shelf]) => shelf.entries().map(([id, value]) => ({ kind, id, value }))));
  phone.onChange(({ kind, id, value }) => {
    if (value === undefined) shelves.get(kind)?.remove(id);
    else shelves.get(kind)?.put(id, value);
  });
};
