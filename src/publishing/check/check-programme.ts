import type { Journey } from '#programme/grammar/journey.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { messagesOf } from '#programme/grammar/survey.ts';
import type { Found, Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts, replyTexts, type Text } from '#programme/texts-of.ts';
import { checkAnswers } from '#publishing/check/check-answers.ts';
import { checkBranches } from '#publishing/check/check-branches.ts';
import { checkChannels } from '#publishing/check/check-channels.ts';
import { checkEnds } from '#publishing/check/check-ends.ts';
import { checkEvents } from '#publishing/check/check-events.ts';
import { checkExperiments } from '#publishing/check/check-experiments.ts';
import { checkInbox } from '#publishing/check/check-inbox.ts';
import { checkLanguages } from '#publishing/check/check-languages.ts';
import { checkLayouts } from '#publishing/check/check-layout.ts';
import { checkPictures } from '#publishing/check/check-pictures.ts';
import { checkLoyalty } from '#publishing/check/check-loyalty.ts';
import { checkSegments } from '#publishing/check/check-segments.ts';
import { checkMeasures } from '#publishing/check/check-measures.ts';
import { checkSettings } from '#publishing/check/check-settings.ts';
import { brandValues, tooManySegments } from '#publishing/check/check-sms.ts';
import { checkSuggestions } from '#publishing/check/check-suggestions.ts';
import { templateFlaw } from '#publishing/check/check-template.ts';
import { checkSurveys } from '#publishing/check/check-surveys.ts';
import { checkTrigger } from '#publishing/check/check-trigger.ts';
import { checkWording } from '#publishing/check/check-wording.ts';
import { dangling } from '#publishing/check/dangling.ts';
import { scopeOf, type Scope } from '#publishing/check/scope.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import { isBeside, isTouched, type Part } from '#publishing/files/readable-part.ts';
import type { Parts } from '#publishing/files/read-files.ts';
import type { Unread } from '#publishing/files/read-settings.ts';
import { elsewhere, knownTo, knownToReply, stepsOf, usesIn, type Use } from '#publishing/conditions/known-where.ts';
import { authoredOf, checkTogether } from '#publishing/steps/kinds.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import { takenFor } from '#publishing/steps/intents.ts';

/** A keyword starts one journey, and none that means something already. */
const checkKeywords = ({ journeys, settings }: Programme): readonly Problem[] => {
  const own = new Map(Object.entries(settings.keywords).map(([word, action]) => [normalise(word), action]));
  const first = new Map<string, string>();
  return Object.entries(journeys).flatMap(([name, { trigger }]) => {
    if (!('keyword' in trigger)) return [];
    const file = `journeys/${name}.yaml`;
    return trigger.keyword.flatMap((word, at): readonly Problem[] => {
      const here = { file, path: ['trigger', 'keyword', at] };
      const plain = normalise(word);
      if (plain === '') return [{ ...here, message: 'expected a word' }];
      const taken = takenFor(word) ?? keywordOf(word);
      if (taken !== undefined) return [{ ...here, message: `means ${taken} everywhere and starts no journey` }];
      const action = own.get(plain);
      if (action !== undefined) return [{ ...here, message: `means ${action} in programme.yaml` }];
      const other = first.get(plain);
      first.set(plain, other ?? file);
      if (other === undefined) return [];
      return [{ ...here, message: other === file ? 'is there twice' : `is a keyword of ${other} already` }];
    });
  });
};

interface Around {
  /** The settings that are live. */
  readonly live?: Settings | undefined;
  /** Every path that was given: what has mistakes of its own is not missing. */
  readonly files?: readonly string[];
  /** Sections of programme.yaml that could not be read. */
  readonly unread?: Unread;
}

/** Names of one journey that lead nowhere, and conditions that would fail. */
const checkNames = (scope: Scope, journey: Journey): readonly Found[] => [
  ...dangling('topic', journey.topic, scope.there.topics, ['topic'], 'programme.yaml'),
  ...checkTrigger(scope, journey),
  ...checkEnds(scope, journey),
  ...stepsOf(journey.steps, ['steps']).flatMap((placed) => authoredOf(placed.step).check(scope, journey, placed)),
];

/** The same, and steps that no run comes to. */
const checkJourney = (scope: Scope, journey: Journey): readonly Found[] => [
  ...checkNames(scope, journey),
  ...checkBranches(journey.steps, ['steps']),
];

