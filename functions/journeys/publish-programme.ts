import * as z from 'zod';
import { firstIssue } from '#events/issue.ts';
import { loadProgramme } from '#journeys/load-programme.ts';
import { now, programmes } from '#runtime/deps.ts';
import { jsonOf, refuse } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ programmes, now });

const Upload = z.strictObject({ files: z.record(z.string().max(200), z.string()) });

/** PUT /programme: the files of a programme, checked again here; what does not validate leaves the live version as it is. */
export const handler = signedEndpoint('request', async ({ body }) => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const upload = Upload.safeParse(json.value);
  if (!upload.success) {
    const { path, reason } = firstIssue(upload.error);
    return refuse(400, reason, path);
  }
  const loaded = loadProgramme(upload.data.files);
  if (!loaded.ok) return { status: 422, body: { errors: loaded.errors } };
  const { programmes, now } = await edges();
  await programmes.publish(loaded.programme, now().toISOString());
  return { status: 200, body: { version: loaded.programme.version } };
});
