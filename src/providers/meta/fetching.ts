import * as z from 'zod';
import { download, hosts } from '#providers/http-api/download.ts';
import type { Fetching } from '#providers/provider.ts';
import { readPayload } from '#providers/read-payload.ts';
import { needed } from '#providers/settings.ts';
import { HttpRefusal } from '#providers/http-api/http-refusal.ts';
import { MetaSettings } from './settings.ts';

const HOST = 'https://graph.facebook.com';
/** Where the addresses of files lead that the Graph API gives (Cloud API, "Media": `lookaside.fbsbx.com/whatsapp_business/…`). */
const FILES = ['lookaside.fbsbx.com', 'graph.facebook.com'];
/** More than the description of a file has. */
const DESCRIPTION = 65_536;

const Id = z.string().regex(/^[\w.-]{1,100}$/);
const Described = z.object({ url: z.string() });

/** By its id an address is had, which holds for five minutes, and by that the file; both only for who has the token. */
export const metaFetching: Fetching = (environment, { secret, standIn }) => {
  const settings = MetaSettings.parse(environment);
  const base = `${standIn?.endpoint ?? HOST}/${needed(settings.graphVersion, 'META_GRAPH_VERSION')}`;
  const tokenSecret = needed(settings.accessTokenSecret, 'META_ACCESS_TOKEN_SECRET');
  const headersFor = async () => ({ authorization: `Bearer ${await secret(tokenSecret)}` });
  const allowed = hosts(standIn, ...FILES);
  const describe = async (id: string) => {
    try {
      return await download(`${base}/${id}`, { allowed, headersFor, most: DESCRIPTION });
    } catch (error) {
      // An id that is none any more is a wrong parameter to the Graph API.
      if (error instanceof HttpRefusal && error.status === 400) return { ok: false, reason: 'gone' } as const;
      throw error;
    }
  };
  return {
    async fetch(ref) {
      if (!Id.safeParse(ref).success) return { ok: false, reason: 'gone' };
      const described = await describe(ref);
      if (!described.ok) return described;
      const read = readPayload(Described, Buffer.from(described.bytes).toString());
      return read.ok ? download(read.value.url, { allowed, headersFor }) : { ok: false, reason: 'gone' };
    },
  };
};
