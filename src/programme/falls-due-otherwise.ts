import type { Programme } from '#programme/programme.ts';

/** All that decides when something about a member falls due with time alone. */
const timing = ({ settings, loyalty, segments, journeys }: Programme): string =>
  JSON.stringify([
    settings.lifecycle,
    settings.points,
    settings.tiers,
    loyalty,
    Object.values(segments).map(({ segment, when }) => [segment, when]),
    Object.values(journeys).flatMap(({ journey, trigger }) => ('schedule' in trigger ? [[journey, trigger]] : [])),
  ]);

/** Whether members have to be looked at again when one version follows another: a new schedule, another segment. */
export const fallsDueOtherwise = (before: Programme, after: Programme): boolean => timing(before) !== timing(after);
