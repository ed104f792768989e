import type { Consents } from '#consent/consent.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { AddressKind } from '#words/channel.ts';

export interface ListStopPorts {
  readonly consents: Pick<Consents, 'get'>;
  readonly optOutLists: OptOutLists;
  readonly addressOf: (address: string) => string;
}

/**
 * Puts a stopped address on the provider's list, which from then on refuses every message to it: only after the last one
 * has left. A START that comes in between is looked for before and after, and wins.
 */
export const listStop = async (
  { consents, optOutLists, addressOf }: ListStopPorts,
  kind: AddressKind,
  address: string,
): Promise<'listed' | 'refused' | 'not-stopped'> => {
  const isStopped = async () => (await consents.get(addressOf(address)))?.stoppedAt !== undefined;
  if (!(await isStopped())) return 'not-stopped';
  const taken = await optOutLists.add(kind, address);
  if (await isStopped()) return taken ? 'listed' : 'refused';
  await optOutLists.remove(kind, address);
  return 'not-stopped';
};