/** Only what stays wrong however the rest is mended: a split that cannot be read may have had the way that is asked for. */
const saidOfPart = <T>({ value, without }: Part<T>, found: (value: T) => readonly Found[]): readonly Found[] =>
  found(value).filter(
    ({ path, key, message }) =>
      !isTouched(path, without) &&
      !(key === true && isBeside(path, without)) &&
      !(/\brun\b/.test(message) && without.some(([top]) => top === 'steps')),
  );

const inFile = (file: string, found: readonly Found[]): readonly Problem[] => found.map((one) => ({ file, ...one }));

const template = ({ sample }: Scope, { path, text }: Text, known: Known): readonly Found[] => {
  const flaw = templateFlaw(text, { known, elsewhere, sample });
  return flaw === undefined ? [] : [{ path, ...flaw }];
};

/** Where a journey could not be read, nobody knows what its messages are told. */
const saidOfMessage = (scope: Scope, message: MessageFile, uses: readonly Use[]): readonly Found[] => {
  const { programme, whole, isRead } = scope;
  const known = knownTo(scope, whole.journeys ? uses.filter((use) => use.message === message.message) : []);
  return [
    ...messageTexts(message).flatMap((text) => template(scope, text, known)),
    ...checkChannels(message, programme),
    ...checkPictures(message, known),
    ...(isRead('brand') ? checkLanguages(message, programme.settings) : []),
  ];
};

const checkMessage = (scope: Scope, message: MessageFile, uses: readonly Use[]): readonly Found[] => [
  ...saidOfMessage(scope, message, uses),
  ...checkSuggestions(scope, message),
];

/** The messages that are made of surveys, by their names. */
const messagesThatAsk = ({ surveys = {} }: Programme): ReadonlySet<string> =>
  new Set(Object.values(surveys).flatMap(messagesOf));

const checkReplies = (scope: Scope): readonly Found[] => {
  const { settings } = scope.programme;
  return replyTexts(settings).flatMap((one) => [
    ...template(scope, one, knownToReply(scope, String(one.path[1]))),
    ...[tooManySegments(one, brandValues(settings)) ?? []].flat(),
  ]);
};

/**
 * What a schema cannot see: names that lead nowhere, conditions and templates that would fail, channels without content or
 * with too much, and wordings that lack a disclosure or differ from what is live.
 */
export const checkProgramme = (
  programme: Programme,
  { live, files = [], unread = new Map() }: Around = {},
): readonly Problem[] => {
  const { journeys, messages } = programme;
  const asking = messagesThatAsk(programme);
  const scope = scopeOf(programme, files, unread);
  const uses = Object.values(journeys).flatMap(usesIn);
  return [
    ...Object.entries(journeys).flatMap(([name, journey]) =>
      inFile(`journeys/${name}.yaml`, checkJourney(scope, journey)),
    ),
    ...checkTogether(programme),
    ...checkKeywords(programme),
    ...checkEvents(programme),
    ...checkSegments(scope),
    ...inFile('loyalty.yaml', checkLoyalty(scope)),
    ...inFile('programme.yaml', checkSettings(scope)),
    ...inFile('programme.yaml', checkMeasures(scope)),
    ...(scope.isRead('brand') ? checkWording(programme, live, scope.whole.journeys) : []),
    ...checkLayouts(programme, files),
    ...checkAnswers(scope),
    ...checkExperiments(scope),
    ...checkSurveys(scope, (message) => saidOfMessage(scope, message, [])),
    ...Object.entries(messages).flatMap(([name, message]) =>
      asking.has(name) ? [] : inFile(`messages/${name}.yaml`, checkMessage(scope, message, uses)),
    ),
    ...inFile('programme.yaml', checkReplies(scope)),
    ...inFile('programme.yaml', checkInbox(scope)),
  ];
};

/** What can be said of files of which only a part can be read. */
export const checkParts = (
  programme: Programme,
  { journeys, messages }: Parts,
  { files = [], unread = new Map() }: Around = {},
): readonly Problem[] => {
  const scope = scopeOf(programme, files, unread);
  return [
    ...journeys.flatMap(([file, part]) =>
      inFile(
        file,
        saidOfPart(part, (journey) => checkNames(scope, journey)),
      ),
    ),
    ...messages.flatMap(([file, part]) =>
      inFile(
        file,
        saidOfPart(part, (message) => checkMessage(scope, message, [])),
      ),
    ),
  ];
};
