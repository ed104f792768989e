import { MemberId } from '#words/event.ts';
import { startByHand } from '#journeys/start-by-hand.ts';
import { members, now, programmes } from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { firstIssue } from '#words/issue.ts';

const edges = need({ members, programmes, now });

const STATUS = { invalid: 400, 'unknown-member': 404, 'unknown-journey': 422, off: 409, conflict: 409 } as const;

const start = async ({ params, body }: Request): Promise<Answer> => {
  const id = MemberId.safeParse(params['id']);
  if (!id.success) return refuse(400, firstIssue(id.error).reason, 'id');
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const started = await startByHand(await edges(), id.data, params['journey'] ?? '', json.value);
  if (!started.ok) return refuse(STATUS[started.why], started.reason, started.path);
  return { status: 202, body: { status: started.status } };
};

/** POST /members/{id}/journeys/{journey}: starts a journey by hand, for the loyalty system or for a test. */
export const handler = signedEndpoint(
  'request',
  audited(({ params: { id, journey } }) => ({ action: 'journey.requested', memberId: id, what: journey }), start),
);
