import * as z from 'zod';
import { explainMember } from '#console/explain-member.ts';
import { noSuch } from '#words/no-such.ts';
import { openInbox } from '#in-app/open-inbox.ts';
import { MemberId } from '#words/event.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { putMember, readMember } from '#privacy/manage.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import { readLedger } from '#loyalty/read-ledger.ts';
import {
  addressOf,
  attachments,
  audit,
  cards,
  consents,
  conversations,
  due,
  executions,
  letters,
  members,
  messages,
  now,
  programmes,
  runs,
  subscriptions,
  tickets,
} from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { firstIssue } from '#words/issue.ts';

const edges = need({
  addressOf,
  attachments,
  audit,
  cards,
  consents,
  conversations,
  due,
  executions,
  letters,
  members,
  messages,
  now,
  programmes,
  runs,
  subscriptions,
  tickets,
});

type Ports = Awaited<ReturnType<typeof edges>>;

const missing = refuse(404, 'no such member', 'id');

/** What is asked of a member by an id that may be one; 400 for another. */
const ofMember =
  (run: (ports: Ports, memberId: string, request: Request) => Promise<Answer>) =>
  async (request: Request): Promise<Answer> => {
    const id = MemberId.safeParse(request.params['id']);
    if (!id.success) return refuse(400, firstIssue(id.error).reason, 'id');
    return run(await edges(), id.data, request);
  };

/** A view of a member; 404 where there is none of this id. */
const reading = (read: (ports: Ports, memberId: string, query: Request['query']) => Promise<unknown>) =>
  ofMember(async (ports, memberId, { query }) => {
    const found = await read(ports, memberId, query);
    return found === undefined ? missing : { status: 200, body: found };
  });

/** Where a page goes on: the name of a message. */
const Cursor = z.string().min(1).max(200).optional();

/** A journey or a message that is asked for and that nobody knows, neither the programme nor the log, is a slip of the pen. */
const explained = ofMember(async (ports, memberId, { query }) => {
  if (!Cursor.safeParse(query['after']).success) return refuse(400, 'expected `next` of the page before', 'after');
  const found = await explainMember(ports, memberId, query);
  if (found === undefined) return missing;
  const asked = (['journey', 'message'] as const).filter((kind) => query[kind] !== undefined);
  const isPart = query['after'] !== undefined || found.next !== undefined;
  if (asked.length === 0 || isPart || found.messages.length + found.journeys.length > 0)
    return { status: 200, body: found };
  const live = await ports.programmes.live();
  for (const kind of asked) {
    const [name = '', named] = [query[kind], kind === 'journey' ? live.journeys : live.messages];
    if (!Object.hasOwn(named, name)) return refuse(404, noSuch(kind, name, Object.keys(named)), kind);
  }
  return { status: 200, body: found };
});

/** For the brand's server, whose app reads with it in the name of the member. */
const opening = ofMember(async (ports, memberId) => {
  const opened = await openInbox(ports, memberId);
  return opened === undefined ? missing : { status: 200, body: opened };
});

const STATUS = { invalid: 400, erased: 410, conflict: 409 } as const;

/** Sets the fields given and leaves the others. */
const putFields = async (ports: Ports, memberId: string, { id, body }: Request): Promise<Answer> => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const put = await putMember(ports, memberId, id, json.value);
  return put.ok ? { status: 200, body: put.member } : refuse(STATUS[put.why ?? 'invalid'], put.reason, put.path);
};

const erase = async (ports: Ports, memberId: string): Promise<Answer> =>
  (await eraseMember(ports, memberId)) ? { status: 204, body: '' } : missing;

const done =
  (action: 'member.put' | 'member.erased' | 'member.exported') =>
  ({ params }: Request) => ({ action, memberId: params['id'] });

/** One member. What is done with them is recorded; reading is not, unless all of it is handed out. */
export const handler = signedEndpoint(
  'request',
  routed({
    'PUT /members/{id}': audited(done('member.put'), ofMember(putFields)),
    'GET /members/{id}': reading(readMember),
    'DELETE /members/{id}': audited(done('member.erased'), ofMember(erase)),
    'GET /members/{id}/explain': explained,
    'GET /members/{id}/consents': reading(proveConsent),
    'GET /members/{id}/ledger': reading(readLedger),
    'POST /members/{id}/inbox-token': opening,
    'GET /members/{id}/export': audited(done('member.exported'), reading(exportMember)),
  }),
);
