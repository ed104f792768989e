import { audited } from '#runtime/audited.ts';
import { programmes, segments } from '#runtime/deps.ts';
import { refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { listSegments } from '#segments/list-segments.ts';
import { refreshMembers } from '#segments/refresh-members.ts';

const edges = need({ programmes, segments });

const manage = async ({ method }: Request): Promise<Answer> => {
  const ports = await edges();
  const live = await ports.programmes.live();
  if (method === 'GET') return { status: 200, body: await listSegments(ports.segments, live) };
  return (await refreshMembers(ports, live))
    ? { status: 202, body: { status: 'accepted' } }
    : refuse(400, 'the live programme has no lifecycle stages, through which members are found');
};

/** GET /segments: how many members are in each. POST /segments/refresh: all are looked at again, by the scans to come. */
export const handler = signedEndpoint(
  'request',
  audited(({ method }) => (method === 'GET' ? undefined : { action: 'segments.refreshed' }), manage),
);
