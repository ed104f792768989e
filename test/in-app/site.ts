import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page may be made of: a site that is strict about it, so that the widget has to be. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** What a push service answers: its yes has a status of its own. */
export const PUSHED = 'application/x-pushed';
type Page = readonly [type: string, body: string];

/** A brand's own site: its pages, and behind them the API, which a browser so finds on the same origin. */
export const openSite = async (
  api: string,
  pages: Readonly<Record<string, (body: Buffer) => Page | Promise<Page>>>,
) => {
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const page = pages[path.split('?')[0] ?? ''];
      if (page !== undefined) {
        const [type, body] = await page(Buffer.concat(chunks));
        response
          .writeHead(type === PUSHED ? 201 : 200, { 'content-type': type, 'content-security-policy': POLICY })
          .end(body);
        return;
      }
      const { authorization, 'content-type': type, 'if-none-match': tag } = request.headers;
      const headers = {
        ...(authorization !== undefined && { authorization }),
        ...(type !== undefined && { 'content-type': type }),
        ...(tag !== undefined && { 'if-none-match': tag }),
      };
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      const answer = await fetch(`${api}${path}`, { method: request.method ?? 'GET', headers, ...body });
      const etag = answer.headers.get('etag');
      response.writeHead(answer.status, { 'content-type': 'application/json', ...(etag !== null && { etag }) });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
