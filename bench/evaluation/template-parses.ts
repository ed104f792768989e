import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { renderMessage } from '#channels/render.ts';
import { readProgramme } from '../../apps/cli/read-programme.ts';

const MESSAGES = 1_000;
const member = {
  points: 460,
  pointsToNextTier: 40,
  nextTierName: 'Silver',
  rewards: ['Free coffee'],
  givenName: 'Alma',
};

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
    const { messages: live, settings } = read.programme;
    // A version that no gate before this one has rendered.
    const messages = JSON.parse(JSON.stringify(live).replaceAll(' }}', '  }}')) as typeof live;
    const wording = { id: 'join', text: 'Reply YES' };
    const expiring = { on: '2026-12-31', points: 5, days: 7 };
    const context = { member, brand: settings.brand, event: {}, wording, expiring };
    let rendered = 0;
    for (const file of Object.values(messages))
      for (const channel of ['sms', 'rcs', 'whatsapp'] as const) {
        if (file[channel] === undefined) continue;
        for (let i = 0; i < MESSAGES; i += 1) {
          renderMessage(file, channel, {
            messageId: `m-${i}`,
            locale: 'en',
            layouts: {},
            publicUrl: 'https://api.example',
            context,
          });
          rendered += 1;
        }
      }
    return { parses: parsed.length, texts: new Set(parsed).size, messages: rendered };
  } finally {
    Liquid.prototype.parse = original as Liquid['parse'];
  }
};
