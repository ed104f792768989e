import { readFile } from 'node:fs/promises';
import openapi from '#console/openapi.json' with { type: 'json' };
import { endpoint, refuse, type Request } from '#runtime/http.ts';

/** Scripts and requests are ours alone. The reference writes its styles into the page, which no hash could name. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** What stands here is for pages of this origin; another one neither frames it, opens it to script it, nor takes it in. */
const OURS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const HTML = { ...OURS, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
const SCRIPT = { ...OURS, 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' };
/** The tokens of our other pages, in the names the reference takes (https://scalar.com/products/api-references/themes). */
const CSS = `
.light-mode { --scalar-background-1: #faf8f4; --scalar-background-2: #ffffff; --scalar-background-3: #e6e1d8;
  --scalar-color-1: #1c1a17; --scalar-color-2: #66615a; --scalar-color-3: #66615a; --scalar-color-accent: #0b5d4b; --scalar-border-color: #e6e1d8; }
.dark-mode { --scalar-background-1: #141312; --scalar-background-2: #1d1c1a; --scalar-background-3: #34312c;
  --scalar-color-1: #f3efe8; --scalar-color-2: #a8a196; --scalar-color-3: #a8a196; --scalar-color-accent: #5cc8ae; --scalar-border-color: #34312c; }
:root { --scalar-font: system-ui, sans-serif; --scalar-radius: 8px; }`;
const CONFIGURATION = {
  theme: 'none',
  customCss: CSS,
  withDefaultFonts: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
};
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Regulars API</title>
</head>
<body>
<script id="api-reference" data-url="openapi.json" data-configuration="${JSON.stringify(CONFIGURATION).replaceAll('"', '&quot;')}"></script>
<script src="docs/reference.js"></script>
</body>
</html>`;

/** Beside the bundle in AWS; in the package when it runs from source. */
const reference = async (): Promise<string> => {
  const beside = new URL('./reference.js', import.meta.url);
  const inPackage = new URL('../../node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url);
  return readFile(beside, 'utf8').catch(() => readFile(inPackage, 'utf8'));
};

/** The document with the address it was asked at: pages and programs can call what it describes. */
const document = ({ headers }: Request): object => {
  const origin = `${headers['x-forwarded-proto'] ?? 'http'}://${headers['host'] ?? '127.0.0.1'}`;
  const servers = openapi.servers.map((server) => ({ ...server, url: `${origin}${server.url.replace(/\/$/, '')}` }));
  return { ...openapi, servers };
};

/** GET /openapi.json, /docs and /docs/reference.js: the reference page and what it needs, all from here. */
export const handler = endpoint(async (request) => {
  const { path } = request;
  if (path === '/openapi.json') return { status: 200, headers: OURS, body: document(request) };
  if (path === '/docs') return { status: 200, headers: HTML, body: PAGE };
  if (path === '/docs/reference.js') return { status: 200, headers: SCRIPT, body: await reference() };
  return refuse(404, 'no such page');
});
