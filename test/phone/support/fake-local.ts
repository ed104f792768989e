import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { createPhone } from '../../../apps/phone/phone.ts';
import { appAnswers } from './fake-app.ts';
import { deskAnswers } from './fake-desk.ts';
import { previewAnswers } from './fake-preview.ts';
import { actions, members, others, timeline, ways } from './scene.ts';

const media = new URL('../../../programme/media/', import.meta.url);
const types: Record<string, string> = { png: 'image/png', svg: 'image/svg+xml' };

/** The system around the phone, as far as the page needs it, so that the page can be looked at alone. */
export const startFakeLocal = async ({ local = true, port = 0 } = {}) => {
  let now = Date.parse('2026-11-21T08:00:00.000Z');
  let entries: object[] = [];
  const unsubscribed: string[] = [];
  const streams = new Set<ServerResponse>();
  const state = () => ({
    now: new Date(now).toISOString(),
    nextDue: new Date(now + 25 * 3_600_000).toISOString(),
    brand: { name: 'Norrsken Coffee', logo: '/phone/media/logo.svg' },
    members,
  });
  const tell = (event: string, data: unknown): void => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const phone = createPhone({
    publish: () => Promise.resolve(),
    kept: () => Promise.resolve(),
    now: () => new Date(now),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
    media: async (key) => {
      const type = types[key.split('.').at(-1) ?? ''];
      const body = await readFile(new URL(key, media)).catch(() => undefined);
      return type === undefined || body === undefined ? undefined : { body, type };
    },
  });

  const answers: Record<string, (response: ServerResponse, query: URLSearchParams) => unknown> = {
    'GET /local/state': state,
    'GET /local/members': (_, query) =>
      [...members, ...others].filter(({ name, phone }) => `${name} ${phone}`.includes(query.get('q') ?? '')),
    'GET /local/ways': () => ways,
    'GET /local/actions': () => actions,
    ...previewAnswers,
    ...appAnswers(),
    ...deskAnswers(() => new Date(now).toISOString()),
    'GET /local/timeline': () => entries,
    'POST /local/clock': () => {
      now += 3_600_000;
      tell('state', state());
      return { now: new Date(now).toISOString(), fired: 0 };
    },
    'GET /local/timeline/stream': (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return undefined;
    },
  };
  const server = createServer((request, response) => {
    void phone.handle(request, response).then((mine) => {
      if (mine) return;
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const answer = path.startsWith('/local/actions/')
        ? () => ({ text: 'Done' })
        : path.startsWith('/unsubscribe/')
          ? () => unsubscribed.push(`${request.method ?? ''} ${path}`)
          : answers[`${request.method ?? ''} ${path}`];
      if (!local || answer === undefined) {
        response.writeHead(404).end();
        return;
      }
      const body = answer(response, new URLSearchParams((request.url ?? '').split('?')[1]));
      if (body !== undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
  return {
    endpoint,
    /** Who asked to hear no more, as method and path. */
    unsubscribed,
    phone,
    voice: new PinpointSMSVoiceV2Client(config),
    social: new SocialMessagingClient(config),
    ses: new SESv2Client(config),
    at: (iso: string) => {
      now = Date.parse(iso);
    },
    tellStory: () => {
      entries = timeline;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type FakeLocal = Awaited<ReturnType<typeof startFakeLocal>>;
