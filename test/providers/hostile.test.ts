import { describe, expect, test } from '@jest/globals';
import { attack, openDoor } from '../../bench/hostile/post.ts';
import { isGenuine, readFrom, sourcesOf } from '#providers/read-source.ts';
import { ENDPOINTS, NOW, POSTING, PUBLIC_URL, SECRET } from '../../bench/hostile/endpoints.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

/** Bodies that nobody honest sends, at each way to sign: `npm run bench -- --only hostile` posts 10,000 to each. */
const TIMES = 500;

describe.each(Object.keys(ENDPOINTS))('%s', (name) => {
  test('none is answered 5xx, and none that is not signed rightly is kept', async () => {
    const { met, kept } = await attack(name, TIMES, 7);
    expect(met.filter(({ status }) => status >= 500)).toEqual([]);
    expect(met.filter(({ signed, status }) => !signed && status < 400)).toEqual([]);
    const taken = met.filter(({ status }) => status === 200).length;
    expect(kept.length).toBeGreaterThan(0);
    // The same body twice is taken twice and kept once.
    expect(kept.length).toBeLessThanOrEqual(taken);
    for (const text of kept) {
      const { source, text: body } = JSON.parse(text) as { readonly source: string; readonly text: string };
      const url = `${PUBLIC_URL}/webhooks/${name}`;
      const headers = ENDPOINTS[name]?.sign(body, url) ?? {};
      const sourced = sourcesOf(POSTING).get(source);
      expect(sourced && isGenuine(sourced.source, { url, headers, body }, [SECRET], NOW)).toBe(true);
      // Whatever was kept is read without a throw: it says something, or why it does not.
      expect(sourced && typeof readFrom(sourced, body, NOW.toISOString()).ok).toBe('boolean');
    }
  });

  test('what the honest sender posts is kept once, however often it is posted', async () => {
    const { genuine, sign } = { genuine: '', sign: () => ({}), ...ENDPOINTS[name] };
    const door = openDoor();
    const headers = sign(genuine, `${PUBLIC_URL}/webhooks/${name}`);
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await door.post(name, headers, Buffer.from(genuine))).statusCode);
    expect(statuses).toEqual([200, 200, 200]);
    expect(door.kept).toEqual([JSON.stringify({ source: name, text: genuine })]);
  });
});
