import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { readFrom, sourcesOf } from '#providers/read-source.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Channel } from '#words/channel.ts';
import { localArrivals } from '../../apps/local/attachments.ts';
import { providers } from '../../apps/local/providers.ts';
import { SESSION_CONTENTS } from '../../apps/phone/business.ts';
import { startPhone } from '../phone/support/bench.ts';
import { startLine } from './line.ts';
import { ANA } from './messages.ts';
import type { Held, Row } from './row.ts';
import { ROWS } from './rows.ts';

export const NAMES = Object.keys(ROWS) as Held[];

/** One provider and one of its channels. */
export interface Case {
  readonly name: Held;
  readonly channel: Channel;
  readonly row: Row;
  readonly messages: readonly (readonly [what: string, message: Outgoing])[];
}

export const CASES: readonly Case[] = NAMES.flatMap((name) =>
  PROVIDERS[name].sends.map((channel): Case => {
    const row = ROWS[name];
    return { name, channel, row, messages: Object.entries(row.carries[channel] ?? {}) };
  }),
);

/** The one message that a case is tried with where it does not matter which. */
export const anyOf = ({ name, channel, messages: [first] }: Case): Outgoing => {
  if (first === undefined) throw new Error(`${name} carries nothing by ${channel}`);
  return first[1];
};

const sources = sourcesOf(PROVIDERS);

const TEMPLATES = ['points_update', 'voucher_ready', 'rewards_in_reach'];
/** What Twilio's account has contents for. */
const CONTENTS = [...TEMPLATES.map((name) => `${name}:en_US`), ...SESSION_CONTENTS];

/** The adapters with their real clients, the phone, and the line between them. */
export const openStage = async () => {
  const phone = await startPhone();
  const line = await startLine(phone.endpoint);
  const { carriers, close } = providers(line.endpoint, localArrivals().port, NAMES, CONTENTS);
  const send = ({ name, channel }: Pick<Case, 'name' | 'channel'>, message: Outgoing): Promise<SendOutcome> => {
    const all = carriers.routing.flatMap((route) => (route.channel === channel ? route.carriers : []));
    const carrier = all.find(({ provider }) => provider === name);
    if (carrier === undefined) throw new Error(`nobody at ${name} sends ${channel} in apps/local/providers.ts`);
    return carriers.send(carrier, message);
  };
  for (const { prepare = [] } of Object.values(ROWS))
    for (const { method, path, body } of prepare) await phone.call(method, path, body);
  await phone.set({}, encodeURIComponent(ANA));
  await phone.look();
  return {
    phone,
    line,
    send,
    /** What the phone told us since the last look, as the sources of the providers read it. */
    receipts: async (): Promise<readonly Receipt[]> =>
      (await phone.look()).flatMap(({ topic, body, raw = JSON.stringify(body), url }) => {
        const sourced = sources.get(topic);
        const parsed = sourced && readFrom(sourced, raw, phone.now().toISOString(), url?.split('?')[1]);
        return parsed?.ok === true ? parsed.receipts : [];
      }),
    /** How many messages a person has from us; who has an id of a page is known by their number. */
    arrived: async (to: string): Promise<number> => {
      const whose = to.startsWith('messenger:') ? ANA : to;
      return (await phone.thread(encodeURIComponent(whose))).filter(({ direction }) => direction === 'in').length;
    },
    close: async () => {
      close();
      await line.stop();
      await phone.stop();
    },
  };
};
export type ContractStage = Awaited<ReturnType<typeof openStage>>;
