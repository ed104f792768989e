import { LARGEST_POSTED } from '#inbound/posted.ts';
import { now, postBox, publicUrl, signatures, sources, usedTickets } from '#runtime/deps.ts';
import { endpoint, forPrograms, refuse } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { answerChallenge, receivePosted } from '#runtime/receive-posted.ts';

const edges = need({ now, postBox, publicUrl, signatures, sources, usedTickets });

/** POST /webhooks/{source}: what a provider posts. GET: the question by which it makes sure that the address is ours. */
export const handler = endpoint(
  async ({ method, path, headers, body }, { rawQueryString }) => {
    const ports = await edges();
    // Not the parameter: a source with a route of its own has none.
    const [, , name = ''] = path.split('/');
    const source = ports.sources.get(name)?.source;
    if (source?.by !== 'webhook') return refuse(404, 'nobody posts here', 'source');
    const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
    const request = { url: `${ports.publicUrl}${path}${query}`, headers, body };
    return method === 'GET'
      ? answerChallenge(ports, { name, source }, request)
      : receivePosted(ports, { name, source }, request);
  },
  { ...forPrograms, maxBody: LARGEST_POSTED, tooLarge: () => refuse(413, 'expected less', 'body') },
);
