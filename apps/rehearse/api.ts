import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Answer, SignedCall } from './call.ts';
import { Explained, MemberView, type Explained as Explanations, type Person } from './members.ts';

const Results = z.object({
  results: z.array(
    z.object({
      id: z.string().nullable(),
      status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']),
      path: z.string().optional(),
    }),
  ),
});
export type Result = z.infer<typeof Results>['results'][number];

const told = ({ status, body }: Answer): string => `${status} ${JSON.stringify(body)}`;

export interface Fact {
  readonly type: string;
  readonly data: object;
  readonly id?: string;
}

/** The API as a loyalty system uses it. */
export const createApi = (call: SignedCall) => {
  const post = async (events: unknown): Promise<readonly Result[]> => {
    const answer = await call('POST', '/events', { body: JSON.stringify(events) });
    assert.ok(answer.status === 202 || answer.status === 400, `POST /events answered ${told(answer)}`);
    return Results.parse(answer.body).results;
  };
  return {
    post,
    /** One event that must be taken. */
    event: async ({ memberId }: Person, { type, data, id = `rehearsal-${randomUUID()}` }: Fact): Promise<void> => {
      const results = await post({ id, type, source: 'rehearsal', memberId, data });
      assert.deepEqual(results, [{ id, status: 'accepted' }], `${type} was not accepted`);
    },
    putMember: async ({ memberId, number, givenName, timeZone, country }: Person): Promise<void> => {
      const body = JSON.stringify({ givenName, phone: number, timeZone, country });
      const answer = await call('PUT', `/members/${memberId}`, { body });
      assert.equal(answer.status, 200, `PUT /members answered ${told(answer)}`);
    },
    member: async ({ memberId }: Person): Promise<MemberView> => {
      const answer = await call('GET', `/members/${memberId}`);
      assert.equal(answer.status, 200, `GET /members answered ${told(answer)}`);
      return MemberView.parse(answer.body);
    },
    /** Newest first. */
    explain: async ({ memberId }: Person): Promise<Explanations> => {
      const answer = await call('GET', `/members/${memberId}/explain`);
      assert.equal(answer.status, 200, `GET /members/…/explain answered ${told(answer)}`);
      return Explained.parse(answer.body).messages;
    },
    /** The version that is live. */
    live: async (): Promise<string> => {
      const answer = await call('GET', '/programme/versions/live');
      assert.equal(answer.status, 200, `GET /programme/versions/live answered ${told(answer)}`);
      return z.object({ version: z.string() }).parse(answer.body).version;
    },
  };
};
export type Api = ReturnType<typeof createApi>;
