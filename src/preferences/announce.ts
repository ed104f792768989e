import type { Evidence } from '#consent/consent.ts';
import type { Bus } from '#words/fact.ts';
import { idOf } from '#words/ids.ts';

/** Tells whoever subscribes that a member's consent changed. */
export const announce = (bus: Bus, memberId: string, evidence: Evidence): Promise<void> =>
  bus.publish([
    {
      type: 'consent.changed',
      id: idOf(evidence.id, memberId, evidence.change),
      at: evidence.at,
      memberId,
      detail: { change: evidence.change, channel: evidence.channel, how: evidence.how, pairs: evidence.pairs },
    },
  ]);
