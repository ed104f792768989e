import { describe, expect, test } from '@jest/globals';
import { Change, How, type Evidence } from '#consent/consent.ts';
import { sayHow } from '#preferences/history.ts';
import { LANGUAGES, type Language } from '#preferences/languages.ts';
import { texts } from '#preferences/texts/texts.ts';
import { Channel } from '#words/channel.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const evidence = (how: Evidence['how'], change: Evidence['change'], channel: string): Evidence => ({
  id: '1',
  at: '2026-11-21T12:00:00.000Z',
  change,
  pairs: ['sms:offers'],
  how,
  channel,
});

/** Words for a link and for confirming, by which a page claims that the person used one. */
const LINK: Readonly<Record<Language, RegExp>> = {
  en: /link|confirm/i,
  sv: /länk|bekräft/i,
  de: /link|bestätig/i,
  fr: /lien|confirm/i,
  es: /enlace|confirm/i,
};

describe.each(languages)('the history of consent in %s', (language) => {
  test.each(How.options)('says of %s what the evidence says, each in words of its own', (how) => {
    for (const change of Change.options)
      for (const channel of Channel.options) {
        const said = sayHow(evidence(how, change, channel), language);
        const isOwnClick = how === 'double-opt-in' && change !== 'asked';
        expect(LINK[language].test(said)).toBe(isOwnClick);
        const others = How.options.filter(
          (one) => one !== how && ![one, how].every((a) => ['api', 'event'].includes(a)),
        );
        for (const other of others) expect(said).not.toBe(sayHow(evidence(other, change, channel), language));
      }
  });

  test.each(Channel.options)('names %s where it is a message that was answered, asked by or clicked in', (channel) => {
    const name = texts[language].channels[channel];
    for (const [how, change] of [
      ['reply', 'granted'],
      ['double-opt-in', 'asked'],
      ['double-opt-in', 'granted'],
    ] as const)
      expect(sayHow(evidence(how, change, channel), language)).toContain(name);
  });

  test('says of a question by SMS that it was a question by SMS', () => {
    const said = sayHow(evidence('double-opt-in', 'asked', 'sms'), language);
    const expected: Readonly<Record<Language, string>> = {
      en: 'by our question in a message (Text message)',
      sv: 'genom vår fråga i ett meddelande (Sms)',
      de: 'durch unsere Frage in einer Nachricht (SMS)',
      fr: 'par notre question dans un message (SMS)',
      es: 'con nuestra pregunta en un mensaje (SMS)',
    };
    expect(said.toLowerCase()).toBe(expected[language].toLowerCase());
  });
});
