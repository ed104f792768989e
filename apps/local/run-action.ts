import type { Member } from '#loyalty/member.ts';
import { actions } from './actions.ts';
import type { OwnCalls } from './own-calls.ts';
import { Refusal } from './refusal.ts';

interface Accepted {
  readonly results?: readonly { readonly status: string; readonly path?: string; readonly reason?: string }[];
}

/** Makes an action happen: an event with an id of its own and the time of now. Answers what to tell. */
export const runAction = async (
  call: OwnCalls,
  { newId, now }: { readonly newId: () => string; readonly now: () => Date },
  id: string,
  memberId: string,
): Promise<string> => {
  const action = actions.find((each) => each.id === id);
  if (action === undefined) throw new Refusal(404, `there is no action ${id}`, 'id');
  const { status, body: member } = await call('GET', `/members/${encodeURIComponent(memberId)}`);
  const doing = action.event(memberId, status === 200 ? (member as Member) : undefined, now());
  const event = {
    id: newId(),
    source: 'phone',
    time: now().toISOString(),
    memberId,
    type: doing.type,
    data: doing.data,
  };
  const { body } = await call('POST', '/events', event);
  const result = (body as Accepted | undefined)?.results?.[0];
  if (result?.status !== 'accepted')
    throw new Refusal(409, result?.reason ?? 'the event was not accepted', result?.path ?? '');
  return doing.text;
};
