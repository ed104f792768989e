import { applyOptOut } from '#consent/apply-opt-out.ts';
import { ownEffect } from '#events/own-effect.ts';
import { canonicalAddress } from '#members/addresses.ts';
import { CHANNELS } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';
import { seconds } from '#words/parts.ts';
import type { Ports } from '#ports/ports.ts';
import type { ProviderOptOut } from '#inbound/shapes.ts';
import type { OurEvent } from '#words/event.ts';

export type OptOutPorts = Pick<Ports, 'consents' | 'members' | 'messages' | 'programmes' | 'addressOf'>;

/**
 * An opt-out seen at the provider becomes ours. A complaint is also a fact about the member: no marketing on any channel
 * for the programme's cool-down. The same notice again changes nothing more.
 */
export const receiveOptOut = async (ports: OptOutPorts, optOut: ProviderOptOut): Promise<void> => {
  const { id, at, channel, reason } = optOut;
  const address = canonicalAddress(CHANNELS[channel].address, optOut.address);
  const evidence = { id, at, change: 'stopped', pairs: [], how: 'provider-list', channel, source: reason } as const;
  await applyOptOut(ports.consents, ports.addressOf(address), {
    ...evidence,
    ...(optOut.memberId === undefined ? {} : { memberId: optOut.memberId }),
  });
  if (reason !== 'complaint' || optOut.memberId === undefined) return;
  const member = await ports.members.get(optOut.memberId);
  if (member === undefined) return;
  const programme = await ports.programmes.live();
  const coolUntil = new Date(Date.parse(at) + seconds(programme.settings.coolDown) * 1000).toISOString();
  const { memberId } = member;
  const event: OurEvent = {
    id: idOf('complaint', id),
    type: 'complaint.received',
    source: 'regulars',
    time: at,
    memberId,
    data: { coolUntil, channel },
  };
  await ports.members.commit(event, ownEffect(event, programme));
};
