import type { AddressKind } from '#words/channel.ts';

/** An entry of a provider's list, and since when it has it. */
export interface Listed {
  readonly address: string;
  readonly at: string;
}

/** The providers' own lists of who wants nothing; ours decides, theirs is a second lock. Every call may be repeated. */
export interface OptOutLists {
  /** The lists there are; about any other kind a call does nothing. */
  readonly kinds: readonly AddressKind[];
  /** False when the provider does not take this as an address, so that it would not send there either. */
  add(kind: AddressKind, address: string): Promise<boolean>;
  /** False when the provider keeps the entry, as one that the person told the carrier. */
  remove(kind: AddressKind, address: string): Promise<boolean>;
  list(kind: AddressKind): AsyncIterable<readonly Listed[]>;
}
