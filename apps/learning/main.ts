import { writeFileSync } from 'node:fs';
import { understand } from '#consent/classify.ts';
import { readText } from '#consent/language/read-text.ts';
import { featuresOf, type Features } from '#consent/learned/features.ts';
import { placeOf } from '#consent/learned/table.ts';
import { digestOf, material, ownOf, type Labelled } from './material.ts';
import { measured } from './measure.ts';
import { exampleOf, judged, learn, type Example, type Model } from './regression.ts';

const FOLDS = 5;
/** Whoever must be asked is neither: most of them stay. */
const TARGETS: Readonly<Record<Labelled['meant'], number>> = { 'opt-out': 1, ask: 0.35, other: 0 };
/** Weights are kept as whole numbers of one byte. */
const LARGEST = 127;

interface Lesson {
  readonly labelled: Labelled;
  readonly example: Example;
}

const all = material();
const lessons = all.flatMap((labelled): readonly Lesson[] => {
  const { text, borrowed } = ownOf(labelled);
  if (borrowed !== undefined) return [];
  const features = featuresOf(text, readText(text));
  return [{ labelled, example: exampleOf(features, TARGETS[labelled.meant], labelled.weight) }];
});

/** In letters. */
const BEGINNING = 8;
/** Replies that begin alike are learned together, lest one be judged by its twin. */
const foldOf = ({ text }: Labelled): number =>
  placeOf(
    text
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .slice(0, BEGINNING),
  ) % FOLDS;

const judgeOf =
  (model: Model) =>
  (features: Features): number =>
    judged(model, exampleOf(features, 0, 0));

/** Each reply is judged by a model that was taught without its fold. */
const crossValidated = (): string => {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(lessons.filter(({ labelled }) => foldOf(labelled) !== fold).map(({ example }) => example)),
  );
  const blind = all.filter((labelled) => labelled.blind);
  return measured(
    blind.map((labelled) => {
      const model = models[foldOf(labelled)];
      if (model === undefined) throw new Error('a reply without a fold');
      return { ...labelled, heard: understand(ownOf(labelled), judgeOf(model)).class };
    }),
  );
};

const write = ({ bias, weights }: Model): void => {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const learned = { material: digestOf(all), bias, scale, weights: Buffer.from(bytes.buffer).toString('base64') };
  writeFileSync(
    new URL('../../src/consent/learned/weights.json', import.meta.url),
    `${JSON.stringify(learned, null, 2)}\n`,
  );
};

if (!process.argv.includes('--no-measure')) process.stdout.write(`${crossValidated()}\n`);
write(learn(lessons.map(({ example }) => example)));
