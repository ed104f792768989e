import * as z from 'zod';
import type { FromDesk, ToDesk } from '#conversations/desk.ts';
import type { Parsed } from '#inbound/shapes.ts';
import type { Desk } from '#programme/grammar/inbox.ts';
import { readPayload } from '#providers/read-payload.ts';
import { brought, passedOver } from './brought.ts';
import type { Call } from './call.ts';

const Tickets = z.object({ tickets: z.array(z.object({ id: z.int(), status: z.string() })) });
const User = z.object({ user: z.object({ id: z.int() }) });
const OVER = ['solved', 'closed'];

/**
 * By the Ticketing API: a ticket that is open takes what was said as a comment of its requester, and else one begins. Both have our name for
 * the person as `external_id`. A ticket that is made twice under one `Idempotency-Key` is made once.
 */
export const tellZendesk = async (
  call: Call,
  { url, user }: Extract<Desk, { readonly kind: 'zendesk' }>,
  token: string,
  news: ToDesk,
): Promise<void> => {
  const { memberId } = news;
  const api = `${url.replace(/\/$/, '')}/api/v2`;
  const headers = { authorization: `Basic ${Buffer.from(`${user}/token:${token}`).toString('base64')}` };
  const named = `external_id=${encodeURIComponent(memberId)}`;
  const { tickets } = Tickets.parse(await call('GET', `${api}/tickets.json?${named}`, headers));
  const open = tickets.findLast(({ status }) => !OVER.includes(status));
  if (news.kind === 'resolved') {
    if (open !== undefined)
      await call('PUT', `${api}/tickets/${open.id}.json`, headers, { ticket: { status: 'solved' } });
    return;
  }
  const person = { user: { external_id: memberId, name: memberId } };
  const requester = User.parse(await call('POST', `${api}/users/create_or_update.json`, headers, person)).user.id;
  const comment = { body: news.text, author_id: requester, public: true };
  if (open !== undefined) {
    await call('PUT', `${api}/tickets/${open.id}.json`, headers, { ticket: { status: 'open', comment } });
    return;
  }
  const ticket = { external_id: memberId, requester_id: requester, subject: `Conversation with ${memberId}`, comment };
  await call('POST', `${api}/tickets.json`, { ...headers, 'idempotency-key': news.id }, { ticket });
};

const Id = z.union([z.string().max(80), z.int()]).transform(String);
const Event = z.object({ type: z.string().max(120) });
const about = {
  id: z.string().min(1).max(120),
  detail: z.object({ external_id: z.string().max(200).nullish() }),
};
const Posted = z.discriminatedUnion('type', [
  z.object({
    ...about,
    type: z.literal('zen:event-type:ticket.comment_added'),
    event: z.object({
      comment: z.object({
        id: Id,
        body: z.string(),
        is_public: z.boolean(),
        author: z.object({ is_staff: z.boolean(), name: z.string().nullish() }),
      }),
    }),
  }),
  z.object({
    ...about,
    type: z.literal('zen:event-type:ticket.status_changed'),
    event: z.object({ current: z.string().max(80) }),
  }),
]);

const SOMEBODY = 'Support';

const didOf = (posted: z.infer<typeof Posted>): FromDesk | string => {
  const { external_id: memberId } = posted.detail;
  if (memberId === undefined || memberId === null || memberId === '') return 'ticket of its own';
  const desk = 'zendesk';
  if (posted.type === 'zen:event-type:ticket.status_changed') {
    const status = posted.event.current.toLowerCase();
    if (status !== 'solved') return `status ${status}`;
    return { desk, kind: 'resolved', id: posted.id, memberId, by: SOMEBODY };
  }
  const { id, body, is_public: isPublic, author } = posted.event.comment;
  // What we told comes back as the requester's; what is not public is for colleagues.
  if (!author.is_staff || !isPublic) return 'comment';
  return { desk, kind: 'said', id: `comment:${id}`, memberId, by: author.name ?? SOMEBODY, text: body };
};

const KNOWN = ['zen:event-type:ticket.comment_added', 'zen:event-type:ticket.status_changed'];

/** What Zendesk posts of its tickets to a webhook that is subscribed to events (Event types, ticket events). */
export const readZendesk = (text: string): Parsed => {
  const named = readPayload(Event, text);
  if (!named.ok) return named;
  if (!KNOWN.includes(named.value.type)) return passedOver(named.value.type);
  const read = readPayload(Posted, text);
  return read.ok ? brought(didOf(read.value)) : read;
};
