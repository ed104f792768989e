import { idOf } from '#words/ids.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { captureConsent, type CapturePorts } from '#permission/capture-consent.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { Ports } from '#ports/ports.ts';

const OUTCOME = {
  asked: 'pending',
  granted: 'granted',
  started: 'granted',
  withdrawn: 'withdrawn',
  stopped: 'withdrawn',
};

/**
 * Applies a committed `consent.captured` and tells the bus. The outcome is what a trigger may ask of it as `event.outcome`:
 * `pending` when a YES is still needed for any of it.
 */
export const onCaptured = async (
  ports: CapturePorts & Pick<Ports, 'bus'>,
  settings: Settings,
  snapshot: Snapshot,
): Promise<{ readonly outcome: string }> => {
  const event = snapshot.row.last;
  const results = (await captureConsent(ports, settings, snapshot, event, 'apply')).filter(
    ({ applied }) => applied.length > 0,
  );
  await ports.bus.publish(
    results.map(({ change, channel, applied }) => ({
      type: 'consent.changed',
      id: idOf(event.type, event.source, event.id, channel),
      at: event.time,
      memberId: event.memberId,
      detail: { change, channel, pairs: applied },
    })),
  );
  const outcomes = results.map(({ change }) => OUTCOME[change]);
  return { outcome: outcomes.includes('pending') ? 'pending' : (outcomes[0] ?? 'refused') };
};
