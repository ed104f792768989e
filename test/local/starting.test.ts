import { expect, test } from '@jest/globals';
import { listen } from '../../apps/local/server.ts';

test('what is not ready yet shows a browser a page that comes again by itself, and tells programs to come again', async () => {
  const server = await listen(0);
  const page = await fetch(`${server.url}/docs`, { headers: { accept: 'text/html,application/xhtml+xml' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<meta http-equiv="refresh" content="1">');
  const program = await fetch(`${server.url}/events`, { method: 'POST', body: '{}' });
  expect([program.status, program.headers.get('retry-after'), await program.json()]).toEqual([
    503,
    '1',
    { error: 'starting' },
  ]);
  await server.close();
});
