import * as z from 'zod';
import type { Member } from '#loyalty/member.ts';
import { actions } from './actions.ts';
import type { OwnCalls } from './own-calls.ts';
import { Refusal } from './refusal.ts';

interface Accepted {
  readonly results?: readonly { readonly status: string; readonly path?: string; readonly reason?: string }[];
}

const Live = z.object({
  settings: z.object({
    brand: z.object({ language: z.string() }),
    topics: z.record(z.string(), z.unknown()),
    wording: z.record(
      z.string(),
      z.object({
        version: z.string(),
        channels: z.array(z.string()).optional(),
        text: z.record(z.string(), z.string()),
      }),
    ),
  }),
});

/** The box for email that a sign-up form has beside its fields; texts are asked for by a text. */
const formConsents = (live: unknown, locale: string): readonly object[] => {
  const { brand, topics, wording } = Live.parse(live).settings;
  return Object.entries(wording)
    .filter(([, { channels = [] }]) => channels.length === 1 && channels[0] === 'email')
    .map(([id, { version, text }]) => ({
      state: 'granted',
      channels: ['email'],
      topics: Object.keys(topics),
      source: 'sign-up-form',
      wording: { id, version, language: Object.hasOwn(text, locale.slice(0, 2)) ? locale.slice(0, 2) : brand.language },
    }));
};

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
  const happen = async (type: string, data: object): Promise<void> => {
    const event = { id: newId(), source: 'phone', time: now().toISOString(), memberId, type, data };
    const { body } = await call('POST', '/events', event);
    const result = (body as Accepted | undefined)?.results?.[0];
    if (result?.status !== 'accepted')
      throw new Refusal(409, result?.reason ?? 'the event was not accepted', result?.path ?? '');
  };
  await happen(doing.type, doing.data);
  const { email, locale = '' } = doing.data;
  if (doing.type === 'member.enrolled' && email !== undefined) {
    const live = await call('GET', '/programme/versions/live');
    for (const consent of formConsents(live.body, String(locale))) await happen('consent.captured', consent);
  }
  return doing.text;
};
