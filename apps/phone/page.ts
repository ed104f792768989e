import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { type Part, Refusal, send } from './http.ts';

const root = new URL('./public/', import.meta.url);
/** What a site copies into its own pages, and the phone's little app too. */
const widgets = new URL('../in-app/public/', import.meta.url);
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const file = async (response: ServerResponse, name: string): Promise<void> => {
  const type = types[name.split('.').at(-1) ?? ''];
  const body =
    type === undefined
      ? undefined
      : await readFile(new URL(name, name.startsWith('regulars-') ? widgets : root)).catch(() => undefined);
  if (type === undefined || body === undefined) throw new Refusal(404, 'there is no such file', name);
  response.setHeader('content-security-policy', policy);
  send(response, 200, type, body);
};

/** The page, its files, and the brand's images. */
export const phonePage =
  (media: (key: string) => Promise<{ body: Buffer; type: string } | undefined>): Part =>
  async ({ request, response, url }) => {
    const [, phone, first, second, ...more] = url.pathname.split('/');
    if (phone !== 'phone' || request.method !== 'GET') return false;
    if (first === undefined || first === '') {
      await file(response, 'phone.html');
      return true;
    }
    const name = first === 'media' ? second : first;
    const plain = first === 'media' ? more.length === 0 : second === undefined;
    if (!plain || name === undefined || !/^[\w-][\w.-]*$/.test(name))
      throw new Refusal(404, 'there is no such file', url.pathname);
    if (first !== 'media') {
      await file(response, name);
      return true;
    }
    const image = await media(name);
    if (image === undefined) throw new Refusal(404, 'there is no such image', name);
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    send(response, 200, image.type, image.body);
    return true;
  };
