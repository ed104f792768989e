import type { Subscriptions } from '#messages/subscription.ts';
import type { Answer, Carriers, Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Tickets } from '#preferences/ticket.ts';

export interface PushPorts {
  readonly subscriptions: Pick<Subscriptions, 'list' | 'remove'>;
  readonly tickets: Pick<Tickets, 'seal'>;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** The worker tells of a notification for so long; it may lie on the screen for days. */
const TELLS_DAYS = 30;
/** An answer says no time of its own. */
const DAY_SECONDS = 86_400;
/** A push service says so of a browser that is gone for good (RFC 8030, 7.3). */
const GONE = ['HTTP404', 'HTTP410'];
const NOBODY = { kind: 'failed', code: 'no-subscription', unreachable: true } as const;

/** What the worker of the site gets: what it shows, and where it tells of it. */
export interface PushPayload {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly url?: string;
  readonly stop?: string;
  readonly tell: string;
  readonly token: string;
}

const payloadOf = (
  { tickets, publicUrl, now }: PushPorts,
  { memberId, messageId: id, content }: Outgoing,
): PushPayload => {
  const expiresAt = new Date(now().getTime() + TELLS_DAYS * 86_400_000).toISOString();
  const token = tickets.seal({ purpose: 'push', memberId, id, expiresAt });
  const told = { tell: `${publicUrl}/members/${encodeURIComponent(memberId)}/inbox/${encodeURIComponent(id)}`, token };
  if (content.kind !== 'notice') return { id, title: 'text' in content ? content.text : '', body: '', ...told };
  const { title, text, buttons, stopUrl } = content;
  const url = buttons.map((button) => ('url' in button ? button.url : undefined)).find((one) => one !== undefined);
  return {
    id,
    title,
    body: text,
    ...(url !== undefined && { url }),
    ...(stopUrl !== undefined && { stop: stopUrl }),
    ...told,
  };
};

/** One yes is a yes. Else what may have arrived counts more than what may be tried again, and that more than what failed. */
const WEIGHT = ['sent', 'unknown', 'throttled', 'fault', 'opted-out', 'failed'] as const;
const best = (outcomes: readonly SendOutcome[]): SendOutcome =>
  outcomes.toSorted((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind))[0] ?? NOBODY;

/** A push goes to every browser of its member; those that are gone are forgotten, and with the last one the channel reaches nobody. */
const toAll = async (
  ports: PushPorts,
  message: Outgoing,
  send: (message: Outgoing) => Promise<SendOutcome>,
): Promise<Answer> => {
  const text = JSON.stringify(payloadOf(ports, message));
  const { content, timeToLive = Infinity } = message;
  const wanted = Math.min(timeToLive, content.kind === 'notice' ? content.keptSeconds : DAY_SECONDS);
  const all = await ports.subscriptions.list(message.memberId);
  const outcomes = await Promise.all(
    all.map(async ({ id, memberId, endpoint, p256dh, auth }): Promise<readonly SendOutcome[]> => {
      const to = JSON.stringify({ endpoint, p256dh, auth });
      const outcome = await send({ ...message, to, content: { kind: 'text', text }, timeToLive: wanted });
      if (outcome.kind !== 'failed' || !GONE.includes(outcome.code)) return [outcome];
      await ports.subscriptions.remove(memberId, id);
      return [];
    }),
  );
  const outcome = best(outcomes.flat());
  return outcome.kind === 'sent' ? { ...outcome, providerId: message.messageId, keyed: true } : outcome;
};

/** The carriers of a stage, where a push is one message for all browsers of its member. */
export const toBrowsers = ({ routing, send }: Carriers, ports: PushPorts): Carriers => ({
  routing,
  send: (carrier, message) =>
    message.channel === 'push' ? toAll(ports, message, (one) => send(carrier, one)) : send(carrier, message),
});
