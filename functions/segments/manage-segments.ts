import { audited } from '#runtime/audited.ts';
import { programmes, segments } from '#runtime/deps.ts';
import { refuse, type Answer } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { listSegments } from '#segments/list-segments.ts';
import { refreshMembers } from '#segments/refresh-members.ts';

const edges = need({ programmes, segments });

const list = async (): Promise<Answer> => {
  const { programmes, segments } = await edges();
  return { status: 200, body: await listSegments(segments, await programmes.live()) };
};

const refresh = async (): Promise<Answer> => {
  const ports = await edges();
  return (await refreshMembers(ports, await ports.programmes.live()))
    ? { status: 202, body: { status: 'accepted' } }
    : refuse(400, 'the live programme has no lifecycle stages, through which members are found');
};

/** How many members are in each segment, and the wish that all are looked at again, by the scans to come. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /segments': list,
    'POST /segments/refresh': audited(() => ({ action: 'segments.refreshed' }), refresh),
  }),
);
