import { createHash } from 'node:crypto';
import * as z from 'zod';
import { mayRead } from '#in-app/open-inbox.ts';
import { showInbox } from '#in-app/show-inbox.ts';
import { touchCard, type Act } from '#in-app/touch-card.ts';
import { SubscriptionBody, subscribe, unsubscribePush } from '#push/subscribe.ts';
import { mayTell, tell, type Told } from '#push/tell.ts';
import { firstIssue } from '#words/issue.ts';
import { MemberId } from '#words/event.ts';
import {
  cards,
  isPushService,
  members,
  now,
  postBox,
  programmes,
  publicUrl,
  subscriptions,
  tickets,
} from '#runtime/deps.ts';
import { endpoint, forPrograms, jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';

const edges = need({
  cards,
  isPushService,
  members,
  now,
  postBox,
  programmes,
  publicUrl,
  subscriptions,
  tickets,
});
type Ports = Awaited<ReturnType<typeof edges>>;

const MAX_BODY = 4_096;
const Postback = z.strictObject({ postback: z.string().max(256) });
const Endpoint = z.object({ endpoint: z.string().max(1_000) });
type Pressed = { readonly postback?: string } | undefined;
const missing = refuse(404, 'no such card', 'messageId');

const bearerOf = ({ headers }: Request): string => /^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '';
const unknown = refuse(401, "expected a token of this member's, not older than its minutes", 'headers');

/** For whoever shows the token of this member: `Authorization: Bearer`. */
const ofMember =
  (run: (ports: Ports, memberId: string, request: Request) => Promise<Answer>) =>
  async (request: Request): Promise<Answer> => {
    const id = MemberId.safeParse(request.params['id']);
    const ports = await edges();
    if (!id.success || !mayRead(ports, bearerOf(request), id.data)) return unknown;
    return run(ports, id.data, request);
  };

/** An inbox in which nothing changed is not sent again: an app asks often. */
const show = ofMember(async (ports, memberId, { query, headers }) => {
  const inbox = await showInbox(ports, memberId, query['after']);
  if (inbox === undefined) return refuse(404, 'no such member', 'id');
  const body = JSON.stringify(inbox);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const kept = { etag, 'cache-control': 'private, no-cache' };
  return headers['if-none-match'] === etag
    ? { status: 304, body: '', headers: kept }
    : { status: 200, body, headers: kept };
});

/** What is done with a card; only a press says which button. */
const touching = (act: Act, pressedIn: (body: string) => Pressed = () => ({})) =>
  ofMember(async (ports, memberId, { params: { messageId = '' }, body }) => {
    const pressed = pressedIn(body);
    if (pressed === undefined) return refuse(400, 'expected the postback of a button', 'postback');
    const touched = await touchCard(ports, { memberId, messageId, act, pressed: pressed.postback });
    return touched ? { status: 204, body: '' } : missing;
  });

const pressedIn = (body: string): Pressed => {
  const json = jsonOf(body);
  return json.ok ? Postback.safeParse(json.value).data : undefined;
};

/** The worker of a site has the token that came with the push. */
const telling =
  (told: Told) =>
  async (request: Request): Promise<Answer> => {
    const ports = await edges();
    const { id: memberId = '', messageId = '' } = request.params;
    if (!mayTell(ports, bearerOf(request), memberId, messageId)) return unknown;
    await tell(ports, { memberId, messageId, told });
    return { status: 204, body: '' };
  };

const subscribing = ofMember(async (ports, memberId, { body }) => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const parsed = SubscriptionBody(ports.isPushService).safeParse(json.value);
  if (!parsed.success) {
    const { reason, path } = firstIssue(parsed.error);
    return refuse(400, reason, path);
  }
  return (await subscribe(ports, memberId, parsed.data))
    ? { status: 204, body: '' }
    : refuse(404, 'no such member', 'id');
});

const unsubscribing = ofMember(async (ports, memberId, { body }) => {
  const json = jsonOf(body);
  const parsed = json.ok ? Endpoint.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return refuse(400, 'expected the endpoint of the subscription', 'endpoint');
  await unsubscribePush(ports, memberId, parsed.data.endpoint);
  return { status: 204, body: '' };
});

/** The inbox of a member, as the brand's app reads it in their name, and the browsers on which they take pushes. */
export const handler = endpoint(
  routed({
    'GET /members/{id}/inbox': show,
    'POST /members/{id}/inbox/{messageId}/read': touching('read'),
    'POST /members/{id}/inbox/{messageId}/dismiss': touching('dismiss'),
    'POST /members/{id}/inbox/{messageId}/press': touching('press', pressedIn),
    'POST /members/{id}/inbox/{messageId}/shown': telling('shown'),
    'POST /members/{id}/inbox/{messageId}/clicked': telling('clicked'),
    'POST /members/{id}/inbox/{messageId}/closed': telling('closed'),
    'POST /members/{id}/inbox/{messageId}/subscribe': subscribing,
    'POST /members/{id}/inbox/{messageId}/unsubscribe': unsubscribing,
  }),
  { ...forPrograms, maxBody: MAX_BODY, tooLarge: () => refuse(413, 'expected less', 'body') },
);
