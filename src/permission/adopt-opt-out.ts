import type { Consents } from '#consent/consent.ts';
import type { Listed, OptOutLists } from '#consent/opt-out-lists.ts';
import { canonicalAddress } from '#members/addresses.ts';
import { channelsAt, type AddressKind } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';

export interface AdoptPorts {
  readonly consents: Consents;
  readonly optOutLists: OptOutLists;
  readonly addressOf: (address: string) => string;
}

/** A list writes an address as its provider does; it is hashed in the one form in which we keep it. */
export const hashOf = ({ addressOf }: Pick<AdoptPorts, 'addressOf'>, kind: AddressKind, address: string): string =>
  addressOf(canonicalAddress(kind, address));

/**
 * An entry of theirs that is not ours becomes ours. Only what the person said to us after it was listed goes before it: then
 * it is removed there. Its id says which entry of which time it was, so that a second look does not undo a START in between.
 */
export const adoptOptOut = async (
  ports: AdoptPorts,
  kind: AddressKind,
  { address, at }: Listed,
): Promise<'agreed' | 'adopted' | 'lifted' | 'refused'> => {
  const hash = hashOf(ports, kind, address);
  const row = await ports.consents.get(hash);
  if (row?.stoppedAt !== undefined) return 'agreed';
  const entries = row === undefined ? [] : await ports.consents.evidence(hash);
  if (entries.some((entry) => (entry.change === 'started' || entry.change === 'granted') && entry.at > at))
    return (await ports.optOutLists.remove(kind, address)) ? 'lifted' : 'refused';
  await ports.consents.optOut(hash, {
    id: idOf('provider-list', kind, hash, at),
    at,
    change: 'stopped',
    pairs: [],
    how: 'provider-list',
    // A list does not say by which channel it was asked for: the kind's first stands for it.
    channel: channelsAt(kind)[0] ?? 'provider-list',
  });
  return 'adopted';
};
