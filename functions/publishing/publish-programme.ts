import * as z from 'zod';
import { firstIssue } from '#words/issue.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { liveOrNone } from '#programme/programme.ts';
import { lookAgain } from '#segments/look-again.ts';
import { now, programmes, segments } from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ programmes, segments, now });

const Upload = z.strictObject({ files: z.record(z.string().max(200), z.string()) });

const publish = async ({ body }: Request): Promise<Answer> => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const upload = Upload.safeParse(json.value);
  if (!upload.success) {
    const { path, reason } = firstIssue(upload.error);
    return refuse(400, reason, path);
  }
  const { programmes, segments, now } = await edges();
  const live = await liveOrNone(programmes);
  const loaded = loadProgramme(upload.data.files, live?.settings);
  if (!loaded.ok) return { status: 422, body: { errors: loaded.errors } };
  await programmes.publish(loaded.programme, now().toISOString());
  await lookAgain({ segments }, live, loaded.programme);
  return { status: 200, body: { version: loaded.programme.version, warnings: loaded.warnings } };
};

/** PUT /programme: the files of a programme, checked again here; what does not validate leaves the live version as it is. */
export const handler = signedEndpoint(
  'request',
  audited(() => ({ action: 'programme.published' }), publish),
);
