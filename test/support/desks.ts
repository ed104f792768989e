import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Call } from '#providers/desks/call.ts';

/** Help desks as their published schemas have them: what they do not know they refuse, as they would. */
interface StandIn {
  readonly call: Call;
  /** What colleagues see, oldest first: whose it is, in which conversation, in which state it is now. */
  readonly shown: () => readonly string[];
  /** Each call, by its method and the end of its path. */
  readonly calls: string[];
}
export interface Webhook {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Chatwoot's client API (swagger/tag_groups/client_swagger.json): `public_contact_create_update_payload` and the others. */
const Contact = z.strictObject({
  source_id: z.string().optional(),
  identifier: z.string().optional(),
  identifier_hash: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  phone_number: z.string().optional(),
  custom_attributes: z.object().optional(),
});
const Conversation = z.strictObject({ custom_attributes: z.object().optional() });
const Message = z.strictObject({ content: z.string(), echo_id: z.string().optional() });

interface Talk {
  readonly id: number;
  readonly of: string;
  status: string;
  readonly said: string[];
}
const shownOf = (talks: readonly Talk[]) => () =>
  talks.flatMap(({ id, of, status, said }) => said.map((text) => `${of} ${id} ${status}: ${text}`));

export const chatwoot = (inbox: string): StandIn => {
  const contacts = new Set<string>();
  const talks: Talk[] = [];
  const calls: string[] = [];
  const pathOf = new RegExp(`^https://desk\\.example/public/api/v1/inboxes/${inbox}/contacts(.*)$`);
  const made = (of: string): Talk => {
    const talk = { id: talks.length + 1, of, status: 'open', said: [] };
    talks.push(talk);
    return talk;
  };
  const call: Call = (method, url, _, body) => {
    const [, rest] = pathOf.exec(url) ?? [];
    if (rest === undefined) throw new Error('a help desk answered 404');
    calls.push(`${method} ${rest}`);
    if (rest === '') {
      const { source_id: name = 'random' } = Contact.parse(body);
      contacts.add(name);
      return Promise.resolve({ source_id: name, pubsub_token: 'p', id: contacts.size });
    }
    const [, encoded = '', what, id, act] = /^\/([^/]+)\/(conversations)(?:\/(\d+)\/(\w+))?$/.exec(rest) ?? [];
    const of = decodeURIComponent(encoded);
    if (what === undefined || !contacts.has(of)) throw new Error('a help desk answered 404');
    if (method === 'GET') return Promise.resolve(talks.filter((talk) => talk.of === of));
    if (id === undefined) return Promise.resolve(Conversation.safeParse(body).success ? made(of) : undefined);
    const talk = talks.find((one) => one.id === Number(id) && one.of === of);
    if (talk === undefined) throw new Error('a help desk answered 404');
    if (act === 'toggle_status') talk.status = talk.status === 'resolved' ? 'open' : 'resolved';
    if (act === 'messages') talk.said.push(Message.parse(body).content);
    return Promise.resolve({ id: 1 });
  };
  return { call, calls, shown: shownOf(talks) };
};

/** lib/webhooks/trigger.rb: `sha256=` and the hex of HMAC-SHA256 over `timestamp.body`. */
export const chatwootSigns = (secret: string, payload: object, now: Date): Webhook => {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const hex = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { body, headers: { 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${hex}` } };
};

/** Zendesk's Ticketing API: tickets, `external_id`, `users/create_or_update`, `Idempotency-Key`. */
const Comment = z.strictObject({ body: z.string(), author_id: z.int(), public: z.boolean() });
const NewTicket = z.strictObject({
  ticket: z.strictObject({
    external_id: z.string(),
    requester_id: z.int(),
    subject: z.string(),
    comment: Comment,
  }),
});
const Update = z.strictObject({
  ticket: z.strictObject({ status: z.enum(['open', 'solved']), comment: Comment.optional() }),
});
const User = z.strictObject({ user: z.strictObject({ external_id: z.string(), name: z.string() }) });

export const zendesk = (authorization: string): StandIn => {
  const users: string[] = [];
  const talks: Talk[] = [];
  const keys = new Map<string, Talk>();
  const calls: string[] = [];
  const userOf = (name: string): number => (users.includes(name) ? users.indexOf(name) + 1 : users.push(name));
  const call: Call = (method, url, headers, body) => {
    const [, rest] = /^https:\/\/desk\.example\/api\/v2\/(.*)$/.exec(url) ?? [];
    if (headers['authorization'] !== authorization) throw new Error('a help desk answered 401');
    calls.push(`${method} ${rest ?? ''}`);
    if (rest === 'users/create_or_update.json')
      return Promise.resolve({ user: { id: userOf(User.parse(body).user.external_id) } });
    if (rest === 'tickets.json') {
      const { ticket } = NewTicket.parse(body);
      const key = headers['idempotency-key'] ?? '';
      const talk = keys.get(key) ?? { id: talks.length + 1, of: ticket.external_id, status: 'new', said: [] };
      if (!keys.has(key)) {
        talk.said.push(ticket.comment.body);
        talks.push(talk);
      }
      keys.set(key, talk);
      return Promise.resolve({ ticket: { id: talk.id } });
    }
    const [, of] = /^tickets\.json\?external_id=(.+)$/.exec(rest ?? '') ?? [];
    if (of !== undefined)
      return Promise.resolve({ tickets: talks.filter((talk) => talk.of === decodeURIComponent(of)) });
    const talk = talks.find(({ id }) => rest === `tickets/${id}.json`);
    if (talk === undefined || method !== 'PUT') throw new Error('a help desk answered 404');
    const { status, comment } = Update.parse(body).ticket;
    talk.status = status;
    if (comment !== undefined) talk.said.push(comment.body);
    return Promise.resolve({ ticket: { id: talk.id } });
  };
  return { call, calls, shown: shownOf(talks) };
};

export const zendeskSigns = (secret: string, payload: object, now: Date): Webhook => {
  const body = JSON.stringify(payload);
  const timestamp = now.toISOString().replace(/\.\d+/, '');
  const signature = createHmac('sha256', secret).update(`${timestamp}${body}`).digest('base64');
  return {
    body,
    headers: { 'x-zendesk-webhook-signature-timestamp': timestamp, 'x-zendesk-webhook-signature': signature },
  };
};
