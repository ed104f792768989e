import { explainMember } from '#console/explain-member.ts';
import { MemberId } from '#words/event.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { putMember, readMember } from '#privacy/manage.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import { readLedger } from '#loyalty/read-ledger.ts';
import {
  addressOf,
  audit,
  consents,
  due,
  executions,
  members,
  messages,
  newId,
  now,
  programmes,
  runs,
} from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ members, consents, messages, runs, due, executions, programmes, audit, addressOf, now, newId });

/** Only `explain` asks the query for more than the member. */
type Read = (ports: Awaited<ReturnType<typeof edges>>, memberId: string, query: Request['query']) => Promise<unknown>;
const READ: Readonly<Record<'explain' | 'consents' | 'ledger' | 'export', Read>> = {
  explain: explainMember,
  consents: proveConsent,
  ledger: readLedger,
  export: exportMember,
};
const partOf = (path: string): keyof typeof READ | undefined => {
  const part = path.split('/')[3];
  return part !== undefined && Object.hasOwn(READ, part) ? (part as keyof typeof READ) : undefined;
};

const ACTIONS = { PUT: 'member.put', DELETE: 'member.erased' } as const;
/** What is done with a member is recorded; reading is not, unless all of it is handed out. */
const actOf = ({ method, path, params: { id: memberId } }: Request) => {
  const action =
    method === 'PUT' || method === 'DELETE'
      ? ACTIONS[method]
      : partOf(path) === 'export'
        ? ('member.exported' as const)
        : undefined;
  return action && { action, memberId };
};

const manage = async ({ method, path, params, query, body }: Request): Promise<Answer> => {
  const id = MemberId.safeParse(params['id']);
  if (!id.success) return refuse(400, id.error.issues[0]?.message ?? 'not a member id', 'id');
  const missing = refuse(404, 'no such member', 'id');
  if (method === 'GET') {
    const part = partOf(path);
    const read: Read = part === undefined ? readMember : READ[part];
    const found = await read(await edges(), id.data, query);
    return found === undefined ? missing : { status: 200, body: found };
  }
  if (method === 'DELETE') return (await eraseMember(await edges(), id.data)) ? { status: 204, body: '' } : missing;
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const put = await putMember(await edges(), id.data, json.value);
  return put.ok ? { status: 200, body: put.member } : refuse(put.erased === true ? 410 : 400, put.reason, put.path);
};

/**
 * PUT, GET and DELETE /members/{id}, GET /members/{id}/explain, /consents, /ledger and /export. PUT sets the fields given
 * and leaves the others.
 */
export const handler = signedEndpoint('request', audited(actOf, manage));
