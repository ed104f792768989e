import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Channel } from '#words/channel.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import { everyStep } from '#programme/grammar/branches.ts';
import { sendsOf } from '#programme/grammar/journey.ts';
import { VOUCHER } from '#programme/grammar/media.ts';
import { picturesOf } from '#programme/pictures-of.ts';
import { seconds } from '#words/parts.ts';
import { smsCost } from '#messages/sms-segments.ts';
import { exampleProgramme } from '../support/programme.ts';
import { channelsOf, rendered } from './rendered.ts';
import { LANGUAGES, type Language } from './sample-members.ts';

const programme = exampleProgramme();
const { journeys, messages, settings } = programme;
const folder = new URL('../../programme/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const cache = new Map<string, string>();
const read = (name: string, channel: Channel, language: Language): string => {
  const key = `${name} ${channel} ${language}`;
  const message = messages[name];
  if (message === undefined) throw new Error(`no message ${name}`);
  const text = cache.get(key) ?? rendered(programme, message, channel, language);
  cache.set(key, text);
  return text;
};

const names = Object.keys(messages);
/** Where a text of a message breaks a rule, as `sms.sv` and what is wrong with it there. */
const breaking = (
  name: string,
  channels: readonly Channel[],
  flaw: (text: string, language: Language) => string | boolean | undefined,
): readonly string[] =>
  channels.flatMap((channel) =>
    LANGUAGES.flatMap((language) => {
      if (messages[name]?.[channel] === undefined) return [];
      const found = flaw(read(name, channel, language), language);
      return found === undefined || found === false ? [] : [`${channel}.${language}: ${String(found)}`];
    }),
  );
const EVERY = ['sms', 'rcs', 'whatsapp', 'email'] as const;

/** Texts by language, wherever they stand; what has no words, such as a link, needs no translation. */
const wordless = (text: string): boolean =>
  !/\p{L}{2,}/u.test(text.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}|https?:\S+/g, ''));
