import { readFile } from 'node:fs/promises';
import openapi from '#console/openapi.json' with { type: 'json' };
import { endpoint, refuse } from '#runtime/http.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' };
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Regulars API</title>
</head>
<body>
<script id="api-reference" data-url="openapi.json" data-configuration='{"hideDownloadButton":false,"hideClientButton":true,"withDefaultFonts":false,"telemetry":false,"agent":{"disabled":true},"mcp":{"disabled":true}}'></script>
<script src="docs/reference.js"></script>
</body>
</html>`;

/** Beside the bundle in AWS; in the package when it runs from source. */
const reference = async (): Promise<string> => {
  const beside = new URL('./reference.js', import.meta.url);
  const inPackage = new URL('../../node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url);
  return readFile(beside, 'utf8').catch(() => readFile(inPackage, 'utf8'));
};

/** GET /openapi.json, /docs and /docs/reference.js: the reference page and what it needs, all from here. */
export const handler = endpoint('public', async ({ path }) => {
  if (path === '/openapi.json') return { status: 200, body: openapi };
  if (path === '/docs') return { status: 200, headers: HTML, body: PAGE };
  if (path === '/docs/reference.js') return { status: 200, headers: SCRIPT, body: await reference() };
  return refuse(404, 'no such page');
});
