import { checkChannels } from '#journeys/check-channels.ts';
import { checkJourney } from '#journeys/check-journey.ts';
import { checkKeywords } from '#journeys/check/check-keywords.ts';
import { checkLayouts } from '#journeys/check-layout.ts';
import { checkLoyalty } from '#journeys/check/check-loyalty.ts';
import { checkSegments } from '#journeys/check/check-segments.ts';
import { checkSettings } from '#journeys/check-settings.ts';
import { brandValues, tooManySegments } from '#journeys/check-sms.ts';
import { checkSplits } from '#journeys/check/check-splits.ts';
import { checkStarts } from '#journeys/check/check-starts.ts';
import { checkSuggestions } from '#journeys/check/check-suggestions.ts';
import { templateFlaw } from '#journeys/check-template.ts';
import { checkWording } from '#journeys/check-wording.ts';
import { scopeOf } from '#journeys/check/scope.ts';
import type { Known } from '#journeys/known-values.ts';
import { elsewhere, knownTo, pick, stepsOf, useOf, type Path } from '#journeys/known-where.ts';
import type { Flaw, Problem } from '#journeys/problem.ts';
import type { Settings } from '#journeys/grammar/settings.ts';
import type { Programme } from '#journeys/programme.ts';
import { messageTexts, replyTexts } from '#journeys/texts-of.ts';

interface Around {
  /** The settings that are live. */
  readonly live?: Settings | undefined;
  /** Every path that was given: what has mistakes of its own is not missing. */
  readonly files?: readonly string[];
}

/**
 * What a schema cannot see: names that lead nowhere, conditions and templates that would fail, channels without content or
 * with too much, and wordings that lack a disclosure or differ from what is live.
 */
export const checkProgramme = (programme: Programme, { live, files = [] }: Around = {}): readonly Problem[] => {
  const { settings, journeys, messages } = programme;
  const scope = scopeOf(programme, files);
  const { names } = scope;
  const uses = Object.values(journeys).flatMap((journey) =>
    stepsOf(journey.steps, ['steps']).flatMap((at) =>
      'send' in at.step ? [useOf(journey, { ...at, step: at.step })] : [],
    ),
  );
  const inFile = (file: string, found: readonly Omit<Problem, 'file'>[]): readonly Problem[] =>
    found.map((one) => ({ file, ...one }));
  const template = (path: Path, text: string, known: Known): readonly (Flaw & { readonly path: Path })[] => {
    const flaw = templateFlaw(text, { known, elsewhere });
    return flaw === undefined ? [] : [{ path, ...flaw }];
  };
  // An answer knows nothing of the event it answers but what REDEEM says of the reward.
  const inReplies: Known = { ...pick(names, ['member', 'brand', 'preferencesUrl']) };
  const redeem: Known = { ...inReplies, event: { title: 'string' } };

  return [
    ...Object.entries(journeys).flatMap(([name, journey]) =>
      inFile(`journeys/${name}.yaml`, checkJourney(scope, journey)),
    ),
    ...checkSplits(programme),
    ...checkStarts(programme),
    ...checkKeywords(programme),
    ...checkSegments(scope),
    ...inFile('loyalty.yaml', checkLoyalty(scope)),
    ...inFile('programme.yaml', checkSettings(settings)),
    ...checkWording(programme, live),
    ...checkLayouts(programme, files),
    ...Object.entries(messages).flatMap(([name, message]) => {
      // Where a journey could not be read, nobody knows what its messages are told.
      const known = knownTo(names, scope.whole.journeys ? uses.filter((use) => use.message === name) : []);
      return inFile(`messages/${name}.yaml`, [
        ...messageTexts(message).flatMap(({ path, text }) => template(path, text, known)),
        ...checkChannels(message, programme),
        ...checkSuggestions(scope, message),
      ]);
    }),
    ...inFile(
      'programme.yaml',
      replyTexts(settings).flatMap((one) => {
        const asked = ['redeem-requested', 'redeem-pending'].includes(String(one.path[1]));
        return [
          ...template(one.path, one.text, asked ? redeem : inReplies),
          ...[tooManySegments(one, brandValues(settings)) ?? []].flat(),
        ];
      }),
    ),
  ];
};
