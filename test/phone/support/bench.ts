import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { createPhone, type PhoneOptions } from '../../../apps/phone/phone.ts';

export const ana = '+46701234567';

/** A clock that only moves when it is told to. */
const createClock = () => {
  let now = Date.parse('2026-11-21T09:00:00.000Z');
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => new Date(now),
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((t) => t !== timer);
      };
    },
    advance: (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((t) => t !== next);
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
};

export type Json = Record<string, unknown>;
export interface Published {
  topic: string;
  body: Json;
  /** Of what was posted, besides: what stood beside it, its bytes and where. */
  headers?: Readonly<Record<string, string>>;
  raw?: string;
  url?: string;
}

/** A phone on a loopback port, what it published, and the real SDK clients pointed at it. */
export const startPhone = async (carries: PhoneOptions['carries'] = {}) => {
  const clock = createClock();
  const published: Published[] = [];
  let posted = 200;
  const arrived = new Map<string, Uint8Array>();
  const phone = createPhone({
    ...clock,
    publish: (topic, message) => {
      published.push({ topic, body: JSON.parse(message) as Json });
      return Promise.resolve();
    },
    post: (topic, headers, raw, url) => {
      const isJson = headers['content-type'] === 'application/json';
      const body = isJson ? (JSON.parse(raw) as Json) : Object.fromEntries(new URLSearchParams(raw));
      published.push({ topic, body, headers, raw, url });
      return Promise.resolve(posted);
    },
    carries,
    arrivals: { bucket: 'bucket', folder: 'in/', put: (key, bytes) => void arrived.set(key, bytes) },
    kept: () => Promise.resolve(),
    media: (key) =>
      Promise.resolve(key === 'logo.svg' ? { body: Buffer.from('<svg/>'), type: 'image/svg+xml' } : undefined),
  });
  const server = createServer((request, response) => {
    void phone.handle(request, response).then((mine) => {
      if (!mine) response.writeHead(404).end('not the phone');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  const voice = new PinpointSMSVoiceV2Client(config);
  const social = new SocialMessagingClient(config);
  const ses = new SESv2Client(config);
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${endpoint}${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Json, headers: response.headers };
  };
  return {
    ...clock,
    phone,
    published,
    /** What AWS has put into the business's bucket. */
    arrived,
    endpoint,
    voice,
    social,
    ses,
    call,
    on: (number: string, what: string) => `/phone/api/numbers/${number}/${what}`,
    set: (settings: Json, number = ana) => call('PUT', `/phone/api/numbers/${number}/settings`, settings),
    thread: async (number = ana) =>
      (await call('GET', `/phone/api/numbers/${number}/messages`)).body as unknown as Json[],
    /** How whoever is posted to answers from now on. */
    answerPosts: (status: number): void => {
      posted = status;
    },
    /** What was published since the last look. */
    look: async () => {
      await phone.idle();
      return published.splice(0);
    },
    stop: async () => {
      voice.destroy();
      social.destroy();
      ses.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type Bench = Awaited<ReturnType<typeof startPhone>>;
