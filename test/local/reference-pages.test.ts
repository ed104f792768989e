import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { referenceAnswers } from '../../apps/local/reference-pages.ts';
import { listen, type LocalServer } from '../../apps/local/server.ts';
import { referencePages } from '../../apps/reference/pages.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await listen(0);
  server.answer([referenceAnswers()]);
});
afterAll(() => server.close());

const at = async (path: string) => {
  const answer = await fetch(new URL(path, `${server.url}/reference/`));
  return { status: answer.status, html: await answer.text() };
};
const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

test.each(referencePages().map(({ name }) => name))(
  '%s is shown, and each of its links leads somewhere',
  async (name) => {
    const { status, html } = await at(name === 'README' ? './' : name);
    expect(status).toBe(200);
    const links = all(html, /<a href="(?!https:)([^"]+)"/g);
    expect(links.length).toBeGreaterThan(0);
    const targets = new Map(
      await Promise.all(
        [...new Set(links.map((link) => link.split('#')[0] ?? ''))].map(
          async (path) => [path, path === '' ? { status, html } : await at(path)] as const,
        ),
      ),
    );
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = targets.get(path);
      return target?.status !== 200 || (anchor !== undefined && !target.html.includes(`id="${anchor}"`));
    });
    expect(broken).toEqual([]);
  },
);

test('code of an example is text, and no page that is not there is shown', async () => {
  const { html } = await at('steps');
  expect(html).toContain('<pre tabindex="0"><code>- wait: { for: 2h }</code></pre>');
  expect(all((await at('conditions')).html, /<code>(has\(event\.store\)[^<]*)</g)[0]).toBe(
    'has(event.store) &#38;&#38; event.store == &#34;Storgatan&#34;',
  );
  expect((await at('nothing')).status).toBe(404);
});

test.each(referencePages().map(({ name }) => name))(
  '%s fits a phone: no table lies in a box of its own that scrolls, and each cell says of what it is',
  async (name) => {
    const { html } = await at(name === 'README' ? './' : name);
    expect(all(html, /(<td>[^<]+)/g)).toEqual([]);
    expect(all(html, /<(?:h1|h2|h3)[^>]*>([^\n]*?)<\/h[123]>/g).filter((heading) => heading.includes('`'))).toEqual([]);
    for (const [, head = '', body = ''] of html.matchAll(/<thead>(.*?)<\/thead><tbody>(.*?)<\/tbody>/g)) {
      const heads = all(head, /<th scope="col">(.*?)<\/th>/g).map((one) => one.replace(/<[^>]+>/g, ''));
      expect(heads).toEqual(expect.arrayContaining([...new Set(all(body, / data-head="([^"]*)"/g))]));
    }
  },
);
