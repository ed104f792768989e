import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Environment, Listing, StandIn } from '#providers/provider.ts';
import type { ProviderList } from '#providers/provider-list.ts';
import { ADDRESS_KINDS, type AddressKind } from '#words/channel.ts';

/**
 * The lists of all providers that keep one, as one for each kind of address. It takes an address when one of them does, and
 * is rid of it when all are; nothing is asked of a list before its turn.
 */
export const optOutListsOf = (
  listing: readonly Listing[],
  environment: Environment,
  standIn?: StandIn,
): OptOutLists => {
  const all = listing.map((listsOf) => listsOf(environment, standIn));
  const listsAt = (kind: AddressKind): readonly ProviderList[] =>
    all.flatMap(({ [kind]: list }) => (list === undefined ? [] : [list]));
  const answers = async (kind: AddressKind, ask: (list: ProviderList) => Promise<boolean>) => {
    const given: boolean[] = [];
    for (const list of listsAt(kind)) given.push(await ask(list));
    return given;
  };
  return {
    kinds: ADDRESS_KINDS.filter((kind) => listsAt(kind).length > 0),
    add: async (kind, address) => (await answers(kind, (list) => list.add(address))).includes(true),
    remove: async (kind, address) => !(await answers(kind, (list) => list.remove(address))).includes(false),
    async *list(kind) {
      for (const list of listsAt(kind)) yield* list.list();
    },
  };
};
