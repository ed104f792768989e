import { keywordOf, normalise } from '#consent/keywords.ts';
import { takenFor } from '#publishing/steps/intents.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';

/** A keyword starts one journey, and none that means something already. */
export const checkKeywords = ({ journeys, settings }: Programme): readonly Problem[] => {
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
