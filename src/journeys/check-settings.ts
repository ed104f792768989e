import { keywordOf, normalise } from '#consent/keywords.ts';
import type { Problem } from '#journeys/problem.ts';
import type { Settings } from '#journeys/programme.ts';
import { nearest } from '#journeys/suggest.ts';

type Found = Omit<Problem, 'file'>;

/** A name that stands for nothing, with the nearest one that does. */
export const dangling = (
  kind: string,
  name: string,
  names: readonly string[],
  path: readonly PropertyKey[],
  home: string,
): readonly Found[] => {
  if (names.includes(name)) return [];
  const suggestion = nearest(name, names);
  const there = suggestion !== null || names.length === 0 ? '' : `; there are ${names.slice(0, 12).join(', ')}`;
  return [{ path, message: `no ${kind} ${name} in ${home}${there}`, suggestion }];
};

const twice = (names: readonly string[]): number => names.findIndex((name, at) => names.indexOf(name) < at);

/** What a schema cannot see in `programme.yaml` itself. */
export const checkSettings = (settings: Settings): readonly Found[] => {
  const { brand, caps, tiers, topics, quietHours, keywords } = settings;
  const tier = twice(tiers.map((one) => one.tier));
  const words = Object.entries(keywords);
  return [
    ...(['terms', 'website'] as const).flatMap((field) =>
      /^https?:\/\/[^/]/i.test(brand[field])
        ? []
        : [
            {
              path: ['brand', field],
              message: 'expected an address that begins with https://',
              suggestion: /^https?:/i.test(brand[field]) ? brand[field].replace(/^(https?):\/*/i, '$1://') : null,
            },
          ],
    ),
    ...caps.flatMap(({ topic }, at) =>
      topic === undefined ? [] : dangling('topic', topic, Object.keys(topics), ['caps', at, 'topic'], 'programme.yaml'),
    ),
    ...(tier < 0
      ? []
      : [{ path: ['tiers', tier, 'tier'], message: `the tier ${tiers[tier]?.tier ?? ''} is there twice` }]),
    ...(quietHours.allowFrom < quietHours.allowUntil
      ? []
      : [{ path: ['quietHours', 'allowUntil'], message: `expected a time after ${quietHours.allowFrom}` }]),
    ...words.flatMap(([word, action], at): Found[] => {
      const path = ['keywords', word];
      const required = keywordOf(word);
      if (normalise(word) === '') return [{ path, key: true, message: 'expected a word' }];
      if (required !== undefined && required !== action)
        return [{ path, key: true, message: `means ${required} everywhere and cannot mean ${action}` }];
      const same = words.findIndex(([other]) => normalise(other) === normalise(word));
      return same < at ? [{ path, key: true, message: `is the same word as ${words[same]?.[0] ?? ''}` }] : [];
    }),
  ];
};
