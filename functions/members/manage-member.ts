import { MemberId } from '#events/event.ts';
import { eraseMember, explainMember, putMember, readMember } from '#members/manage.ts';
import { addressOf, consents, executions, members, messages, newId, now, programmes, runs } from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ members, consents, messages, runs, executions, programmes, addressOf, now, newId });

/** PUT, GET and DELETE /members/{id}, and GET /members/{id}/explain. PUT sets the fields given and leaves the others. */
export const handler = signedEndpoint('request', async ({ method, path, params, body }): Promise<Answer> => {
  const id = MemberId.safeParse(params['id']);
  if (!id.success) return refuse(400, id.error.issues[0]?.message ?? 'not a member id', 'id');
  const missing = refuse(404, 'no such member', 'id');
  if (method === 'GET') {
    const found = path.endsWith('/explain')
      ? await explainMember(await edges(), id.data)
      : await readMember(await edges(), id.data);
    return found === undefined ? missing : { status: 200, body: found };
  }
  if (method === 'DELETE') return (await eraseMember(await edges(), id.data)) ? { status: 204, body: '' } : missing;
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const put = await putMember(await edges(), id.data, json.value);
  return put.ok ? { status: 200, body: put.member } : refuse(400, put.reason, put.path);
});
