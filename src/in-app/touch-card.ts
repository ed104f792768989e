import { inboxAddress } from '#in-app/open-inbox.ts';
import { toldByApp } from '#in-app/told.ts';
import { postedText, type PostBox } from '#inbound/posted.ts';
import type { Card, Cards } from '#messages/card.ts';
import type { Ports } from '#ports/ports.ts';
import { idOf } from '#words/ids.ts';

/** What a member does with a card. */
export type Act = 'read' | 'dismiss' | 'press';

/** `pressed`: what the button handed back, as it was signed for this member and this card. */
export interface Touch {
  readonly memberId: string;
  readonly messageId: string;
  readonly act: Act;
  readonly pressed?: string | undefined;
}

export interface TouchPorts extends Pick<Ports, 'now'> {
  readonly cards: Pick<Cards, 'get' | 'mark'>;
  readonly postBox: PostBox;
}

const MARK = { read: 'readAt', press: 'readAt', dismiss: 'dismissedAt' } as const;

/** Who presses twice has pressed once: the reply has the id of the card and the button. A link tells only that the card was read. */
const toldOf = ({ memberId, messageId, buttons }: Card, act: Act, pressed: string | undefined, at: string) => {
  const state = act === 'dismiss' ? ('delivered' as const) : ('read' as const);
  const receipts = [{ providerId: messageId, memberId, messageId, state, at }];
  if (act !== 'press') return { receipts };
  const button = buttons.find(({ postback }) => postback === pressed);
  if (button === undefined) return undefined;
  if ('url' in button) return { receipts };
  const { text, postback } = button;
  const id = idOf('pressed', messageId, postback);
  return {
    receipts,
    replies: [{ id, from: inboxAddress(memberId), channel: 'inapp' as const, at, text, postback }],
  };
};

/** Tells what was done, and keeps it on the card. False: no such card lies there, or it has no such button. */
export const touchCard = async (ports: TouchPorts, { memberId, messageId, act, pressed }: Touch): Promise<boolean> => {
  const card = await ports.cards.get(memberId, messageId);
  const at = ports.now().toISOString();
  if (card === undefined || card.expiresAt <= at) return false;
  const told = toldOf(card, act, pressed, at);
  if (told === undefined) return false;
  await ports.postBox.put(postedText(toldByApp(told)));
  await ports.cards.mark(memberId, messageId, MARK[act], at);
  return true;
};
