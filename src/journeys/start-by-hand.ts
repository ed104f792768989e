import * as z from 'zod';
import { Anything, Envelope, MAX_DATA } from '#words/event.ts';
import { contentOf } from '#words/content-of.ts';
import { firstIssue } from '#words/issue.ts';
import { idOf } from '#words/ids.ts';
import type { Programmes } from '#programme/programme.ts';
import { noSuch } from '#words/no-such.ts';
import type { Members } from '#members/member-row.ts';

/** The body of `POST /members/{id}/journeys/{journey}`. */
export const StartRequest = z.strictObject({
  id: Envelope.shape.id.describe('The same id again for this member and journey starts nothing'),
  data: Anything.refine(
    (data) => JSON.stringify(data).length <= MAX_DATA,
    `expected at most ${MAX_DATA} characters of JSON`,
  )
    .default({})
    .describe('What the journey reads as `event`'),
});

export type StartedByHand =
  | { readonly ok: true; readonly status: 'accepted' | 'duplicate' }
  | {
      readonly ok: false;
      readonly why: 'invalid' | 'unknown-member' | 'unknown-journey' | 'off' | 'conflict';
      readonly path: string;
      readonly reason: string;
    };

interface StartPorts {
  readonly members: Pick<Members, 'get' | 'commit'>;
  readonly programmes: Pick<Programmes, 'live' | 'off'>;
  readonly now: () => Date;
}

const NO_EFFECT = { add: {}, set: {} };

/**
 * Asks for any journey, whatever its trigger: the request is committed as an event, and the stream starts the run. Entry
 * rules, consent, quiet hours and caps hold as ever. The id of the event follows from the caller's.
 */
export const startByHand = async (
  ports: StartPorts,
  memberId: string,
  journey: string,
  raw: unknown,
): Promise<StartedByHand> => {
  const request = StartRequest.safeParse(raw);
  if (!request.success) return { ok: false, why: 'invalid', ...firstIssue(request.error) };
  const missing = { ok: false, why: 'unknown-member', path: 'id', reason: 'no such member' } as const;
  if ((await ports.members.get(memberId)) === undefined) return missing;
  const { journeys } = await ports.programmes.live();
  if (!Object.hasOwn(journeys, journey))
    return {
      ok: false,
      why: 'unknown-journey',
      path: 'journey',
      reason: noSuch('journey', journey, Object.keys(journeys)),
    };
  if ((await ports.programmes.off()).includes(journey))
    return { ok: false, why: 'off', path: 'journey', reason: 'this journey is switched off' };
  const { id, data } = request.data;
  const event = {
    id: idOf('by-hand', memberId, journey, id),
    type: 'journey.requested',
    source: 'regulars',
    time: ports.now().toISOString(),
    memberId,
    data: { journey, data },
  };
  const status = await ports.members.commit(event, NO_EFFECT, contentOf(data));
  switch (status) {
    case 'accepted':
    case 'duplicate':
      return { ok: true, status };
    case 'conflict':
      return { ok: false, why: 'conflict', path: 'id', reason: 'this id was used before, with other data' };
    case 'erased':
      return missing;
    case 'stale':
    case 'sold-out':
    case 'spent':
      throw new Error(`a request to start a journey has no condition, and still it is ${status}`);
  }
};
