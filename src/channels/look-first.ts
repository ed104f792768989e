import type { Hold } from '#channels/hold.ts';
import type { SendPorts } from '#channels/send-ports.ts';
import type { SendCommand } from '#messages/command.ts';
import { wantedBy, type Claim } from '#messages/message.ts';
import { unseen } from '#consent/consent.ts';
import { consentVerdict, permits } from '#consent/permission.ts';

/**
 * What came with a message in one batch. `together`: how many need a number, itself among them. `holding`: how many have one. `beside`:
 * whether there are others.
 */
export interface Batch {
  readonly together: number;
  readonly holding: number;
  readonly beside: boolean;
}
export const ALONE: Batch = { together: 1, holding: 0, beside: false };

/** Who may not be written to at all, whatever the hour. */
export const barred = async ({ consents }: SendPorts, claim: Claim): Promise<Hold | undefined> => {
  const consent = await consents.get(claim.address);
  const wanted = wantedBy(claim);
  return permits(consent, wanted) ? undefined : { verdict: consentVerdict(consent, wanted), waits: false };
};

/**
 * Whoever is written to, read before the claim where that is cheap or the claim's first try would be in vain: beside others, whose
 * rows one call reads, and at a later hop, whose slot was taken by the first. The claim holds only while that is as it was read.
 */
export const lookFirst = async (
  { consents }: SendPorts,
  command: SendCommand,
  { beside }: Batch,
  claim: Claim,
): Promise<{ readonly hold: Hold } | { readonly claim: Claim }> => {
  const isLater = command.kind === 'journey' && command.hop > 0;
  if (!beside && !isLater) return { claim };
  const { address, count } = claim;
  const [consent, person] = await Promise.all([
    consents.getTogether(address),
    count === undefined || count.person === address ? undefined : consents.getTogether(count.person),
  ]);
  const wanted = wantedBy(claim);
  if (!permits(consent, wanted)) return { hold: { verdict: consentVerdict(consent, wanted), waits: false } };
  if (count === undefined) return { claim };
  return { claim: { ...claim, read: (count.person === address ? consent : person) ?? unseen(count.person) } };
};
