import type { Listed } from '#consent/opt-out-lists.ts';

/** One list of one provider; see `OptOutLists`. */
export interface ProviderList {
  add(address: string): Promise<boolean>;
  remove(address: string): Promise<boolean>;
  list(): AsyncIterable<readonly Listed[]>;
}

/** An entry that lacks a part would be an opt-out lost unseen, so it is an error. */
export const listedAt = (list: string, address: string | undefined, at: Date | undefined): Listed => {
  if (address === undefined || at === undefined) throw new Error(`${list}: an entry without address or time`);
  return { address, at: at.toISOString() };
};
