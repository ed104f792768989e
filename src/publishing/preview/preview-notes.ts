import { LIMITS } from '#programme/grammar/message.ts';
import { RCS_LIMITS } from '#programme/grammar/rcs.ts';
import type { Preview } from '#publishing/preview/preview-message.ts';
import { MMS_COUNTRIES } from '#messages/mms.ts';
import type { Picture } from '#messages/picture.ts';
import type { RcsCard } from '#messages/rcs.ts';
import { smsCost, type SmsCost } from '#messages/sms-segments.ts';

/** What is to know about a preview besides how it looks; `warn` where it costs more than it need. */
export interface Note {
  readonly text: string;
  readonly warn?: true;
}

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const costNotes = (text: string, { encoding, size, segments, left, outside }: SmsCost): readonly Note[] => {
  const characters = Array.from(text);
  const unit = encoding === 'UCS-2' ? 'units' : 'septets';
  const sum = {
    text: [
      plural(characters.length, 'character'),
      `${size} ${unit}`,
      encoding,
      `${plural(segments, 'segment')}, ${left} left`,
    ].join(' · '),
  };
  if (outside === null) return [sum];
  const code = codeOf(outside.character);
  const shown = outside.name === code ? code : `${outside.name} (${code})`;
  const plain = characters.filter((one) => smsCost(one).outside === null).join('');
  const instead = plural(smsCost(plain).segments, 'segment');
  return [
    sum,
    { text: `UCS-2 because of ${shown}, character ${outside.at + 1}; in GSM 7-bit it would be ${instead}`, warn: true },
  ];
};

const mmsNotes = (picture: Picture | undefined): readonly Note[] =>
  picture === undefined
    ? []
    : [{ text: `with its picture, as one MMS, in ${MMS_COUNTRIES.join(' and ')} where the sender carries it` }];
const cardNote = ({ title, text }: RcsCard): string =>
  `title ${title.length} of ${RCS_LIMITS.title} · text ${text.length} of ${RCS_LIMITS.text} characters`;

/** In words, for the terminal and the phone page alike. */
export const previewNotes = (preview: Preview): readonly Note[] => {
  if ('missing' in preview) return [{ text: `would not be sent: ${preview.missing}`, warn: true }];
  const { content, cost } = preview;
  switch (content.kind) {
    case 'text':
      return [...(cost === undefined ? [] : costNotes(content.text, cost)), ...mmsNotes(content.picture)];
    case 'prompt':
      return [{ text: `text ${content.text.length} of ${RCS_LIMITS.plain} characters` }];
    case 'card':
      return [{ text: cardNote(content) }];
    case 'chat': {
      const { text = 0 }: Readonly<Partial<Record<string, number>>> = LIMITS[preview.channel];
      return [{ text: `text ${content.text.length} of ${text} characters` }];
    }
    case 'carousel':
      return content.cards.map((card, at) => ({ text: `card ${at + 1}: ${cardNote(card)}` }));
    case 'notice': {
      const { title = 0, text = 0 }: Readonly<Partial<Record<string, number>>> = LIMITS[preview.channel];
      return [
        { text: `title ${content.title.length} of ${title} · text ${content.text.length} of ${text} characters` },
      ];
    }
    case 'template': {
      const parameters = content.parameters.map((value, at) => ` · {{${at + 1}}} ${value}`).join('');
      return [{ text: `template ${content.template} in ${content.language}${parameters}` }];
    }
    case 'session':
      return [{ text: 'within 24 hours of what the member wrote by WhatsApp' }];
    case 'email':
      return [{ text: `HTML ${(new TextEncoder().encode(content.html).length / 1000).toFixed(1)} kB of 102 kB` }];
  }
};
