import type { Capture } from '#consent/capture.ts';
import { pair, type Consents, type Pair } from '#consent/consent.ts';
import type { CapturedExactly } from '#events/check-captured.ts';
import { canonicalAddress } from '#members/addresses.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';
import { CHANNELS } from '#words/channel.ts';
import { eachAlone } from '#words/each-alone.ts';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';

/** The source of the events that `POST /consents` makes. */
export const CONSENTS_SOURCE = 'consents';

/** What the programme says of an agreement; of a withdrawal it says nothing. */
export interface Agreed extends Pick<Capture, 'optIn'> {
  readonly until?: string;
}

/** The captures of an event by the address they are about, as the member was when it was committed. */
export const capturesOf = (
  row: MemberRow,
  event: MemberEvent,
  { optIn, ...end }: Agreed,
): ReadonlyMap<string, Capture> => {
  const { state, channels, topics, wording, ...where } = event.data as CapturedExactly & MemberEvent['data'];
  const found = new Map<string, Capture>();
  for (const channel of channels) {
    const kind = CHANNELS[channel].address;
    const given = textOf(row, kind);
    if (given === undefined) continue;
    const address = canonicalAddress(kind, given);
    const known = found.get(address);
    const pairs: Pair[] = topics.map((topic) => pair(channel, topic));
    const evidence = {
      ...where,
      id: idOf(event.type, event.source, event.id),
      at: event.time,
      memberId: event.memberId,
      pairs: [...new Set([...(known?.evidence.pairs ?? []), ...pairs])],
      how: event.source === CONSENTS_SOURCE ? ('api' as const) : ('event' as const),
      channel: known?.evidence.channel ?? channel,
      ...(wording === undefined ? {} : { language: wording.language, wording }),
      ...(state === 'granted' ? end : {}),
    };
    // A second yes proves whose an address is; an inbox and a browser are of whoever signed in.
    found.set(address, { state, evidence, optIn: kind === 'app' || kind === 'push' ? 'single' : optIn });
  }
  return found;
};

export interface WithdrawPorts {
  readonly consents: Pick<Consents, 'optOut'>;
  readonly addressOf: (address: string) => string;
}

/**
 * Applies a captured withdrawal by itself: it asks nothing of the programme, of the balance or of the journeys, so that nothing
 * of them can keep it. Any number of times, since its evidence carries the event's id. Does nothing for any other event.
 */
export const withdraw = async (ports: WithdrawPorts, row: MemberRow, event: MemberEvent): Promise<void> => {
  if (event.type !== 'consent.captured' || event.data['state'] !== 'withdrawn') return;
  await eachAlone(capturesOf(row, event, { optIn: 'single' }), ([address, { evidence }]) =>
    ports.consents.optOut(ports.addressOf(address), { ...evidence, change: 'withdrawn' }),
  );
};
