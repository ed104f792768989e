import { knownQuestion } from '#answers/known.ts';
import { classify } from '#consent/classify.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import type { AnswerFile, Answers } from '#programme/grammar/answer.ts';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import type { Found, Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { eachLanguage } from '#programme/texts-of.ts';
import { brandValues, tooManySegments } from '#publishing/check/check-sms.ts';
import { templateFlaw } from '#publishing/check/check-template.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { elsewhere, knownToReply, pick, type Path } from '#publishing/conditions/known-where.ts';

/** What a word of the brand's means already, by the word. */
const ownWords = ({ settings, journeys }: Programme): ReadonlyMap<string, string> =>
  new Map([
    ...Object.values(journeys).flatMap(({ journey, trigger, steps }) => [
      ...stepsOfKind(steps, 'listen').flatMap(({ listen }) =>
        (listen.for === 'reply' ? Object.values(listen.intents) : [])
          .flatMap(({ words = [] }) => words)
          .map((word) => [normalise(word), `answers a question of journeys/${journey}.yaml`] as const),
      ),
      ...('keyword' in trigger ? trigger.keyword : []).map(
        (word) => [normalise(word), `starts journeys/${journey}.yaml`] as const,
      ),
    ]),
    ...Object.entries(settings.keywords).map(
      ([word, action]) => [normalise(word), `means ${action} in programme.yaml`] as const,
    ),
  ]);

/** What a sentence means before any answer is looked for: a wish is carried out or asked about, whatever answer there were. */
const meansFirst = (form: string, own: ReadonlyMap<string, string>): string | undefined => {
  const { class: meant, rule } = classify(form);
  if (meant === 'opt-out') return 'is a STOP, which is carried out';
  if (meant === 'ambiguous') return 'could be a STOP, which is asked about';
  const keyword = keywordOf(form) ?? (meant === 'other' ? undefined : meant);
  if (keyword !== undefined) return `means ${keyword} everywhere`;
  return rule === 'anger' ? 'sounds angry, which a person reads' : own.get(normalise(form));
};

interface Form {
  readonly answer: string;
  readonly language: string;
  readonly path: Path;
  readonly form: string;
}

const formsOf = ({ answer, asked }: AnswerFile): readonly Form[] =>
  Object.entries(asked).flatMap(([language, forms]) =>
    forms.map((form, at) => ({ answer, language, path: ['asked', language, at], form })),
  );

/** Asked just so, each form must get its own answer. */
const formFlaw = (
  { answer, language, form }: Form,
  answers: Answers,
  own: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, Form>,
): string | undefined => {
  const plain = normalise(form);
  if (plain === '') return 'expected a sentence';
  const taken = meansFirst(form, own);
  if (taken !== undefined) return `${taken}, so that nobody who asks this gets the answer`;
  const other = first.get(`${plain} ${language}`) ?? first.get(plain);
  if (other !== undefined && other.answer !== answer) return `is a form of answers/${other.answer}.yaml already`;
  if (other !== undefined && other.language === language && other.form !== form) return 'is there twice';
  if (knownQuestion(answers, form)?.answer === answer) return undefined;
  const alone = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== answer));
  const near = knownQuestion(alone, form);
  if (near !== undefined && normalise(near.like.form) === plain) return undefined;
  return near === undefined
    ? 'is too near what is asked in other files for anybody to tell them apart'
    : `is too near "${near.like.form}" of answers/${near.answer}.yaml to be told apart`;
};

/** Who asks in a language reads the answer in it, and the brand's own is one of them. */
const languageFlaws = ({ asked, text }: AnswerFile, brand: string): readonly Found[] => {
  const answered = typeof text === 'string' ? [brand] : Object.keys(text);
  const wanted = [...new Set([brand, ...Object.keys(asked), ...answered])];
  return wanted.flatMap((language): readonly Found[] => [
    ...(Object.hasOwn(asked, language)
      ? []
      : [
          {
            path: ['asked'],
            key: true as const,
            message: `no form in ${language}, ${language === brand ? "the brand's own language" : 'which text has'}`,
          },
        ]),
    ...(answered.includes(language)
      ? []
      : [{ path: ['text'], key: true as const, message: `no text in ${language}, in which it is asked` }]),
  ]);
};

const textFlaws = (scope: Scope, { text, strangers }: AnswerFile): readonly Found[] => {
  const { settings } = scope.programme;
  const known = strangers ? pick(scope.names, ['brand']) : knownToReply(scope, 'answer');
  return eachLanguage({ path: ['text'], text }).flatMap((one) => {
    const flaw = templateFlaw(one.text, { known, elsewhere, sample: scope.sample });
    return [
      ...(flaw === undefined ? [] : [{ path: one.path, ...flaw }]),
      ...[tooManySegments(one, brandValues(settings)) ?? []].flat(),
    ];
  });
};

/** What is wrong with the answers to what members ask. */
export const checkAnswers = (scope: Scope): readonly Problem[] => {
  const { programme, names } = scope;
  const { answers = {}, settings } = programme;
  const own = ownWords(programme);
  const first = new Map<string, Form>();
  for (const form of Object.values(answers).flatMap(formsOf)) {
    const plain = normalise(form.form);
    for (const key of [plain, `${plain} ${form.language}`]) if (!first.has(key)) first.set(key, form);
  }
  const teams = scope.isRead('inbox') ? settings.inbox.teams.map(({ team }) => team) : undefined;
  return Object.entries(answers).flatMap(([name, file]) => {
    const { when, strangers, handOver } = file;
    const found: readonly Found[] = [
      ...formsOf(file).flatMap((form) => {
        const message = formFlaw(form, answers, own, first);
        return message === undefined ? [] : [{ path: form.path, message }];
      }),
      ...(scope.isRead('brand') ? languageFlaws(file, settings.brand.language) : []),
      ...textFlaws(scope, file),
      ...scope.condition(when, pick(names, [!strangers && 'member', 'brand', 'now']), ['when']),
      ...(handOver?.team === undefined
        ? []
        : dangling('team', handOver.team, teams, ['handOver', 'team'], 'inbox.teams')),
    ];
    return found.map((one) => ({ file: `answers/${name}.yaml`, ...one }));
  });
};
