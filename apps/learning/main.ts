import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { understand } from '#consent/classify.ts';
import { readText } from '#consent/language/read-text.ts';
import { featuresOf, type Features } from '#consent/learned/features.ts';
import { digestOf, material, ownOf, type Labelled } from './material.ts';
import { measured } from './measure.ts';
import { exampleOf, judged, learn, type Example, type Model } from './regression.ts';

/** Whoever must be asked is neither: most of them stay. */
const TARGETS: Readonly<Record<Labelled['meant'], number>> = { 'opt-out': 1, ask: 0.35, other: 0 };
/** Weights are kept as whole numbers of one byte. */
const LARGEST = 127;
/** What weighs less decides nothing, and would have to be kept. */
const LEAST = 3;

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

const judgeOf =
  (model: Model) =>
  (features: Features): number =>
    judged(model, exampleOf(features, 0, 0));

type Kept = (labelled: Labelled) => string;

/** Each reply of an examination is judged by weights that were taught without all that it is `kept` out with. */
const crossValidated = (kept: Kept): string => {
  const parts = Map.groupBy(
    all.filter(({ sitting }) => sitting !== undefined),
    kept,
  );
  const judged = [...parts].flatMap(([part, papers]) => {
    const judge = judgeOf(
      learn(lessons.filter(({ labelled }) => kept(labelled) !== part).map(({ example }) => example)),
    );
    return papers.map((labelled) => ({ ...labelled, heard: understand(ownOf(labelled), judge).class }));
  });
  return measured(judged);
};

const MEASURES: Readonly<Record<string, Kept>> = {
  'without its examination': ({ sitting = '' }) => sitting,
  'without its language': ({ language }) => language,
};

const write = ({ bias, weights }: Model): void => {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const bytes = steps.map((step) => (Math.abs(step) < LEAST ? 0 : step));
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
  const learned = { material: digestOf(all), bias, scale, weights: packed.toString('base64') };
  writeFileSync(
    new URL('../../src/consent/learned/weights.json', import.meta.url),
    `${JSON.stringify(learned, null, 2)}\n`,
  );
};

for (const [name, kept] of Object.entries(MEASURES))
  if (!process.argv.includes('--no-measure')) process.stdout.write(`${name}\n${crossValidated(kept)}\n`);
write(learn(lessons.map(({ example }) => example)));
