import { classify } from '#consent/classify.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import { branchesOf, everyStep } from '#programme/grammar/branches.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { grammarOf, type StepOf } from '#programme/grammar/step.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

type ReplyListen = StepOf<'listen'> & { readonly listen: { readonly for: 'reply' } };

/** Understood without being declared; their branches have no `on` before them. */
const OWN = ['yes', 'no', 'other'];

/** What a text means wherever it is written, before any question is looked at; `undefined` where it is free. */
export const takenFor = (text: string): string | undefined => {
  const keyword = keywordOf(text);
  if (keyword !== undefined && keyword !== 'yes') return keyword;
  return classify(text).class === 'opt-out' ? 'stop' : undefined;
};

/** Words that mean something else first, and numbers that an earlier intent takes. */
const wordFlaws = ({ listen: { intents } }: ReplyListen, path: Path): readonly Found[] => {
  const words = new Map<string, string>();
  const ranges: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  return Object.entries(intents).flatMap(([name, intent]) => {
    const here = [...path, 'listen', 'intents', name];
    const found = (intent.words ?? []).flatMap((word, at): readonly Found[] => {
      const wordPath = [...here, 'words', at];
      const plain = normalise(word);
      if (plain === '') return [{ path: wordPath, message: 'expected a word' }];
      const taken = takenFor(word);
      if (taken !== undefined)
        return [{ path: wordPath, message: `means ${taken} everywhere, so that no answer ever means ${name}` }];
      const earlier = words.get(plain);
      words.set(plain, earlier ?? name);
      return earlier === undefined ? [] : [{ path: wordPath, message: `is a word of ${earlier} already` }];
    });
    const { from, to } = intent;
    if (from === undefined || to === undefined) {
      const lone = from !== to;
      return lone ? [...found, { path: here, key: true, message: 'expected from and to, or neither' }] : found;
    }
    if (from > to) return [...found, { path: [...here, 'from'], message: `expected a number up to ${to}` }];
    const other = ranges.find((range) => range.from <= to && from <= range.to);
    ranges.push({ name, from, to });
    if (other === undefined) return found;
    return [
      ...found,
      { path: [...here, 'from'], message: `${Math.max(from, other.from)} means ${other.name} already` },
    ];
  });
};

/** A place has no words to tell one from another. */
const placeFlaws = ({ listen: { intents } }: ReplyListen, path: Path): readonly Found[] => {
  const [first, ...others] = Object.keys(intents).filter((name) => intents[name]?.place === true);
  return others.map((name) => ({
    path: [...path, 'listen', 'intents', name, 'place'],
    message: `any place means ${first ?? ''} already`,
  }));
};

/** Whether a step asks what was answered, so that an intent is of use without a branch. */
const asksLater = ({ steps }: Journey): boolean =>
  everyStep(steps)
    .flatMap((step) => grammarOf(step).expressions?.(step) ?? [])
    .some((text) => /\brun\.(intent|number)\b/.test(text));

/** What a reply may mean, and the branches for it: each has the other. */
export const checkIntents = (journey: Journey, step: ReplyListen, path: Path): readonly Found[] => {
  const { intents } = step.listen;
  const declared = Object.keys(intents);
  const branches = [...branchesOf(step).keys()];
  return [
    ...wordFlaws(step, path),
    ...placeFlaws(step, path),
    ...Object.keys(step.on ?? {}).flatMap((name): readonly Found[] => {
      const here = { path: [...path, 'on', name], key: true } as const;
      if (OWN.includes(name))
        return [{ ...here, message: `${name} is a branch of its own, beside on`, suggestion: null }];
      if (declared.includes(name)) return [];
      const suggestion = nearest(name, declared);
      const there = suggestion !== null || declared.length === 0 ? '' : `; there are ${declared.join(', ')}`;
      return [{ ...here, message: `no intent ${name} in what is listened for${there}`, suggestion }];
    }),
    ...declared
      .filter((name) => !branches.includes(`on.${name}`) && !branches.includes(name) && !asksLater(journey))
      .map((name) => ({
        path: [...path, 'listen', 'intents', name],
        key: true as const,
        message: `nothing comes of it: there is no branch on.${name}`,
      })),
  ];
};
