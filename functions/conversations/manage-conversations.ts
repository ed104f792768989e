import type * as z from 'zod';
import { conversationsOf, listConversations, ListQuery } from '#console/list-conversations.ts';
import { showConversation } from '#console/show-conversation.ts';
import { converse } from '#conversations/converse.ts';
import type { Happening } from '#conversations/happening.ts';
import { personNamed, type Person } from '#conversations/person.ts';
import { resolve as resolveThread } from '#conversations/resolve.ts';
import * as bodies from '#conversations/requests.ts';
import { say } from '#conversations/say.ts';
import { PRESENCE_SECONDS } from '#conversations/thread.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import type { LiveProgramme } from '#programme/programme.ts';
import { audited } from '#runtime/audited.ts';
import {
  addressOf,
  attachments,
  bus,
  consents,
  conversations,
  due,
  members,
  messages,
  now,
  outbox,
  programmes,
} from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { MemberId } from '#words/event.ts';
import { canonicalPhone } from '#words/phone.ts';
import { firstIssue } from '#words/issue.ts';

const edges = need({
  addressOf,
  attachments,
  bus,
  consents,
  conversations,
  due,
  members,
  messages,
  now,
  outbox,
  programmes,
});
type Ports = Awaited<ReturnType<typeof edges>>;

interface Meant {
  readonly ports: Ports;
  readonly programme: LiveProgramme;
  readonly person: Person;
  readonly request: Request;
}

const invalid = (error: z.ZodError): Answer => {
  const { path, reason } = firstIssue(error);
  return refuse(400, reason, path);
};

const list = async ({ query }: Request): Promise<Answer> => {
  const asked = ListQuery.safeParse(query);
  if (!asked.success) return invalid(asked.error);
  const ports = await edges();
  const { member } = asked.data;
  const phone = asked.data.phone === undefined ? undefined : canonicalPhone(asked.data.phone);
  if (member !== undefined) return { status: 200, body: await conversationsOf(ports, [member]) };
  if (phone === undefined) return { status: 200, body: await listConversations(ports, asked.data) };
  const owners = await ports.members.findByPhone(phone);
  const names = [...owners.map(({ memberId }) => memberId), `unknown:${ports.addressOf(phone)}`];
  return { status: 200, body: await conversationsOf(ports, names) };
};

/** What is asked of the conversation with somebody; 404 where nobody has this name. */
const withPerson =
  (run: (meant: Meant) => Promise<Answer>) =>
  async (request: Request): Promise<Answer> => {
    const id = MemberId.safeParse(request.params['id']);
    if (!id.success) return refuse(400, firstIssue(id.error).reason, 'id');
    const ports = await edges();
    const programme = await ports.programmes.live();
    const person = await personNamed(ports, programme, id.data);
    return person === undefined
      ? refuse(404, 'nobody of this name is known, and nothing was heard from them', 'id')
      : run({ ports, programme, person, request });
  };

/** The same with a body; 400 for one that is not as it says. */
const withBody = <Schema extends z.ZodType>(
  schema: Schema,
  run: (meant: Meant, body: z.infer<Schema>) => Promise<Answer>,
) =>
  withPerson(async (meant) => {
    const json = jsonOf(meant.request.body);
    if (!json.ok) return json.answer;
    const body = schema.safeParse(json.value);
    return body.success ? run(meant, body.data) : invalid(body.error);
  });

const show = withPerson(async ({ ports, programme, person }) => ({
  status: 200,
  body: await showConversation(ports, programme, person),
}));

const answer = withBody(bodies.AnswerBody, async ({ ports, programme, person, request }, body) => {
  const said = await say(ports, programme, person, request.id, body);
  return said.ok ? { status: 202, body: { messageId: said.messageId } } : refuse(409, said.reason, said.path);
});

const REASONS = {
  none: 'there is no conversation with them: an answer opens one',
  resolved: 'it is resolved: an answer opens it again',
  'no-team': 'there is no such team in `inbox.teams`',
  answered: 'somebody answered meanwhile',
} as const;

type Given<H = Happening> = H extends Happening ? Omit<H, 'id' | 'at'> : never;

/** Something that is done with the thread and tells the customer nothing. */
const doing = <Schema extends z.ZodType>(schema: Schema, happeningOf: (body: z.infer<Schema>) => Given) =>
  withBody(schema, async ({ ports, programme, person, request }, body) => {
    const when = { id: request.id, at: ports.now().toISOString() };
    const happening = { ...happeningOf(body), ...when } as Happening;
    const done =
      happening.kind === 'resolved'
        ? await resolveThread(ports, programme, person.memberId, happening)
        : await converse(ports, programme.settings, person.memberId, happening);
    return done.ok ? { status: 200, body: {} } : refuse(409, REASONS[done.why], 'id');
  });

const note = doing(bodies.NoteBody, (body) => ({ kind: 'noted', ...body }));
const assign = doing(bodies.AssignBody, (body) => ({ kind: 'assigned', ...body }));
const snooze = doing(bodies.SnoozeBody, ({ by, until }) => ({
  ...{ kind: 'snoozed', by, until: new Date(until).toISOString() },
}));
const resolve = doing(bodies.ByBody, ({ by }) => ({ kind: 'resolved', by }));
const release = doing(bodies.ByBody, ({ by }) => ({ kind: 'released', by }));
const tag = doing(bodies.TagsBody, (body) => ({ kind: 'tagged', ...body }));

/** Says that somebody is there; whoever else is, is answered. */
const see = withBody(bodies.SeenBody, async ({ ports, person: { memberId } }, body) => {
  const at = ports.now();
  const until = new Date(at.getTime() + PRESENCE_SECONDS * 1000).toISOString();
  await ports.conversations.attend(memberId, { ...body, until });
  return { status: 200, body: { present: await ports.conversations.present(memberId, at.toISOString()) } };
});

const done =
  (action: Extract<AuditEntry['action'], `conversation.${string}`>) =>
  ({ params }: Request) => ({ action, memberId: params['id'] });

/** Conversations with people: lists, one of them, and what a person does there. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /conversations': list,
    'GET /conversations/{id}': show,
    'POST /conversations/{id}/messages': audited(done('conversation.answered'), answer),
    'POST /conversations/{id}/notes': audited(done('conversation.noted'), note),
    'POST /conversations/{id}/assign': audited(done('conversation.assigned'), assign),
    'POST /conversations/{id}/snooze': audited(done('conversation.snoozed'), snooze),
    'POST /conversations/{id}/resolve': audited(done('conversation.resolved'), resolve),
    'POST /conversations/{id}/release': audited(done('conversation.released'), release),
    'POST /conversations/{id}/tags': audited(done('conversation.tagged'), tag),
    'POST /conversations/{id}/seen': see,
  }),
);
