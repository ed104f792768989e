import type { Problem } from '#journeys/problem.ts';
import { Action, type MessageFile, type Settings } from '#journeys/programme.ts';
import { shortestText } from '#journeys/shortest-text.ts';
import { smsSegments } from '#journeys/sms-segments.ts';
import { nearest } from '#journeys/suggest.ts';
import { messageTexts, type Text } from '#journeys/texts-of.ts';

type Found = Omit<Problem, 'file'>;

/** What a phone still puts together (providers cut or refuse longer texts). */
const MAX_SEGMENTS = 10;

/** What a template is known to hold before it is sent to anyone. */
export const brandValues = ({ brand }: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(brand).map(([name, value]) => [`brand.${name}`, value]));

/** A text that is more segments than a phone puts together, whatever it is filled with. */
export const tooManySegments = ({ path, text }: Text, values: Readonly<Record<string, string>>): Found | undefined => {
  const shortest = shortestText(text, values);
  const { segments, outside } = smsSegments(shortest);
  if (segments <= MAX_SEGMENTS) return undefined;
  const why = outside === null ? '' : ` because of ${outside}, which GSM 7-bit does not have`;
  return {
    path,
    message: `expected at most ${MAX_SEGMENTS} SMS segments, this is at least ${segments}${why}`,
    ...(outside === null ? {} : { at: text.indexOf(outside) }),
  };
};

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const urlFlaw = ({ path, text }: Text): Found | undefined => {
  if (path.at(-1) !== 'url' || /\{[{%]/.test(text) || isWeb(text)) return undefined;
  const secure = `https://${text.replace(/^\w*:?\/*/, '')}`;
  return {
    path,
    message: 'expected an address that begins with https://',
    suggestion:
      /^[\w-]+(\.[\w-]+)+/.test(text) && isWeb(`https://${text}`)
        ? `https://${text}`
        : /^\w+:\/+\S+\./.test(text) && isWeb(secure)
          ? secure
          : null,
  };
};

const placeholders = ({ body, parameters }: NonNullable<MessageFile['whatsapp']>): readonly Found[] => {
  const path = ['whatsapp', 'body'];
  const other = [...body.matchAll(/\{\{([^}]*)\}\}/g)].find(([, inner = '']) => !/^\d+$/.test(inner));
  if (other !== undefined) {
    const [, inner = ''] = other;
    const trimmed = inner.trim();
    const suggestion = /^\d+$/.test(trimmed) ? `{{${trimmed}}}` : null;
    const message = 'an approved text holds {{1}}, {{2}}, …; what they stand for belongs in parameters';
    return [{ path, at: other.index, message, suggestion }];
  }
  const numbers = new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1])));
  const asked = Math.max(0, ...numbers);
  const gap = Array.from({ length: Math.min(asked, 100) }, (_, index) => index + 1).find((n) => !numbers.has(n));
  if (numbers.has(0) || gap !== undefined)
    return [
      {
        path,
        at: body.indexOf('{{'),
        message: `parameters are counted from 1 without a gap, and there is no {{${gap ?? 1}}}`,
      },
    ];
  if (asked === parameters.length) return [];
  const message = `the approved text has ${asked} parameters, here are ${parameters.length}`;
  return [{ path: ['whatsapp', 'parameters'], message }];
};

const actions = (block: string, list: readonly object[], field: string): readonly Found[] =>
  list.flatMap((one, index) => {
    const reply = 'reply' in one ? String(one.reply) : undefined;
    if (reply === undefined || Action.safeParse(reply).success) return [];
    const suggestion = nearest(reply, Action.options);
    const message = `no action ${reply}${suggestion === null ? `; there are ${Action.options.join(', ')}` : ''}`;
    return [{ path: [block, field, index, 'reply'], message, suggestion }];
  });

/** What a channel would refuse, as far as it is known before anything is sent. */
export const checkChannels = (message: MessageFile, settings: Settings): readonly Found[] => {
  const texts = messageTexts(message);
  return [
    ...texts
      .filter(({ path }) => path[0] === 'sms')
      .flatMap((text) => tooManySegments(text, brandValues(settings)) ?? []),
    ...texts.flatMap((text) => urlFlaw(text) ?? []),
    ...actions('rcs', message.rcs?.suggestions ?? [], 'suggestions'),
    ...actions('whatsapp', message.whatsapp?.buttons ?? [], 'buttons'),
    ...(message.whatsapp === undefined ? [] : placeholders(message.whatsapp)),
  ];
};
