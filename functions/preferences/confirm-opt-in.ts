import { doubleOptIn } from '#preferences/double-opt-in.ts';
import {
  addressOf,
  bus,
  consents,
  executions,
  memberReader,
  now,
  programmes,
  publicUrl,
  runs,
  tickets,
  usedTickets,
} from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { publicPage } from '#runtime/public-page.ts';

const edges = need({
  members: memberReader,
  consents,
  programmes,
  runs,
  executions,
  bus,
  tickets,
  usedTickets,
  addressOf,
  now,
});

/** GET and POST /opt-in/{ticket}: the link of a double opt-in message. */
export const handler = publicPage(async (visit) => doubleOptIn(await edges(), visit), publicUrl);
