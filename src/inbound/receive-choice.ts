import type { Evidence } from '#consent/consent.ts';
import { addressFor, canonicalAddress } from '#members/addresses.ts';
import { optOutAlong } from '#inbound/follow-moves.ts';
import { marketingPairs, notTakenUpAfter, resumedBy, type Resumed } from '#inbound/marketing-choice.ts';
import type { MarketingChoice } from '#inbound/shapes.ts';
import { memberOf } from '#loyalty/member.ts';
import type { Ports } from '#ports/ports.ts';
import type { Programme } from '#programme/programme.ts';
import { CHANNELS } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';

export type ChoicePorts = Pick<Ports, 'consents' | 'members' | 'messages' | 'programmes' | 'addressOf' | 'now'>;

/** The address the provider names, else where the member of the message is reached. */
const addressIn = async (
  ports: ChoicePorts,
  programme: Programme,
  { address, channel, providerId }: MarketingChoice,
): Promise<string | undefined> => {
  if (address !== undefined) return canonicalAddress(CHANNELS[channel].address, address);
  const message = providerId === undefined ? undefined : await ports.messages.findByProviderId(providerId);
  const row = message && (await ports.members.get(message.memberId));
  return (row && addressFor(memberOf(row, programme, ports.now()), channel)) ?? undefined;
};

const stopAt = async (ports: ChoicePorts, key: string, evidence: Evidence): Promise<void> => {
  const pairs = notTakenUpAfter(await ports.consents.evidence(key), evidence.pairs, evidence.at);
  if (pairs.length > 0) await optOutAlong(ports.consents, key, { ...evidence, pairs });
};

const resumeAt = async (ports: ChoicePorts, key: string, base: Evidence, choice: MarketingChoice): Promise<void> => {
  const [row, entries] = [await ports.consents.get(key), await ports.consents.evidence(key)];
  if (row?.stoppedAt !== undefined) return;
  const resumes = resumedBy(entries, choice);
  // Nothing to give back yet: kept all the same, since the stop that it ends may come later.
  const open = base.pairs.filter((one) => row?.withdrawn.includes(one) !== true);
  let seq = row?.seq ?? 0;
  const kept: readonly Resumed[] = resumes.length > 0 ? resumes : [{ pairs: open }];
  for (const resumed of kept) {
    const evidence = { ...base, id: idOf(base.id, resumed.memberId ?? ''), ...resumed };
    if (resumed.pairs.length === 0 || entries.some((entry) => entry.id === evidence.id)) continue;
    if ((await ports.consents.change(key, evidence, seq)) === 'lost') throw new Error('consent changed meanwhile');
    seq += 1;
  }
};

/**
 * What a person chose with the provider about marketing on one channel, as evidence. When it was chosen decides, not when it
 * came; the same notice again changes nothing. A choice about nobody we know is passed over.
 */
export const receiveChoice = async (ports: ChoicePorts, choice: MarketingChoice): Promise<void> => {
  const programme = await ports.programmes.live();
  const { at, channel, says, alias } = choice;
  const pairs = marketingPairs(programme, channel);
  for (const address of [await addressIn(ports, programme, choice), alias]) {
    if (address === undefined) continue;
    const key = ports.addressOf(address);
    const base = { id: idOf('choice', channel, key, at, says), at, pairs, how: 'provider-list', channel } as const;
    if (says === 'stop') await stopAt(ports, key, { ...base, source: 'marketing', change: 'withdrawn' });
    else await resumeAt(ports, key, { ...base, source: 'marketing', change: 'started' }, choice);
  }
};
