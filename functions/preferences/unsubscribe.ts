import { oneClick } from '#preferences/one-click.ts';
import { addressOf, bus, consents, memberReader, now, programmes, publicUrl, tickets } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { publicPage } from '#runtime/public-page.ts';

const edges = need({ members: memberReader, consents, programmes, bus, tickets, addressOf, now });

/** GET and POST /unsubscribe/{ticket}: the List-Unsubscribe header of every marketing mail leads here (RFC 8058). */
export const handler = publicPage(async (visit) => oneClick(await edges(), visit), publicUrl);
