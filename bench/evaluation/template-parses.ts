import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { previewContext } from '#publishing/preview/preview-context.ts';
import { renderMessage } from '#channels/render.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { sampleMember } from '../../apps/programme-folder/sample-member.ts';

const MESSAGES = 1_000;

/** How often Liquid parsed while a thousand messages of each file and channel were rendered, and how many texts there are. */
export const templateParses = async (): Promise<{
  readonly parses: number;
  readonly texts: number;
  readonly messages: number;
}> => {
  const original = Object.getOwnPropertyDescriptor(Liquid.prototype, 'parse')?.value as (
    ...given: unknown[]
  ) => unknown;
  const parsed: string[] = [];
  Liquid.prototype.parse = function (this: Liquid, ...given: Parameters<Liquid['parse']>) {
    parsed.push(given[0]);
    return original.apply(this, given) as ReturnType<Liquid['parse']>;
  };
  try {
    const read = await readProgramme(join(import.meta.dirname, '../../programme'));
    if (!read.ok) throw new Error('the example programme does not load');
    const { programme } = read;
    // A version that no gate before this one has rendered.
    const messages = JSON.parse(
      JSON.stringify(programme.messages).replaceAll(' }}', '  }}'),
    ) as typeof programme.messages;
    const member = sampleMember(programme, 'alma', new Date());
    if (member === undefined) throw new Error('there is no sample member');
    const publicUrl = 'https://api.example';
    let rendered = 0;
    for (const file of Object.values(messages)) {
      const context = previewContext(programme, file, { member, publicUrl });
      for (const channel of ['sms', 'rcs', 'whatsapp'] as const) {
        if (file[channel] === undefined) continue;
        for (let i = 0; i < MESSAGES; i += 1) {
          renderMessage(file, channel, {
            messageId: `m-${i}`,
            locale: 'en',
            zone: 'UTC',
            layouts: {},
            tap: (reply) => reply,
            publicUrl,
            context,
          });
          rendered += 1;
        }
      }
    }
    return { parses: parsed.length, texts: new Set(parsed).size, messages: rendered };
  } finally {
    Liquid.prototype.parse = original as Liquid['parse'];
  }
};
