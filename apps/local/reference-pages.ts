import { once } from '#runtime/once.ts';
import type { Answerer } from './server.ts';

const AT = '/reference/';

const STYLE = `
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--text-16)/1.5 var(--font); }
main { max-width: 64rem; margin: 48px auto; padding: 0 24px; }
h1, h2, h3 { text-wrap: balance; overflow-wrap: break-word; }
h1 { font-size: var(--text-28); line-height: 1.2; margin: 0 0 16px; }
h2 { font-size: var(--text-20); margin: 40px 0 8px; }
h3 { font-size: var(--text-16); margin: 32px 0 8px; }
p { margin: 0 0 16px; max-width: 44rem; }
nav { color: var(--muted); font-size: var(--text-14); display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 24px; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: var(--text-14); margin: 0 0 16px; }
th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); }
td { overflow-wrap: break-word; }
th { color: var(--muted); font-weight: 500; }
code { font: 0.9em ui-monospace, monospace; }
pre { background: var(--wash); border-radius: var(--radius); padding: 16px; overflow-x: auto; margin: 0 0 16px; }
@media (max-width: 40rem) {
  main { margin: 24px auto; padding: 0 16px; }
  h1 { font-size: var(--text-20); }
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { padding: 0 0 4px; border: 0; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td:first-child { font-weight: 500; }
  td:not(:first-child)::before { content: attr(data-head) ': '; color: var(--muted); }
}`;

const document = (title: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/phone/tokens.css" />
    <style>${STYLE}</style>
  </head>
  <body><main>${body}</main></body>
</html>
`;

/** The pages by their names; made when the first of them is asked for, so that a start waits for none. */
const pages = async (): Promise<ReadonlyMap<string, string>> => {
  const [{ referencePages }, { htmlOf }] = await Promise.all([
    import('../reference/pages.ts'),
    import('../reference/html.ts'),
  ]);
  return new Map(referencePages().map((page) => [page.name, document('Regulars: reference', htmlOf(page))]));
};

/** What may stand in the files of a programme, as docs/reference has it. */
export const referenceAnswers = (): Answerer => {
  const made = once(pages);
  return async (request, response, url) => {
    if (request.method !== 'GET' || !url.pathname.startsWith(AT)) return false;
    const page = (await made()).get(url.pathname.slice(AT.length) || 'README');
    if (page === undefined) return false;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; img-src data:; style-src 'self' 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    });
    response.end(page);
    return true;
  };
};
