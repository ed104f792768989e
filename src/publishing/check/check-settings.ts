import { keywordOf, normalise } from '#consent/keywords.ts';
import { checkPlain } from '#publishing/check/check-value.ts';
import { dangling, repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Found } from '#programme/problem.ts';

/** What a schema cannot see in `programme.yaml` itself. */
export const checkSettings = ({ programme, there }: Scope): readonly Found[] => {
  const { brand, caps, tiers, quietHours, keywords, attributes } = programme.settings;
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
      topic === undefined ? [] : dangling('topic', topic, there.topics, ['caps', at, 'topic'], 'programme.yaml'),
    ),
    ...repeated(tiers.map(({ tier }) => tier)).map((at) => ({
      path: ['tiers', at, 'tier'],
      message: `the tier ${tiers[at]?.tier ?? ''} is there twice`,
    })),
    ...Object.entries(attributes).flatMap(([name, { type, values, default: held }]): readonly Found[] =>
      held === undefined ? [] : checkPlain({ type, values }, held, ['attributes', name, 'default']),
    ),
    ...Object.entries(attributes).flatMap(([name, { type, values }]): readonly Found[] =>
      type === 'text' || values === undefined
        ? []
        : [
            {
              path: ['attributes', name, 'values'],
              key: true,
              message: `only a text has values, and this is a ${type}`,
            },
          ],
    ),
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
