import { isSick, seenAt, wellAt, type Health } from '#messages/health.ts';
import type { Carriers } from '#messages/sender.ts';

/** Says of an answer that with it a way is sick. Each process counts for itself, without a write; what it finds is kept for all. */
export const watchedCarriers = ({ routing, send }: Carriers, now: () => number): Carriers => {
  const seen = new Map<string, Health>();
  return {
    routing,
    send: async (carrier, message) => {
      const outcome = await send(carrier, message);
      const key = JSON.stringify([carrier.provider, message.channel, carrier.sender]);
      const health = seenAt(seen.get(key) ?? wellAt(now()), outcome, now());
      const sick = isSick(health);
      seen.set(key, sick ? wellAt(now()) : health);
      return sick ? { ...outcome, sick: true } : outcome;
    },
  };
};
