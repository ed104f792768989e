import { expect, test } from '@jest/globals';
import { Channel } from '#words/channel.ts';
import { previewMessage } from '#publishing/preview/preview-message.ts';
import { previewNotes } from '#publishing/preview/preview-notes.ts';
import { withSamples } from '#publishing/preview/samples.ts';
import { blockLanguages } from '#programme/texts-of.ts';
import { sampleMember, SAMPLES } from '../../../apps/programme-folder/sample-member.ts';
import { exampleProgramme, smallProgramme } from '../../support/programme.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const publicUrl = 'https://r.norrsken.example';
const example = exampleProgramme();

test.each(Object.keys(example.messages))(
  'every sample member can read the message %s in every language of it',
  (name) => {
    const file = example.messages[name];
    if (file === undefined) throw new Error('it is there');
    for (const memberId of SAMPLES) {
      const member = sampleMember(example, memberId, now);
      if (member === undefined) throw new Error('so is the sample');
      for (const channel of Channel.options.filter((one) => file[one] !== undefined)) {
        const languages = blockLanguages(file, channel);
        for (const locale of languages.length === 0 ? [example.settings.brand.language] : languages) {
          const previews = previewMessage(example, file, {
            member: { ...member, locale },
            channels: [channel],
            publicUrl,
          });
          // One more where something goes while a conversation is open.
          const shown = expect.objectContaining({ channel, language: locale, content: expect.anything() });
          expect(previews).toEqual([shown, ...previews.slice(1).map(() => shown)]);
          const [preview] = previews;
          if (preview === undefined || !('content' in preview)) continue;
          // What is shown holds no template any more, and nothing that a program wrote by mistake.
          expect(JSON.stringify({ ...preview.content, html: '' })).not.toMatch(/\{\{|\{%|undefined|\[object|NaN/);
          expect(preview.cost?.segments ?? 1).toBeLessThanOrEqual(4);
        }
      }
    }
  },
);

test('samples fill what is not known before, by type and name, and leave alone what is', () => {
  const values = { member: { points: 0, givenName: '' }, event: { points: 5 } };
  const known = {
    member: { points: 'double', givenName: 'string' },
    event: { points: 'double', title: 'string', stamps: 'double', isGift: 'bool', parts: 'list<string>', extra: 'dyn' },
  } as const;
  const variables = [
    'member.points',
    'member.givenName',
    'event.points',
    'event.title',
    'event.stamps',
    'event.isGift',
  ];
  expect(withSamples(values, [...variables, 'event.parts', 'event.extra.pickupDesk', 'run.ways.offer'], known)).toEqual(
    {
      member: { points: 0, givenName: '' },
      event: {
        points: 5,
        title: 'A free coffee',
        stamps: 3,
        isGift: true,
        parts: ['parts'],
        extra: { pickupDesk: 'pickup desk' },
      },
      run: { ways: { offer: 'offer' } },
    },
  );
});

test('what cannot be filled is said, and the other channels are shown all the same', () => {
  const programme = smallProgramme();
  const file = programme.messages['tier-upgraded'];
  const member = sampleMember(programme, 'alma', now);
  if (file === undefined || member === undefined) throw new Error('they are there');
  const [preview] = previewMessage({ ...programme, layouts: {} }, file, { member, channels: ['email'], publicUrl });
  if (preview === undefined) throw new Error('there is a preview');
  expect(preview).toEqual({ channel: 'email', language: 'en', missing: 'no layout layout' });
  expect(previewNotes(preview)).toEqual([{ text: 'would not be sent: no layout layout', warn: true }]);
});
