import { expect, test } from '@jest/globals';
import { httpEvent } from '../../../apps/local/http-event.ts';
import { handler } from '../../../functions/console/docs.ts';

const page = async (path: string) =>
  (await (handler as unknown as (event: object, context: object) => Promise<unknown>)(
    httpEvent({
      ...{
        method: 'GET',
        headers: {},
        sourceIp: '',
        parameters: {},
        body: Buffer.from(''),
        now: new Date(),
        iam: false,
      },
      ...{ url: new URL(path, 'http://api'), requestId: '1', route: { key: `GET ${path}`, handler: 'console/docs' } },
    }),
    {},
  )) as { readonly headers: Readonly<Record<string, string>>; readonly body: string };

test('the reference runs no script and asks nobody but its own origin, and is framed by nobody', async () => {
  const { headers, body } = await page('/docs');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  expect([...body.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([, inline]) => inline)).toEqual(['', '']);
  expect(body).not.toMatch(/https?:\/\//);
});

test.each(['/docs', '/docs/reference.js', '/openapi.json'])('%s is for its own origin alone', async (path) => {
  expect((await page(path)).headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
});
