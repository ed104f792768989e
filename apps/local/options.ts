import { parseArgs } from 'node:util';
import { mayReceive } from '#providers/webhooks-http.ts';
import type { PostingVendor } from '../phone/model.ts';

export interface Options {
  readonly port: number;
  readonly fresh: boolean;
  readonly auth: boolean;
  /** Absent: the example programme of the package. */
  readonly programme: string | undefined;
  readonly data: string;
  /** Where webhooks go; absent: nowhere. */
  readonly webhooks: string | undefined;
  /** Messages that each provider takes in a second; absent: as many as come. */
  readonly pace: number | undefined;
  /** Who carries what it can before AWS does; absent: AWS carries everything. */
  readonly by: PostingVendor | undefined;
}

export const usage =
  '[--port 8787] [--fresh] [--no-auth] [--programme DIR] [--data .local] [--webhooks URL] [--pace N] [--by meta|vonage|twilio]';

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`--port expects a number up to 65535, not "${text}"`);
  return port;
};

const receiverOf = (url: string | undefined): string | undefined => {
  if (url !== undefined && !mayReceive(url, true))
    throw new Error(`--webhooks expects an https address, or an http one on this machine, not "${url}"`);
  return url;
};

const paceOf = (text: string | undefined): number | undefined => {
  const pace = Number(text);
  if (text !== undefined && !(pace >= 0.1 && pace <= 10_000))
    throw new Error(`--pace expects messages a second, from 0.1 to 10000, not "${text}"`);
  return text === undefined ? undefined : pace;
};

const POSTING: readonly PostingVendor[] = ['meta', 'vonage', 'twilio'];
const vendorOf = (by: string | undefined): PostingVendor | undefined => {
  const vendor = POSTING.find((one) => one === by);
  if (by !== undefined && vendor === undefined) throw new Error(`--by expects ${POSTING.join(' or ')}, not "${by}"`);
  return vendor;
};

/** Throws with a sentence on anything it does not know. */
export const parseOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8787' },
      fresh: { type: 'boolean', default: false },
      'no-auth': { type: 'boolean', default: false },
      programme: { type: 'string' },
      webhooks: { type: 'string' },
      pace: { type: 'string' },
      by: { type: 'string' },
      data: { type: 'string', default: '.local' },
    },
  });
  return {
    port: portOf(values.port),
    fresh: values.fresh,
    auth: !values['no-auth'],
    programme: values.programme,
    data: values.data,
    webhooks: receiverOf(values.webhooks),
    pace: paceOf(values.pace),
    by: vendorOf(values.by),
  };
};
