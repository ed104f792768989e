import { addressFor } from '#members/addresses.ts';
import { applyCapture, readCapture, type Applied } from '#consent/apply-capture.ts';
import type { Capture } from '#consent/capture.ts';
import { pair, stateOf, type Pair } from '#consent/consent.ts';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { seconds } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { CapturedExactly } from '#events/check-captured.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { placeOf } from '#members/place.ts';
import type { Ports } from '#ports/ports.ts';

export type CapturePorts = Pick<Ports, 'consents' | 'addressOf' | 'now'>;

/** The source of the events that `POST /consents` makes. */
export const CONSENTS_SOURCE = 'consents';

/** What a captured consent came to at one address, with the state of each of its pairs. */
export interface CapturedAt extends Applied {
  readonly channel: string;
  readonly states: Readonly<Record<string, string>>;
}

const endOf = (at: string, { consent: { expireAfter } }: Settings): { readonly until?: string } =>
  expireAfter === undefined ? {} : { until: new Date(Date.parse(at) + seconds(expireAfter) * 1000).toISOString() };

/** The captures of an event by the address they are about, as the member was when it was committed. */
const capturesOf = (
  settings: Settings,
  { row, member }: Snapshot,
  event: MemberEvent,
): ReadonlyMap<string, Capture> => {
  const { state, channels, topics, wording, ...where } = event.data as CapturedExactly & MemberEvent['data'];
  const { country = '' } = placeOf(row);
  const optIn = settings.consent.countries[country] ?? settings.consent.optIn;
  const found = new Map<string, Capture>();
  for (const channel of channels) {
    const address = addressFor(member, channel);
    if (address === null) continue;
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
      ...(state === 'granted' ? endOf(event.time, settings) : {}),
    };
    found.set(address, { state, evidence, optIn });
  }
  return found;
};

/**
 * Applies a committed `consent.captured`, or with `read` says what became of it. The evidence carries the event's id, so
 * that the stream and the caller may both ask for it, and any number of times.
 */
export const captureConsent = async (
  ports: CapturePorts,
  settings: Settings,
  snapshot: Snapshot,
  event: MemberEvent,
  mode: 'apply' | 'read',
): Promise<readonly CapturedAt[]> => {
  const { consents } = ports;
  const now = ports.now().toISOString();
  const results: CapturedAt[] = [];
  for (const [address, capture] of capturesOf(settings, snapshot, event)) {
    const key = ports.addressOf(address);
    const applied = await (mode === 'apply'
      ? applyCapture(consents, key, capture, now)
      : readCapture(consents, key, capture));
    const { pairs, channel } = capture.evidence;
    const states = Object.fromEntries(pairs.map((one) => [one, stateOf(applied.row, event.memberId, one, now)]));
    results.push({ ...applied, channel, states });
  }
  return results;
};
