import { fetchAgain } from '../cli/fetch-again.ts';
import { join } from 'node:path';
import * as z from 'zod';
import { MessageView, type Channel, type Settings } from '../phone/model.ts';
import type { Deployed } from './deploy.ts';
import { below } from './root.ts';
import { startChild, type Child } from './start-child.ts';
import { until } from './until.ts';

export interface PhoneOptions {
  readonly port: number;
  readonly deployed: Deployed;
  readonly env: NodeJS.ProcessEnv;
  readonly work: string;
}

/** The carrier and everybody's phone, as a process of its own. */
export const startPhone = async ({ port, deployed, env, work }: PhoneOptions): Promise<Child> => {
  const topics = [
    ['--two-way-topic', deployed.TwoWayTopicArn],
    ['--delivery-topic', deployed.DeliveryTopicArn],
    ['--whatsapp-topic', deployed.WhatsAppTopicArn],
    ['--email-topic', deployed.EmailTopicArn],
  ].flat();
  const args = [below('apps/phone/main.ts'), '--port', String(port), '--media', below('programme/media'), ...topics];
  const child = startChild(process.execPath, args, { env, log: join(work, 'phone.log') });
  await until('the phone to start', async () => {
    const { ok } = await fetch(`http://127.0.0.1:${port}/phone/api/numbers`, { signal: AbortSignal.timeout(2_000) });
    return ok;
  });
  return child;
};

export type Reply =
  { readonly text: string; readonly channel: Channel } | { readonly messageId: string; readonly suggestion: string };

const Messages = z.array(MessageView);

/** What a person sees and does. */
export const createPhone = (url: string) => {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetchAgain(`${url}/phone/api/${path}`, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the phone answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const at = (number: string, what: string): string => `numbers/${encodeURIComponent(number)}/${what}`;

  return {
    messages: async (number: string): Promise<readonly MessageView[]> =>
      Messages.parse(await ask('GET', at(number, 'messages'))),
    configure: async (number: string, settings: Partial<Settings>): Promise<void> => {
      await ask('PUT', at(number, 'settings'), settings);
    },
    reply: async (number: string, reply: Reply): Promise<void> => {
      await ask('POST', at(number, 'reply'), reply);
    },
  };
};
export type Phone = ReturnType<typeof createPhone>;
