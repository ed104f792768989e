import { createHash } from 'node:crypto';
import * as z from 'zod';
import { mayRead } from '#in-app/open-inbox.ts';
import { showInbox } from '#in-app/show-inbox.ts';
import { touchCard, type Act } from '#in-app/touch-card.ts';
import { MemberId } from '#words/event.ts';
import { cards, memberReader, now, postBox, programmes, publicUrl, tickets } from '#runtime/deps.ts';
import { endpoint, forPrograms, jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';

const edges = need({ cards, members: memberReader, now, postBox, programmes, publicUrl, tickets });
type Ports = Awaited<ReturnType<typeof edges>>;

const MAX_BODY = 1_024;
const Postback = z.strictObject({ postback: z.string().max(256) });
type Pressed = { readonly postback?: string } | undefined;
const missing = refuse(404, 'no such card', 'messageId');

/** For whoever shows the token of this member: `Authorization: Bearer`. */
const ofMember =
  (run: (ports: Ports, memberId: string, request: Request) => Promise<Answer>) =>
  async (request: Request): Promise<Answer> => {
    const id = MemberId.safeParse(request.params['id']);
    const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
    const ports = await edges();
    if (!id.success || !mayRead(ports, token, id.data))
      return refuse(401, "expected a token of this member's, not older than its minutes", 'headers');
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

/** The inbox of a member, as the brand's app reads it in their name. */
export const handler = endpoint(
  routed({
    'GET /members/{id}/inbox': show,
    'POST /members/{id}/inbox/{messageId}/read': touching('read'),
    'POST /members/{id}/inbox/{messageId}/dismiss': touching('dismiss'),
    'POST /members/{id}/inbox/{messageId}/press': touching('press', pressedIn),
  }),
  { ...forPrograms, maxBody: MAX_BODY, tooLarge: () => refuse(413, 'expected less', 'body') },
);
