/** The ways in: POST /events, and the topics of the providers. */
export type Way = 'events' | 'two-way' | 'delivery' | 'whatsapp';

/** One thing that happened or was said, as its way in carries it. */
export interface Fact {
  readonly id: string;
  /** When it was; how it is delivered is a matter of manners. */
  readonly at: string;
  readonly way: Way;
  readonly body: Readonly<Record<string, unknown>>;
  /** The phone of whoever stopped or started everything by it. */
  readonly says?: { readonly phone: string; readonly stop: boolean };
}

const unixSeconds = (at: string): string => String(Math.floor(Date.parse(at) / 1_000));

/** What a loyalty system posts. */
export const event = (memberId: string, at: string, type: string, id: string, data: object): Fact => ({
  id,
  at,
  way: 'events',
  body: { id, source: 'cdnow', type, memberId, time: at, data },
});

/** A text by SMS. Its payload has no time: SNS says when it was published. */
export const text = (phone: string, at: string, body: string): Fact => {
  const id = `sms-${phone}-${at}`;
  return {
    id,
    at,
    way: 'two-way',
    body: {
      originationNumber: phone,
      destinationNumber: '62388',
      messageKeyword: '',
      messageBody: body,
      inboundMessageId: id,
    },
  };
};

/** Whom WhatsApp shows: a number, an id, or both. */
export interface Shown {
  readonly phone?: string;
  readonly userId?: string;
}
const shown = ({ phone, userId }: Shown, names: readonly [phone: string, id: string]): object => ({
  ...(phone !== undefined && { [names[0]]: phone.slice(1) }),
  ...(userId !== undefined && { [names[1]]: userId }),
});

/** A change of a WhatsApp webhook. */
const change = (id: string, at: string, field: string, value: object): Fact => ({
  id,
  at,
  way: 'whatsapp',
  body: { field, value: { messaging_product: 'whatsapp', ...value } },
});

export const whatsappText = (who: Shown, at: string, body: string): Fact => {
  const id = `wamid.${who.phone ?? who.userId ?? ''}-${at}`;
  return change(id, at, 'messages', {
    contacts: [{ profile: { name: 'Sam' }, ...shown(who, ['wa_id', 'user_id']) }],
    messages: [
      { ...shown(who, ['from', 'from_user_id']), id, timestamp: unixSeconds(at), type: 'text', text: { body } },
    ],
  });
};

/** A choice in WhatsApp's own menu about this business's marketing. */
export const preference = (who: Shown, at: string, value: 'stop' | 'resume'): Fact =>
  change(`preference-${who.phone ?? who.userId ?? ''}-${at}`, at, 'user_preferences', {
    user_preferences: [
      {
        ...shown(who, ['wa_id', 'user_id']),
        category: 'marketing_messages',
        detail: 'User requested it',
        value,
        timestamp: Number(unixSeconds(at)),
      },
    ],
  });

/** What became of a message by SMS or RCS. */
export const receipt = (messageId: string, at: string, eventType: string, context: object): Fact => ({
  id: `${messageId}-${eventType}`,
  at,
  way: 'delivery',
  body: { eventType, eventTimestamp: Date.parse(at), messageId: `aws-${messageId}`, isFinal: true, context },
});

/** What became of a WhatsApp message; `data` is ours, echoed. */
export const status = (messageId: string, at: string, state: string, data: string, code?: number): Fact =>
  change(`${messageId}-${state}`, at, 'messages', {
    statuses: [
      {
        id: `wamid.${messageId}`,
        status: state,
        timestamp: unixSeconds(at),
        biz_opaque_callback_data: data,
        ...(code !== undefined && { errors: [{ code, title: 'Message undeliverable' }] }),
      },
    ],
  });

/** The same, and what it says of everything from then on. */
export const saying = (fact: Fact, phone: string, stop: boolean): Fact => ({ ...fact, says: { phone, stop } });
