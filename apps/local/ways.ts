import type { Outage } from '#messages/outage.ts';
import type { Routing } from '#messages/routing.ts';
import type { Channel } from '#words/channel.ts';
import type { Vendor } from '../phone/model.ts';

/** Whose API stands behind a provider, of those that the phone plays. */
const VENDORS: Readonly<Record<string, Vendor>> = {
  aws: 'aws',
  'aws-social': 'aws',
  ses: 'aws',
  meta: 'meta',
  vonage: 'vonage',
  twilio: 'twilio',
};

interface WayView {
  readonly provider: string;
  readonly vendor: Vendor;
  readonly channel: Channel;
  /** Why nobody is sent this way, for how long by now, and when the next message tries it. */
  readonly skipped: readonly Pick<Outage, 'code' | 'since' | 'until' | 'tries'>[];
}

/** Each provider and channel that messages may go by, with what is known to be wrong there. */
export const waysOf = (routing: Routing, outages: readonly Outage[]): readonly WayView[] => {
  const pairs = new Map(
    routing.flatMap(({ channel, carriers }) =>
      carriers.map(({ provider }) => [`${provider} ${channel}`, { provider, channel }] as const),
    ),
  );
  return [...pairs.values()].flatMap(({ provider, channel }) => {
    const vendor = VENDORS[provider];
    const ofIt = outages.filter((one) => one.provider === provider && one.channel === channel);
    const skipped = ofIt.map(({ code, since, until, tries }) => ({ code, since, until, tries }));
    return vendor === undefined ? [] : [{ provider, vendor, channel, skipped }];
  });
};
