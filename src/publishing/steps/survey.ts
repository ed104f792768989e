import { branchesOf } from '#programme/grammar/branches.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import { SURVEY_ENDS } from '#programme/grammar/steps/survey.ts';
import { BANDS, isScored, SCALES, type Band, type Scale } from '#programme/grammar/survey.ts';
import type { Found } from '#programme/problem.ts';
import { dangling, repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Way } from '#publishing/graph/parts.ts';
import { any, channelName } from '#publishing/graph/words.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import { CHANNELS } from '#words/channel.ts';

type SurveyStep = StepOf<'survey'>;

/** The best one first. */
const bandsOf = (scale: Scale): readonly Band[] => BANDS.filter((band) => Object.hasOwn(SCALES[scale], band));

/** Only who can answer by a channel can be asked by it. */
const channelsAt = ({ via }: SurveyStep, path: Path): readonly Found[] => [
  ...via.flatMap((channel, at): readonly Found[] =>
    CHANNELS[channel].endedBy === 'answer'
      ? []
      : [{ path: [...path, 'via', at], message: `nobody answers a question by ${channelName(channel)}` }],
  ),
  ...repeated(via).map((at) => ({ path: [...path, 'via', at], message: `${via[at] ?? ''} is there twice` })),
];

/** Branches of a scale that none of its questions has. */
const bandsAt = ({ programme: { surveys = {} } }: Scope, step: SurveyStep, path: Path): readonly Found[] => {
  const survey = surveys[step.survey];
  if (survey === undefined) return [];
  const scales = survey.questions.filter(isScored).map(({ kind }) => kind);
  const known = scales.flatMap(bandsOf);
  const what = scales.length === 0 ? 'asks for no score' : `asks for ${[...new Set(scales)].join(' and ')}`;
  return BANDS.filter((band) => step[band] !== undefined && !known.includes(band)).map((band) => ({
    path: [...path, band],
    key: true,
    message: `never comes of it: ${step.survey} ${what}`,
  }));
};

const LABELS: Readonly<Record<string, string>> = {
  promoters: '9 or 10 of 10',
  passives: '7 or 8 of 10',
  detractors: '0 to 6 of 10',
  high: '4 or 5 of 5',
  middle: '3 of 5',
  low: '1 or 2 of 5',
  complete: 'complete',
  partial: 'partly answered',
  none: 'no answer',
};

/** Every way out: by the scale whose branches it has, or complete whatever the score. */
const waysOut = (step: SurveyStep): readonly string[] => {
  const scales = (['nps', 'csat'] as const).filter((scale) => bandsOf(scale).some((band) => step[band] !== undefined));
  return [...(scales.length === 0 ? ['complete'] : scales.flatMap(bandsOf)), 'partial', 'none'];
};

/** Ways that the file says nothing of lead past the step together. */
const picture: AuthoredKind<SurveyStep>['picture'] = (step, { place }) => {
  const branches = branchesOf(step);
  const wayOf = (names: readonly string[]): Way => ({
    names,
    label: any(names.map((name) => LABELS[name] ?? name)),
    usual: false,
  });
  const own = waysOut(step).filter((name) => branches.has(name));
  const past = waysOut(step).filter((name) => !branches.has(name));
  const [first, ...rest] = [...own.map((name) => wayOf([name])), ...(past.length === 0 ? [] : [wayOf(past)])];
  return {
    nodes: [
      {
        id: place,
        kind: 'listen',
        title: `Ask the survey ${step.survey}`,
        details: [`by ${step.via.map(channelName).join(', else ')}`],
      },
    ],
    edges: [],
    ways: first === undefined ? [] : [{ ...first, usual: true }, ...rest],
  };
};

export const survey: AuthoredKind<SurveyStep> = {
  check: (scope, _, { step, path }) => [
    ...dangling('survey', step.survey, scope.there.surveys, [...path, 'survey'], 'surveys/'),
    ...channelsAt(step, path),
    ...bandsAt(scope, step, path),
  ],
  waysOut,
  picture,
  title: (step) => `survey ${step.survey}`,
  own: (step) => Object.fromEntries(Object.entries(step).filter(([key]) => !SURVEY_ENDS.some((end) => end === key))),
  went: (_, branch) => ({
    what: 'branch',
    say: `${branch}: ${LABELS[branch] ?? branch}, so it goes that way`,
    details: { branch },
  }),
};
