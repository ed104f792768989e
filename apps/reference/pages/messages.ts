import { LIMITS, MessageFile } from '#programme/grammar/message.ts';
import { CHANNELS, type Channel } from '#words/channel.ts';
import { heading, pageOf, plain, text, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import type { Field } from '../fields.ts';
import { isNode, jsonOf } from '../schema-words.ts';
import { firstKeyOf, introOf, sectionOf } from '../sections.ts';

const channels = Object.keys(CHANNELS) as Channel[];

/** A template may be longer than what it becomes: its limit is what a phone or a mailbox shows, not what the schema takes. */
const limited =
  (channel: Channel) =>
  (field: Field): Field => {
    const limits: Readonly<Record<string, number>> = LIMITS[channel];
    const [first = '', last = first] = field.key.split(/(?:\[\])?\./);
    const told = /at most (\d+) characters/.exec(field.what)?.[1];
    const most = told ?? (last === first || last === 'text' ? limits[first] : undefined);
    return most === undefined ? field : { ...field, value: field.value.replace(/\d+(?= characters)/, String(most)) };
  };

/** `messages/<name>.yaml`, channel by channel. */
export const messagesPage = (): Page => {
  const file = jsonOf(MessageFile);
  const examples = examplesOf('messages');
  const of = (key: string) => examples.filter(({ value }) => firstKeyOf(value) === key);
  return pageOf('messages', 'messages/<name>.yaml: what is said on each channel', [
    sectionOf(file, {
      title: 'A message',
      intro:
        'One block for each channel it may go by; a send tries those of its `via`. Texts are [Liquid](texts.md). Characters are counted of the shortest that a text may become, in each language. Pictures are in `media/`, layouts of mails in `emails/`.',
      shown: ({ key }) => !/[.[]/.test(key),
      examples: of('message'),
    }),
    ...channels.flatMap((channel) => {
      const block = file.properties?.[channel];
      if (!isNode(block)) return [];
      const intro = introOf(block, false);
      return [sectionOf(block, { title: channel, intro, examples: of(channel), told: limited(channel) })];
    }),
    plain(
      heading('Languages'),
      text(
        "A text is one string, or a map by language: `{ en: Hello, sv: Hej }`; `pt-BR` where the country matters. All texts of one block have the same languages, and the brand's own is one of them. A member reads a text in their locale, else in its language, else in the brand's.",
      ),
    ),
    plain(
      heading('Taps'),
      text(
        'What a tap replies is an [action](answers.md#words-of-your-own) such as `rewards` or `not-now`, or an answer that a journey [listens for](steps.md#listen-for-reply) after the send: `yes`, `no` or one of its intents.',
      ),
    ),
  ]);
};
