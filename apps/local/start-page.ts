import type { Answerer } from './server.ts';

const page = (brand: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Regulars on this machine</title>
    <link rel="icon" href="/phone/media/logo.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/phone/tokens.css" />
    <style>
      body { margin: 0; background: var(--paper); color: var(--ink); font: var(--text-16)/1.5 var(--font); }
      main { max-width: 40rem; margin: 12vh auto 0; padding: 0 24px; }
      h1 { font-size: var(--text-28); line-height: 1.2; margin: 16px 0 8px; }
      p { margin: 0 0 24px; color: var(--muted); }
      ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
      li { border-bottom: 1px solid var(--line); }
      a { display: block; padding: 16px 8px; color: var(--ink); text-decoration: none; }
      a strong { color: var(--accent); display: block; }
      a span { color: var(--muted); font-size: var(--text-14); }
      a:hover { background: var(--wash); }
      a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    </style>
  </head>
  <body>
    <main>
      <img src="/phone/media/logo.svg" alt="" width="48" height="48" />
      <h1>${brand} runs on this machine</h1>
      <p>The functions that would be deployed, with their queues, waits and clock, in one process.</p>
      <ul>
        <li><a href="/phone"><strong>The phone</strong><span>Members and their messages, a desk to answer from, and a clock you can move</span></a></li>
        <li><a href="/reference/"><strong>The programme</strong><span>What may stand in its files, with examples</span></a></li>
        <li><a href="/docs"><strong>The API</strong><span>Reference, with examples</span></a></li>
        <li><a href="/openapi.json"><strong>OpenAPI</strong><span>The same, for machines</span></a></li>
        <li><a href="/local/timeline?limit=100"><strong>Timeline</strong><span>What happened and why, as JSON</span></a></li>
      </ul>
    </main>
  </body>
</html>
`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where to look first. */
export const startPage =
  (brand: () => Promise<string>): Answerer =>
  async (request, response, url) => {
    if (request.method !== 'GET' || url.pathname !== '/') return false;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    });
    response.end(page(escaped(await brand())));
    return true;
  };
