import { webUrl } from '#channels/web-url.ts';
import { messages } from '#runtime/deps.ts';
import { endpoint, refuse } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';

const edges = need({ messages });

/** GET /l/{code}: a short link of a message to the page it stands for. */
export const handler = endpoint(async ({ params }) => {
  const code = params['code'] ?? '';
  const link = /^[A-Za-z0-9]{1,16}$/.test(code) ? await (await edges()).messages.link(code) : undefined;
  if (link === undefined) return refuse(404, 'this link is not known or has expired', 'code');
  return { status: 302, headers: { location: webUrl(link.url), 'referrer-policy': 'no-referrer' } };
});
