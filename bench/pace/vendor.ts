import type { SendOutcome } from '#messages/sender.ts';

/** What a provider answers at an instant in milliseconds; `took`: it has the message, whatever it says. */
export type Vendor = (now: number) => SendOutcome & { readonly took?: true };

const sent = (id: number): SendOutcome => ({ kind: 'sent', providerId: `p${id}` });

/** Takes so many in any second and refuses the rest, as a bucket that holds a second's worth. */
export const taking = (perSecond: () => number): Vendor => {
  let [left, at, ids] = [perSecond(), 0, 0];
  return (now) => {
    left = Math.min(perSecond(), left + ((now - at) / 1_000) * perSecond());
    at = now;
    if (left < 1) return { kind: 'throttled', code: 'ThrottlingException' };
    left -= 1;
    return sent((ids += 1));
  };
};

/** Refuses everything from one instant to another, in milliseconds. */
export const refusing = (vendor: Vendor, from: number, until: number, outcome: ReturnType<Vendor>): Vendor => {
  return (now) => (now >= from && now < until ? outcome : vendor(now));
};
