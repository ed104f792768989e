import * as z from 'zod';
import { firstIssue } from '#events/issue.ts';
import { loadProgramme } from '#journeys/load-programme.ts';
import type { Settings } from '#journeys/grammar/settings.ts';
import { NothingPublished, type Programmes } from '#journeys/programme.ts';
import { now, programmes } from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ programmes, now });

const Upload = z.strictObject({ files: z.record(z.string().max(200), z.string()) });

const liveSettings = async (programmes: Programmes): Promise<Settings | undefined> => {
  try {
    return (await programmes.live()).settings;
  } catch (error) {
    if (error instanceof NothingPublished) return undefined;
    throw error;
  }
};

const publish = async ({ body }: Request): Promise<Answer> => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const upload = Upload.safeParse(json.value);
  if (!upload.success) {
    const { path, reason } = firstIssue(upload.error);
    return refuse(400, reason, path);
  }
  const { programmes, now } = await edges();
  const loaded = loadProgramme(upload.data.files, await liveSettings(programmes));
  if (!loaded.ok) return { status: 422, body: { errors: loaded.errors } };
  await programmes.publish(loaded.programme, now().toISOString());
  return { status: 200, body: { version: loaded.programme.version } };
};

/** PUT /programme: the files of a programme, checked again here; what does not validate leaves the live version as it is. */
export const handler = signedEndpoint(
  'request',
  audited(() => ({ action: 'programme.published' }), publish),
);
