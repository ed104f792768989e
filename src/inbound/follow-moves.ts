import { applyOptOut, type OptOutConsents } from '#consent/apply-opt-out.ts';
import type { Consents, ConsentRow, Evidence } from '#consent/consent.ts';
import { idOf } from '#words/ids.ts';

type MovedConsents = OptOutConsents & Pick<Consents, 'moves'>;

/** An opt-out at an address, and at every address that its owner has moved to since, also when it comes late. */
export const optOutAlong = async (
  consents: MovedConsents,
  address: string,
  evidence: Evidence,
  visited: readonly string[] = [],
): Promise<ConsentRow> => {
  const row = await applyOptOut(consents, address, evidence);
  for (const { to, until } of await consents.moves(address)) {
    if (visited.includes(to) || (until !== undefined && until < evidence.at)) continue;
    const carried = { ...evidence, id: idOf('moved', address, to, evidence.id), source: 'moved' };
    await optOutAlong(consents, to, carried, [...visited, address]);
  }
  return row;
};
