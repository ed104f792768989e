import { ECDH } from 'node:crypto';
import * as z from 'zod';
import { ownEffect } from '#events/own-effect.ts';
import type { Subscription, Subscriptions } from '#messages/subscription.ts';
import type { Ports } from '#ports/ports.ts';
import type { OurEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { userAddress } from '#words/user-id.ts';

/** A person has a phone, a tablet and a few browsers; the one that came first makes room. */
const MOST = 10;

const bytesOf = (text: string): number => (/^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url').length : 0);

/** A point of the curve, uncompressed: with any other nothing can be encrypted. */
const isPoint = (text: string): boolean => {
  if (bytesOf(text) !== 65) return false;
  try {
    ECDH.convertKey(text, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return true;
  } catch {
    return false;
  }
};

/** As `PushSubscription.toJSON()` gives it. Whoever names the endpoint has us call it, so that only known services are taken. */
export const SubscriptionBody = (isService: (endpoint: string) => boolean) =>
  z.object({
    endpoint: z.string().max(1_000).refine(isService, 'expected an address of a push service that is known'),
    keys: z.object({
      p256dh: z.string().refine(isPoint, 'expected a point of P-256, 65 bytes in base64url'),
      auth: z.string().refine((text) => bytesOf(text) === 16, 'expected 16 bytes in base64url'),
    }),
  });
type SubscriptionBody = z.infer<ReturnType<typeof SubscriptionBody>>;

export type SubscribePorts = Pick<Ports, 'members' | 'programmes' | 'subscriptions' | 'now'>;

/** Where a member is reached by push, however many browsers they have. */
export const pushAddress = (memberId: string): string => userAddress('push', memberId);
export const subscriptionId = (endpoint: string): string => idOf('push', endpoint);

/** With a browser more, the member has the address as of now, whatever was known of it; without any, they have none. */
const changed = async (ports: SubscribePorts, memberId: string, id: string, push: string | null): Promise<void> => {
  const time = ports.now().toISOString();
  const event: OurEvent = {
    ...{ id: idOf('push', memberId, id, time), type: 'push.changed', source: 'regulars', time, memberId },
    data: { push },
  };
  await ports.members.commit(event, ownEffect(event, await ports.programmes.live()));
};

const makeRoom = async (subscriptions: Subscriptions, memberId: string): Promise<void> => {
  const all = (await subscriptions.list(memberId)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  for (const { id } of all.slice(MOST)) await subscriptions.remove(memberId, id);
};

/** Takes pushes on one browser more. False: there is no such member. The same again changes nothing. */
export const subscribe = async (ports: SubscribePorts, memberId: string, body: SubscriptionBody): Promise<boolean> => {
  if ((await ports.members.get(memberId)) === undefined) return false;
  const { endpoint, keys } = body;
  const id = subscriptionId(endpoint);
  const subscription: Subscription = { memberId, id, at: ports.now().toISOString(), endpoint, ...keys };
  const isNew = await ports.subscriptions.put(subscription);
  // Told again where it was there: whoever died in between had no address yet.
  const row = await ports.members.get(memberId);
  if (isNew || row?.registers['push']?.value === undefined) {
    await makeRoom(ports.subscriptions, memberId);
    await changed(ports, memberId, id, pushAddress(memberId));
  }
  return true;
};

/** Takes none on this browser any more. */
export const unsubscribePush = async (ports: SubscribePorts, memberId: string, endpoint: string): Promise<void> => {
  const id = subscriptionId(endpoint);
  await ports.subscriptions.remove(memberId, id);
  if ((await ports.subscriptions.list(memberId)).length > 0) return;
  const row = await ports.members.get(memberId);
  if (typeof row?.registers['push']?.value === 'string') await changed(ports, memberId, id, null);
};
