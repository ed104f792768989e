import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { RcsAction, RcsCard } from '#messages/rcs.ts';
import type { RcsBlock, RcsCard as Card, RcsSuggestion } from '#programme/grammar/rcs.ts';
import { Instant } from '#words/instant.ts';
import { seconds } from '#words/parts.ts';

const NUMBER = /^\+[1-9]\d{6,14}$/;

const degrees = (given: number | string, most: number, { filled }: Making): number => {
  const text = typeof given === 'number' ? String(given) : filled(given).trim();
  const read = text === '' ? NaN : Number(text);
  if (!(Math.abs(read) <= most)) throw new Error(`a place needs degrees from -${most} to ${most}`);
  return read;
};

const instant = (text: string): Date => {
  const read = Instant.safeParse(text.trim());
  if (!read.success) throw new Error('a calendar needs an instant with its offset, such as 2026-12-24T17:00:00+01:00');
  return new Date(read.data);
};

/** A tap that is no answer tells that it was tapped, as a link does; throws for what no phone could dial, find or note. */
const action = (given: RcsSuggestion, making: Making): RcsAction => {
  if ('reply' in given || 'url' in given) return buttonOf(given, making);
  const { filled } = making;
  const tap = { text: filled(given.text), postback: making.tap('open') };
  if ('ask' in given) return { ...tap, ask: given.ask };
  if ('dial' in given) {
    const dial = filled(given.dial).trim();
    if (!NUMBER.test(dial)) throw new Error('a number to dial begins with its plus and country');
    return { ...tap, dial };
  }
  if ('place' in given) {
    const { latitude, longitude, label } = given.place;
    const at = { latitude: degrees(latitude, 90, making), longitude: degrees(longitude, 180, making) };
    return { ...tap, place: { ...at, ...(label !== undefined && { label: filled(label) }) } };
  }
  const { title, description, start: begins, lasts } = given.calendar;
  const start = instant(filled(begins));
  return {
    ...tap,
    calendar: {
      title: filled(title),
      ...(description !== undefined && { description: filled(description) }),
      start: start.toISOString(),
      end: new Date(start.getTime() + seconds(lasts) * 1_000).toISOString(),
    },
  };
};

const actions = (given: readonly RcsSuggestion[], making: Making): readonly RcsAction[] =>
  given.map((one) => action(one, making));

const card = ({ title, text, media, height, suggestions }: Card, making: Making): RcsCard => {
  const picture = making.picture(media);
  return {
    ...{ title: making.filled(title), text: making.filled(text), buttons: actions(suggestions, making) },
    ...(picture && { picture }),
    ...(height && { height }),
  };
};

const words = ({ title, text }: RcsCard): string => `${title}\n${text}`;

export const renderRcs = (block: RcsBlock, making: Making): Made => {
  if ('cards' in block) {
    const cards = block.cards.map((one) => card(one, making));
    const buttons = actions(block.suggestions, making);
    return { content: { kind: 'carousel', width: block.width, cards, buttons }, text: cards.map(words).join('\n\n') };
  }
  if (block.title !== undefined) {
    const made = card(block, making);
    return { content: { kind: 'card', ...made }, text: words(made) };
  }
  const text = making.filled(block.text);
  const buttons = actions(block.suggestions, making);
  return { content: buttons.length === 0 ? { kind: 'text', text } : { kind: 'prompt', text, buttons }, text };
};