/** What is read by nobody: names of files and of templates, what a tap means, how high a picture is. */
const NAMES_OF_THINGS = [
  'media',
  'image',
  'template',
  'reply',
  'layout',
  'language',
  'height',
  'width',
  'ask',
  'lasts',
];
const untranslated = (value: unknown, path: string): readonly string[] => {
  if (typeof value === 'string') return wordless(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  if (names.includes('en'))
    return LANGUAGES.filter((language) => !names.includes(language)).map((one) => `${path}.${one}`);
  return Object.entries(value)
    .filter(([name]) => !NAMES_OF_THINGS.includes(name))
    .flatMap(([name, inner]) => untranslated(inner, `${path}.${name}`));
};

test.each(Object.values(messages).map((message) => [message.message, message] as const))(
  '%s speaks English, Swedish and German in every block',
  (_, message) => {
    expect(channelsOf(message).flatMap((channel) => untranslated(message[channel], channel))).toEqual([]);
  },
);

test('every answer the system gives by itself speaks the three languages', () => {
  expect(untranslated(settings.replies, 'replies')).toEqual([]);
});

test.each(names)('%s fills every variable and shouts in no language', (name) => {
  expect(breaking(name, EVERY, (text) => /\{\{|\}\}|\{%|undefined|NaN|!/.exec(text)?.[0])).toEqual([]);
});

describe('a text message', () => {
  test.each(names)('%s is two segments at most, in the alphabet of text messages', (name) => {
    expect(
      breaking(name, ['sms'], (text) => {
        const { segments, outside } = smsCost(text);
        return outside?.name ?? (segments > 2 && `${segments} segments`);
      }),
    ).toEqual([]);
  });

  test.each(names)('%s says whose it is at the beginning', (name) => {
    expect(breaking(name, ['sms'], (text) => !text.startsWith(settings.brand.name))).toEqual([]);
  });

  test.each(names.filter((name) => messages[name]?.class !== 'transactional'))('%s says how to stop', (name) => {
    const stop = { en: /\bSTOP\b/, sv: /\bSTOPP\b/, de: /\bSTOPP\b/ };
    expect(breaking(name, ['sms'], (text, language) => !stop[language].test(text))).toEqual([]);
  });
});

/** Words that are written somewhere to be understood: of the settings, of journeys, of what is asked. */
const understood = new Set(
  [
    ...Object.keys(settings.keywords),
    ...Object.values(journeys).flatMap(({ trigger, steps }) => [
      ...('keyword' in trigger ? trigger.keyword : []),
      ...everyStep(steps).flatMap((step) =>
        'listen' in step && step.listen.for === 'reply'
          ? Object.values(step.listen.intents).flatMap(({ words = [] }) => words)
          : [],
      ),
    ]),
  ].map(normalise),
);
const NO_WORDS = ['RCS', 'SMS', 'SEK', 'K7M2P9QX'];

test.each(names)('%s asks for no word that nobody understands', (name) => {
  const lost = (text: string): string | undefined =>
    (text.match(/\b\p{Lu}{2,}(?: \p{Lu}{2,})*(?!\p{L})/gu) ?? []).find(
      (word) =>
        !NO_WORDS.some((one) => one.includes(word)) &&
        !understood.has(normalise(word)) &&
        keywordOf(word) === undefined,
    );
  expect(breaking(name, EVERY, lost)).toEqual([]);
});

test.each(names.filter((name) => messages[name]?.email !== undefined))('%s is a short mail', (name) => {
  const long = (text: string): string | undefined => {
    const paragraphs = text.split('\n').slice(1);
    return paragraphs.length > 4 ? `${paragraphs.length} paragraphs` : paragraphs.find((one) => one.length > 320);
  };
  expect(breaking(name, ['email'], long)).toEqual([]);
});

/**
 * What has to be there besides the phone: a message that opens a conversation also has a mail; an answer on the phone has none, and
 * nobody answers a survey by mail.
 */
test('what starts a conversation says the same on all four channels', () => {
  const asks = new Set(Object.values(programme.surveys ?? {}).map(({ survey }) => `survey-${survey}-`));
  const opening = Object.values(messages).filter(
    ({ message, class: type }) => type === 'marketing' && ![...asks].some((prefix) => message.startsWith(prefix)),
  );
  expect(opening.filter((message) => channelsOf(message).length < 4).map(({ message }) => message)).toEqual([]);
});

test('pictures are there, and small enough to be loaded on the way', () => {
  for (const { media } of Object.values(messages).flatMap(picturesOf))
    if (media !== VOUCHER) expect(statSync(new URL(`media/${media}`, folder)).size).toBeLessThan(150_000);
});

describe('a file explains itself', () => {
  test.each(readdirSync(new URL('journeys/', folder)))(
    'journeys/%s says why it is there, what it aims at, and what to change first',
    (file) => {
      expect(textOf(`journeys/${file}`)).toMatch(/^# Why: .+(\n# .+)*\n# Aim: .+(\n# .+)*\n# Change first: .+\n/);
    },
  );

  test.each(readdirSync(new URL('surveys/', folder)))('surveys/%s says what to look after', (file) => {
    expect(textOf(`surveys/${file}`)).toMatch(/^# .{40,}\n/);
  });

  test.each(readdirSync(new URL('messages/', folder)))('messages/%s says what to look after', (file) => {
    expect(textOf(`messages/${file}`)).toMatch(/^# .{40,}\n/);
  });
});

const pointsOf = (gift: unknown): number | undefined =>
  typeof gift === 'object' && gift !== null && 'points' in gift ? Number(gift.points) : undefined;
const daysOf = (reward: string): number | undefined => {
  const span = programme.loyalty?.rewards.find((one) => one.reward === reward)?.validFor;
  return span === undefined ? undefined : seconds(span) / 86_400;
};

/** The figures of gifts, where they are given and where the text is that promises them. */
const promises: readonly (readonly [message: string, figure: number | undefined])[] = [
  ...Object.values(journeys).flatMap(({ steps }) =>
    everyStep(steps).flatMap((step) => {
      if (!('grant' in step) || typeof step.grant !== 'object' || !('points' in step.grant)) return [];
      const { points } = step.grant;
      const told = everyStep(steps).find((one) => 'send' in one && read(one.send, 'sms', 'en').includes(`${points}`));
      return [[told !== undefined && 'send' in told ? told.send : 'nothing', points] as const];
    }),
  ),
  ['milestone-visits', pointsOf(programme.loyalty?.milestones.find(({ of }) => of === 'purchases')?.gives)],
  ['referral-ask', pointsOf(programme.loyalty?.referral?.friend)],
  ['referral-friend', pointsOf(programme.loyalty?.referral?.friend)],
  ['referral-thanks', pointsOf(programme.loyalty?.referral?.referrer)],
  ['first-perk', daysOf('first-coffee')],
];

test.each(promises.flatMap(([message, figure]) => LANGUAGES.map((language) => [message, figure, language] as const)))(
  '%s says %s in %s, which is what is given',
  (message, figure, language) => {
    for (const channel of ['sms', 'rcs', 'email'] as const)
      expect(read(message, channel, language)).toContain(`${figure}`);
  },
);

/** Facts that members make again and again, by shopping and looking around. */
const OFTEN = [
  'purchase.completed',
  'points.earned',
  'points.adjusted',
  'cart.abandoned',
  'bonus.announced',
  'cashback.earned',
  'redemption.abandoned',
  'app.opened',
];

test('nobody is written to more than once a week for the same thing they do often', () => {
  const restless = Object.values(journeys).filter(({ trigger, entry, ...journey }) => {
    const often = 'event' in trigger && [trigger.event].flat().some((type) => OFTEN.includes(type));
    const sells = sendsOf(journey, programme.surveys).some(({ send }) => messages[send]?.class === 'marketing');
    return often && sells && (entry.once === undefined || (entry.once !== 'ever' && seconds(entry.once) < 7 * 86_400));
  });
  expect(restless.map(({ journey }) => journey)).toEqual([]);
});
