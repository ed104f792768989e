import { applyCapture, readCapture, type Applied } from '#consent/apply-capture.ts';
import { stateOf } from '#consent/consent.ts';
import { capturesOf, type Agreed } from '#events/captures.ts';
import type { MemberEvent } from '#words/event.ts';
import { seconds } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { placeOf } from '#members/place.ts';
import type { Ports } from '#ports/ports.ts';

export type CapturePorts = Pick<Ports, 'consents' | 'addressOf' | 'now'>;

/** What a captured consent came to at one address, with the state of each of its pairs. */
export interface CapturedAt extends Applied {
  readonly channel: string;
  readonly states: Readonly<Record<string, string>>;
}

/** How an agreement of this member is taken, and until when it holds. */
const agreedBy = ({ consent }: Settings, { row }: Snapshot, { time }: MemberEvent): Agreed => {
  const { country = '' } = placeOf(row);
  const optIn = consent.countries[country] ?? consent.optIn;
  if (consent.expireAfter === undefined) return { optIn };
  return { optIn, until: new Date(Date.parse(time) + seconds(consent.expireAfter) * 1000).toISOString() };
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
  for (const [address, capture] of capturesOf(snapshot.row, event, agreedBy(settings, snapshot, event))) {
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
