import type { Channel } from '#words/channel.ts';
import { renderMessage } from '#channels/render.ts';
import { contextOf } from '#loyalty/context.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import { aMember, afterFacts, NOW, type Language } from './sample-members.ts';

/** What events carry, with the longest shops, desks and titles one meets. */
const EVENT = {
  title: 'Coffee tasting for two',
  store: 'Karl-Marx-Straße 123',
  desk: 'the pickup desk by the window',
  when: 'Thu 26 Nov, 18:00',
  time: '2026-11-26T17:00:00.000Z',
  url: 'https://norrsken.example/basket/7',
  until: '2026-12-06',
  currency: 'SEK',
  points: 200,
  amount: 1250,
  at: 100,
};

const CHANNELS = ['sms', 'rcs', 'whatsapp', 'email'] as const;
export const channelsOf = (message: MessageFile): readonly Channel[] =>
  CHANNELS.filter((channel) => message[channel] !== undefined);

/** What the members of a language would read: a regular with four-figure points and two rewards. */
export const rendered = (programme: Programme, message: MessageFile, channel: Channel, language: Language): string => {
  const row = afterFacts(
    programme,
    aMember(programme, language),
    ['points.earned', { points: 1_380, expiresAt: '2026-12-31' }],
    ['tier.changed', { tier: 'silver', until: '2027-01-31' }],
    ['reward.unlocked', { rewardId: 'bun', title: 'Cardamom bun' }],
    ['reward.unlocked', { rewardId: 'coffee', title: 'Free coffee' }],
  );
  const known = {
    ...row,
    registers: { ...row.registers, referralCode: { value: 'K7M2P9QX', at: NOW.toISOString() } },
  };
  const member = memberOf(known, programme, NOW);
  const facts = {
    event: EVENT,
    expiresOn: '2026-12-31',
    days: 30,
    wording: channel === 'email' ? 'join-email' : 'join',
  };
  const { content, text } = renderMessage(message, channel, {
    tap: (reply) => reply,
    messageId: 'm-1',
    publicUrl: 'https://go.norrsken.example',
    locale: member.locale,
    zone: member.timeZone.zone,
    layouts: programme.layouts,
    context: {
      ...contextOf(programme.settings, member, facts, { now: NOW }),
      preferencesUrl: 'https://go.norrsken.example/p/abcdefghijklmnop',
      voucher: { code: '4821-0937-5516', url: 'https://go.norrsken.example/v/abcdefghijklmnop' },
      optInUrl: 'https://go.norrsken.example/o/abcdefghijklmnop',
    },
  });
  return 'buttons' in content ? [text, ...content.buttons.map((button) => button.text)].join('\n') : text;
};
