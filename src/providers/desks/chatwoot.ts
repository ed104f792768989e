import * as z from 'zod';
import type { FromDesk, ToDesk } from '#conversations/desk.ts';
import type { Parsed } from '#inbound/shapes.ts';
import type { Desk } from '#programme/grammar/inbox.ts';
import { readPayload } from '#providers/read-payload.ts';
import type { Call } from './call.ts';
import { brought, passedOver } from './brought.ts';

const Conversation = z.object({ id: z.int(), status: z.string().max(80) });

/**
 * By Chatwoot's client API (swagger, `public/api/v1/inboxes`). The contact has our name for the person (`source_id`), so that nothing has to be
 * remembered of theirs; a conversation that is resolved stays so, and the next begins.
 */
export const tellChatwoot = async (
  call: Call,
  { url, inbox }: Extract<Desk, { readonly kind: 'chatwoot' }>,
  news: ToDesk,
): Promise<void> => {
  const { memberId } = news;
  const contacts = `${url.replace(/\/$/, '')}/public/api/v1/inboxes/${inbox}/contacts`;
  const conversations = `${contacts}/${encodeURIComponent(memberId)}/conversations`;
  // One that is there already is found by its name.
  await call('POST', contacts, {}, { source_id: memberId, identifier: memberId, name: memberId });
  const all = z.array(Conversation).parse(await call('GET', conversations, {}));
  const open = all.findLast(({ status }) => status !== 'resolved');
  if (news.kind === 'resolved') {
    if (open !== undefined) await call('POST', `${conversations}/${open.id}/toggle_status`, {});
    return;
  }
  const { id } = open ?? Conversation.parse(await call('POST', conversations, {}, {}));
  await call('POST', `${conversations}/${id}/messages`, {}, { content: news.text, echo_id: news.id });
};

const Inbox = z.object({ source_id: z.string().min(1).max(200) });
const Person = z.object({ name: z.string() }).nullish();
const Posted = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('message_created'),
    id: z.int(),
    content: z.string().nullish(),
    /** A word, or its number in the database. */
    message_type: z.union([z.string(), z.int()]),
    private: z.boolean().default(false),
    sender: Person,
    conversation: z.object({ contact_inbox: Inbox }),
  }),
  z.object({
    event: z.enum(['conversation_status_changed', 'conversation_updated']),
    id: z.int(),
    status: z.string().max(80),
    contact_inbox: Inbox,
    meta: z.object({ assignee: Person }),
    changed_attributes: z.array(z.record(z.string(), z.unknown())).nullish(),
    updated_at: z.union([z.number(), z.string()]).default(''),
  }),
  z.object({ event: z.literal('webwidget_triggered') }),
]);
type Posted = z.infer<typeof Posted>;

const SOMEBODY = 'Support';
const nameOf = (person: z.infer<typeof Person>): string => person?.name ?? SOMEBODY;

const didOf = (posted: Posted): FromDesk | string => {
  const desk = 'chatwoot';
  if (posted.event === 'webwidget_triggered') return posted.event;
  if (posted.event === 'message_created') {
    const { id, content, message_type: type, conversation, sender } = posted;
    // What we told comes back as incoming; a note is for colleagues.
    if ((type !== 'outgoing' && type !== 1) || posted.private) return `message ${type}`;
    if (content === null || content === undefined || content.trim() === '') return 'message without words';
    const memberId = conversation.contact_inbox.source_id;
    return { desk, kind: 'said', id: String(id), memberId, by: nameOf(sender), text: content };
  }
  const { id, status, contact_inbox: inbox, meta, changed_attributes: changed, updated_at: at } = posted;
  const about = { desk, memberId: inbox.source_id, by: nameOf(meta.assignee) } as const;
  if (posted.event === 'conversation_status_changed')
    return status === 'resolved' ? { ...about, kind: 'resolved', id: `${id}:resolved:${at}` } : `status ${status}`;
  const isAssigned = changed?.some((one) => Object.hasOwn(one, 'assignee_id')) === true;
  if (!isAssigned || !meta.assignee) return posted.event;
  return { ...about, kind: 'assigned', id: `${id}:assigned:${at}`, assignee: meta.assignee.name };
};

const Event = z.object({ event: z.string().max(80) });
const KNOWN = ['message_created', 'conversation_status_changed', 'conversation_updated'];

/** What Chatwoot posts for an inbox of the kind API (webhook events). */
export const readChatwoot = (text: string): Parsed => {
  const named = readPayload(Event, text);
  if (!named.ok) return named;
  if (!KNOWN.includes(named.value.event)) return passedOver(named.value.event);
  const read = readPayload(Posted, text);
  return read.ok ? brought(didOf(read.value)) : read;
};
