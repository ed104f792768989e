import { channelsIn } from '#programme/grammar/message.ts';
import { isKind, type Step } from '#programme/grammar/step.ts';
import { placeFrom } from '#journeys/steps/place-from.ts';
import { stepAt } from '#journeys/steps/place.ts';
import type { Programme } from '#programme/programme.ts';
import type { Run } from '#runs/run.ts';

/** The hop whose channel is in flight; a channel that the step has no more counts as its last, so that none is tried twice. */
const hopIn = ({ messages }: Programme, step: Step | undefined, { hop, next }: Run): number => {
  if (!isKind(step, 'send')) return 0;
  const channel =
    next.kind === 'deliver' ? next.command.channel : next.kind === 'listen' ? next.send?.channel : undefined;
  const file = messages[step.send];
  // In which order the channels of `best` come here is not known yet, so the last of them is left.
  if (step.via === 'best') return file === undefined ? 0 : channelsIn(file).length - 1;
  const at = channel === undefined ? -1 : step.via.indexOf(channel);
  return at < 0 ? Math.min(hop, step.via.length - 1) : at;
};

/**
 * A run of an earlier version as it goes on in the live one, where the journey says so: at the new place, as if it had come
 * there by itself, so that what it hears next belongs to the step that stands there now. `exit` ends it. Only a place that is
 * named moves: `undefined` means that the run stays on its version.
 */
export const migrated = (live: Programme, run: Run): Run | 'exit' | undefined => {
  const journey = live.journeys[run.journey];
  const { migrate = {} } = journey ?? {};
  const from = run.place.join('.');
  const to = Object.hasOwn(migrate, from) ? migrate[from] : undefined;
  if (journey === undefined || to === undefined || run.version === live.version) return undefined;
  if (to === 'exit') return 'exit';
  const place = placeFrom(journey.steps, to);
  if (place === undefined) return undefined;
  return {
    ...run,
    version: live.version,
    moves: (run.moves ?? 0) + 1,
    place,
    hop: hopIn(live, stepAt(journey.steps, place), run),
  };
};
