import { showVoucher } from '#preferences/show-voucher.ts';
import { addressOf, members, now, programmes, publicUrl, tickets } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { publicPage } from '#runtime/public-page.ts';

const edges = need({ members, programmes, tickets, addressOf, now });

/** GET /v/{ticket}, and its code as a picture at /v/{ticket}/code.png: what a member shows at a counter. */
export const handler = publicPage(async (visit) => showVoucher(await edges(), visit), publicUrl);
