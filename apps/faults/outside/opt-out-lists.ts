import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { AddressKind } from '#words/channel.ts';

/** The lists that providers keep themselves of who wants nothing. */
export const createOptOutLists = (now: () => Date) => {
  const listed = new Map<string, { readonly kind: AddressKind; readonly at: string }>();
  const lists: OptOutLists = {
    kinds: ['phone', 'email'],
    add: (kind, address) => {
      listed.set(address, listed.get(address) ?? { kind, at: now().toISOString() });
      return Promise.resolve(true);
    },
    remove: (_, address) => {
      listed.delete(address);
      return Promise.resolve(true);
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async *list(kind) {
      yield [...listed].flatMap(([address, { kind: of, at }]) => (of === kind ? [{ address, at }] : []));
    },
  };
  return { lists, listed: (): readonly string[] => [...listed.keys()].sort() };
};
