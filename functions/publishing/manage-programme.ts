import * as z from 'zod';
import { firstIssue } from '#words/issue.ts';
import { countRuns } from '#journeys/count-runs.ts';
import { Id } from '#words/parts.ts';
import { liveOrNone, NothingPublished, UnknownVersion } from '#programme/programme.ts';
import { noSuch } from '#words/no-such.ts';
import { switchOff } from '#journeys/switch-off.ts';
import { audited } from '#runtime/audited.ts';
import { executions, now, programmes, runs, segments } from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { lookAgain } from '#segments/look-again.ts';

const edges = need({ programmes, runs, executions, segments, now });
type Ports = Awaited<ReturnType<typeof edges>>;

/** Less than the function and API Gateway allow a request. */
const STOPPING_MS = 20_000;

const Wanted = z.strictObject({ version: z.string().min(1).max(100) });
const noVersion = refuse(404, 'no such version', 'version');

const listVersions = async (): Promise<Answer> => {
  const { programmes } = await edges();
  return { status: 200, body: { versions: await programmes.versions() } };
};

const readVersion = async ({ params: { version = '' } }: Request): Promise<Answer> => {
  const { programmes } = await edges();
  try {
    const name = version === 'live' ? (await programmes.live()).version : version;
    return { status: 200, body: await programmes.version(name) };
  } catch (error) {
    if (error instanceof UnknownVersion || error instanceof NothingPublished) return noVersion;
    throw error;
  }
};

const rollBack = async ({ body }: Request): Promise<Answer> => {
  const { programmes, segments, now } = await edges();
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const wanted = Wanted.safeParse(json.value);
  if (!wanted.success) {
    const { path, reason } = firstIssue(wanted.error);
    return refuse(400, reason, path);
  }
  const { version } = wanted.data;
  const before = await liveOrNone(programmes);
  if (!(await programmes.rollback(version, now().toISOString()))) return noVersion;
  await lookAgain({ segments }, before, await programmes.version(version));
  return { status: 200, body: { version } };
};

/** One of the live version, or one that members of an earlier version are in still. */
const isKnown = async ({ programmes, runs }: Ports, journey: string): Promise<boolean> => {
  const live = await programmes.live();
  if (Object.hasOwn(live.journeys, journey) || live.off.includes(journey)) return true;
  for await (const page of runs.active(journey)) if (page.length > 0) return true;
  return false;
};

/** What is asked of a journey that is known; 404 for another. */
const ofJourney =
  (run: (ports: Ports, journey: string, query: Request['query']) => Promise<object>) =>
  async ({ params: { journey = '' }, query }: Request): Promise<Answer> => {
    const ports = await edges();
    const known = Id.safeParse(journey).success && (await isKnown(ports, journey));
    if (known) return { status: 200, body: await run(ports, journey, query) };
    const { journeys } = await ports.programmes.live();
    return refuse(404, noSuch('journey', journey, Object.keys(journeys)), 'journey');
  };

const switchOn = async ({ programmes }: Ports, journey: string): Promise<object> => {
  await programmes.turn(journey, 'on');
  return {};
};

const versionIn = (body: string): string | undefined => {
  const json = jsonOf(body);
  return json.ok ? Wanted.safeParse(json.value).data?.version : undefined;
};

/** Where a page goes on: a partition, and a run of it. */
const Cursor = z
  .string()
  .regex(/^\d{1,3}( \S{1,200} \S{1,200})?$/)
  .optional();

const countedRuns = async (request: Request): Promise<Answer> => {
  const after = Cursor.safeParse(request.query['after']);
  if (!after.success) return refuse(400, 'expected `next` of the page before', 'after');
  const counted = ofJourney(({ runs }, journey, { version }) =>
    countRuns(runs, journey, { version, after: after.data }),
  );
  return counted(request);
};

const switched =
  (action: 'journey.switched-off' | 'journey.switched-on') =>
  ({ params }: Request) => ({ action, what: params['journey'] });

/** Versions of the programme, and journeys as they run. Reading is not recorded; what changes who is written to is. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /programme/versions': listVersions,
    'GET /programme/versions/{version}': readVersion,
    'POST /programme/rollback': audited(
      ({ body }) => ({ action: 'programme.rolled-back', what: versionIn(body) }),
      rollBack,
    ),
    'GET /journeys/{journey}/runs': countedRuns,
    'POST /journeys/{journey}/off': audited(
      switched('journey.switched-off'),
      ofJourney((ports, journey) => switchOff(ports, journey, new Date(ports.now().getTime() + STOPPING_MS))),
    ),
    'POST /journeys/{journey}/on': audited(switched('journey.switched-on'), ofJourney(switchOn)),
  }),
);
