import * as z from 'zod';

/** By what a person is reached: a number in E.164, a mailbox, the inbox that the brand's own app opened for them, browsers that take pushes, or the id that Messenger has for them with our page. */
export const ADDRESS_KINDS = ['phone', 'email', 'app', 'push', 'messenger'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What everybody needs to know of a channel. What one room needs besides stands in a record of that room, by channel. */
export interface ChannelDescriptor {
  /** As people call it in a sentence. */
  readonly name: string;
  /** Channels of one kind of address are stopped, started, kept silent and shown together. */
  readonly address: AddressKind;
  /** How a person ends what comes by it: an answer, or a link that each marketing message must hold (RFC 8058). */
  readonly endedBy: 'answer' | 'link';
  /** Classes that whoever runs it delivers to no number of these countries, ISO 3166, whichever provider carries them. */
  readonly withholds?: Readonly<Partial<Record<MessageClass, readonly string[]>>>;
  /** Its providers charge what arrived, and not what was asked for. */
  readonly paidWhenDelivered?: true;
  /** No provider carries it: a message is a row that the brand's own app reads. */
  readonly own?: true;
  /** Hours after what a person wrote by it in which it takes what nobody approved. */
  readonly windowHours?: number;
  /** A START by another channel of the same address does not open it: whoever writes one there thinks of no other app. */
  readonly joinedApart?: true;
  /** Outside these hours it takes nothing at all. */
  readonly answersOnly?: true;
  /** Messages a second that its senders may be handed where nobody says otherwise. Texts go by what their sender looks like. */
  readonly perSecond?: number;
}

/** Every channel there is. All lists of channels follow from this table; CONTRIBUTING.md says what else one needs. */
export const CHANNELS = {
  sms: { name: 'SMS', address: 'phone', endedBy: 'answer' },
  /** AWS states no rate for an RCS agent. */
  rcs: { name: 'RCS', address: 'phone', endedBy: 'answer', paidWhenDelivered: true, perSecond: 100 },
  /**
   * The first throughput of a number. Since 1 April 2025 Meta delivers no marketing templates to US numbers, and answers 131049
   * (AWS End User Messaging Social, user guide).
   */
  whatsapp: {
    ...{ name: 'WhatsApp', address: 'phone', endedBy: 'answer', paidWhenDelivered: true },
    ...{ withholds: { marketing: ['US'] }, perSecond: 80, windowHours: 24 },
  },
  /** Vonage states no rate; so many requests it takes of an account in a second. */
  viber: {
    ...{ name: 'Viber', address: 'phone', endedBy: 'answer', paidWhenDelivered: true },
    ...{ perSecond: 30, joinedApart: true },
  },
  /** Meta's standard messaging window; of its tags, which go beyond it, none is for marketing, and we send none. */
  messenger: {
    ...{ name: 'Messenger', address: 'messenger', endedBy: 'answer', paidWhenDelivered: true },
    ...{ perSecond: 30, windowHours: 24, answersOnly: true },
  },
  /** The first rate of SES outside its sandbox. */
  email: { name: 'email', address: 'email', endedBy: 'link', perSecond: 14 },
  inapp: { name: 'in-app message', address: 'app', endedBy: 'link', own: true, perSecond: 1_000 },
  push: { name: 'push notification', address: 'push', endedBy: 'link', perSecond: 100 },
} as const satisfies Readonly<Record<string, ChannelDescriptor>>;

export type Channel = keyof typeof CHANNELS;
export const Channel = z.enum(Object.keys(CHANNELS) as Channel[]);

/** Whether some provider has to carry it. */
export const isCarried = (channel: Channel): boolean => {
  const { own }: ChannelDescriptor = CHANNELS[channel];
  return own !== true;
};

/** Whether a message would be accepted and never delivered, because of where its number is from. */
export const isWithheld = (channel: Channel, type: MessageClass, country: string): boolean => {
  const { withholds = {} }: ChannelDescriptor = CHANNELS[channel];
  return withholds[type]?.includes(country) === true;
};

/** The channels that a START by one of them opens. */
export const openedBy = (channel: Channel): readonly Channel[] =>
  channelsAt(CHANNELS[channel].address).filter((one) => {
    const { joinedApart }: ChannelDescriptor = CHANNELS[one];
    return one === channel || joinedApart !== true;
  });

/** The channels that reach people at one kind of address. */
export const channelsAt = (kind: AddressKind): readonly Channel[] =>
  Channel.options.filter((channel) => CHANNELS[channel].address === kind);

/** How a message may go: what it must have, what it is exempt from, and what a death between yes and record means. */
export const MessageClass = z.enum(['marketing', 'transactional', 'consent-request', 'response']);
export type MessageClass = z.infer<typeof MessageClass>;
