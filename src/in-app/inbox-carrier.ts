import type { Card, Cards } from '#messages/card.ts';
import type { Answer, Carriers, Outgoing } from '#messages/sender.ts';

/** Who carries what lies in an inbox: nobody else does. */
export const INBOX = { provider: 'regulars', sender: 'inbox' } as const;

/** What has no time of its own, such as an answer. */
const USUAL_SECONDS = 30 * 86_400;

/** A card is gone when its run tries another channel: the same is not to be read twice. */
const cardOf = ({ memberId, messageId, content, timeToLive = Infinity }: Outgoing, now: Date): Card => {
  const kept = content.kind === 'notice' ? content.keptSeconds : USUAL_SECONDS;
  const expiresAt = new Date(now.getTime() + Math.min(kept, timeToLive) * 1_000).toISOString();
  const lies = { memberId, messageId, at: now.toISOString(), expiresAt };
  if (content.kind !== 'notice') return { ...lies, text: 'text' in content ? content.text : '', buttons: [] };
  const { title, text, buttons, stopUrl } = content;
  return { ...lies, title, text, buttons, ...(stopUrl !== undefined && { stopUrl }) };
};

/** A card that could not be laid down is not there, and one that lies there already is the same one: either way it may be tried again. */
const lay = async (cards: Pick<Cards, 'put'>, card: Card): Promise<Answer> => {
  try {
    await cards.put(card);
  } catch (error) {
    return { kind: 'throttled', code: (error as Error).name };
  }
  return { kind: 'sent', providerId: card.messageId, keyed: true };
};

/** The carriers of a stage, and the inbox of its app besides. */
export const withInbox = (
  { routing, send }: Carriers,
  { cards, now }: { readonly cards: Pick<Cards, 'put'>; readonly now: () => Date },
): Carriers => ({
  routing: [...routing, { channel: 'inapp', carriers: [INBOX] }],
  send: (carrier, message) =>
    carrier.provider === INBOX.provider ? lay(cards, cardOf(message, now())) : send(carrier, message),
});
