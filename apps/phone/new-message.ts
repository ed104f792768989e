import type { Message, MessageView, Wire } from './model.ts';

type Told = 'messageId' | 'channel' | 'direction' | 'from' | 'text' | 'at';

interface Begun extends Pick<MessageView, Told>, Partial<Omit<MessageView, Told>> {
  readonly wire: Pick<Wire, 'to'> & Partial<Wire>;
}

/** A message as it begins here: a text on its way, of which nobody has heard yet, besides what is said of it. */
export const newMessage = ({ wire, ...shown }: Begun): Message => ({
  card: null,
  cards: [],
  suggestions: [],
  state: 'sent',
  reason: null,
  ref: null,
  ...shown,
  wire: {
    wamid: '',
    vendor: 'aws',
    kind: 'text',
    context: {},
    messageType: '',
    expiresAt: null,
    waiting: false,
    seen: false,
    ...wire,
  },
});
