import * as z from 'zod';
import { firstIssue } from '#words/issue.ts';
import { countRuns } from '#journeys/count-runs.ts';
import { Id } from '#words/parts.ts';
import { liveOrNone, NothingPublished, UnknownVersion } from '#programme/programme.ts';
import { switchOff } from '#journeys/switch-off.ts';
import { audited } from '#runtime/audited.ts';
import { executions, now, programmes, runs, segments } from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { lookAgain } from '#segments/look-again.ts';

const edges = need({ programmes, runs, executions, segments, now });
type Ports = Awaited<ReturnType<typeof edges>>;

/** Less than the function and API Gateway allow a request. */
const STOPPING_MS = 20_000;

const Wanted = z.strictObject({ version: z.string().min(1).max(100) });
const noVersion = refuse(404, 'no such version', 'version');

const readVersion = async ({ programmes }: Ports, version: string): Promise<Answer> => {
  try {
    const name = version === 'live' ? (await programmes.live()).version : version;
    return { status: 200, body: await programmes.version(name) };
  } catch (error) {
    if (error instanceof UnknownVersion || error instanceof NothingPublished) return noVersion;
    throw error;
  }
};

const rollBack = async ({ programmes, segments, now }: Ports, body: string): Promise<Answer> => {
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

const ofJourney = async (ports: Ports, journey: string, part: string, request: Request): Promise<Answer> => {
  if (!Id.safeParse(journey).success || !(await isKnown(ports, journey)))
    return refuse(404, 'no such journey', 'journey');
  switch (part) {
    case 'runs':
      return { status: 200, body: await countRuns(ports.runs, journey, request.query['version']) };
    case 'off':
      return { status: 200, body: await switchOff(ports, journey, new Date(ports.now().getTime() + STOPPING_MS)) };
    default:
      await ports.programmes.turn(journey, 'on');
      return { status: 200, body: {} };
  }
};

const manage = async (request: Request): Promise<Answer> => {
  const ports = await edges();
  const [, area, name = '', part = ''] = request.path.split('/');
  if (area === 'journeys') return ofJourney(ports, name, part, request);
  if (name === 'rollback') return rollBack(ports, request.body);
  if (part !== '') return readVersion(ports, part);
  return { status: 200, body: { versions: await ports.programmes.versions() } };
};

const versionIn = (body: string): string | undefined => {
  const json = jsonOf(body);
  return json.ok ? Wanted.safeParse(json.value).data?.version : undefined;
};

/** Reading is not recorded; what changes who is written to is. */
const actOf = ({ method, path, body }: Request) => {
  if (method !== 'POST') return undefined;
  const [, area, name, part] = path.split('/');
  if (area === 'programme') return { action: 'programme.rolled-back' as const, what: versionIn(body) };
  return { action: part === 'off' ? ('journey.switched-off' as const) : ('journey.switched-on' as const), what: name };
};

/**
 * GET /programme/versions and /programme/versions/{version} (or `live`), POST /programme/rollback; GET
 * /journeys/{journey}/runs, POST /journeys/{journey}/off and /on.
 */
export const handler = signedEndpoint('request', audited(actOf, manage));
