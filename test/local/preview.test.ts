import { expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MessageFile } from '#programme/grammar/message.ts';
import type { KnownMembers } from '../../apps/local/known-members.ts';
import { previewRoutes } from '../../apps/local/preview-routes.ts';
import { smallProgramme } from '../support/programme.ts';

const both = (en: string, sv: string) => ({ en, sv });
const hello = MessageFile.parse({
  message: 'hello',
  about: 'A greeting.',
  class: 'marketing',
  rcs: {
    title: both('Hi {{ member.givenName }}', 'Hej {{ member.givenName }}'),
    text: both('One', 'Ett'),
    media: 'almost-silver.png',
    suggestions: [
      { text: both('Yes', 'Ja'), reply: 'rewards' },
      { text: both('Open', 'Öppna'), url: 'https://a.test/' },
    ],
  },
  email: {
    subject: both('Hi', 'Hej'),
    preview: both('In short', 'I korthet'),
    heading: both('Hi', 'Hej'),
    text: both('<b>One</b>', '<b>Ett</b>'),
  },
});
const small = smallProgramme();
const programme = { ...small, messages: { ...small.messages, hello } };
const nobody = { row: () => undefined } as unknown as KnownMembers;
const routes = previewRoutes({
  programme: () => Promise.resolve(programme),
  members: nobody,
  now: () => new Date('2026-11-21T09:00:00.000Z'),
  publicUrl: 'http://127.0.0.1:8787',
});

const none: unknown = {};
const call = (query: Record<string, string>, response = none as ServerResponse) => ({
  request: none as IncomingMessage,
  response,
  url: new URL(`http://127.0.0.1:8787/local/preview?${new URLSearchParams(query).toString()}`),
  id: '',
  text: '',
});
const preview = (query: Record<string, string>) =>
  routes['GET /local/preview'](call({ message: 'hello', member: 'alma', channel: 'rcs', ...query }));

test('what may be chosen: every message with its channels and languages', async () => {
  const [status, choices] = await routes['GET /local/messages']();
  expect(status).toBe(200);
  expect(choices).toContainEqual({
    message: 'hello',
    about: 'A greeting.',
    class: 'marketing',
    channels: ['rcs', 'email'],
    languages: ['en', 'sv'],
  });
  expect(choices).toContainEqual(expect.objectContaining({ message: 'welcome', channels: ['sms'], languages: ['en'] }));
});

test('a card as the phone draws it, in the language asked for or the one the member reads', async () => {
  await expect(preview({ locale: 'sv-FI' })).resolves.toEqual([
    200,
    {
      language: 'sv',
      view: {
        channel: 'rcs',
        direction: 'in',
        text: 'Ett',
        card: { title: 'Hej Alma', description: 'Ett', mediaUrl: '/phone/media/almost-silver.png' },
        cards: [{ title: 'Hej Alma', description: 'Ett', mediaUrl: '/phone/media/almost-silver.png' }],
        suggestions: [
          { text: 'Ja', kind: 'reply', card: 0 },
          { text: 'Öppna', kind: 'openUrl', url: 'https://a.test/', card: 0 },
        ],
      },
      notes: [{ text: 'title 8 of 200 · text 3 of 2000 characters' }],
    },
  ]);
  await expect(preview({})).resolves.toEqual([200, expect.objectContaining({ language: 'sv' })]);
  await expect(preview({ member: 'sofia' })).resolves.toEqual([200, expect.objectContaining({ language: 'en' })]);
});

test('a mail is its subject and preview, and a page of its own in which nothing runs', async () => {
  await expect(preview({ channel: 'email' })).resolves.toEqual([
    200,
    expect.objectContaining({ view: expect.objectContaining({ mail: { subject: 'Hej', preview: 'I korthet' } }) }),
  ]);
  const sent: { headers: Record<string, string>; body: string } = { headers: {}, body: '' };
  const response = {
    writeHead: (_: number, headers: Record<string, string>) => (sent.headers = headers),
    end: (body: string) => (sent.body = body),
  } as unknown as ServerResponse;
  const query = { message: 'hello', member: 'alma', channel: 'email' };
  await expect(routes['GET /local/preview/mail'](call(query, response))).resolves.toBe('answered');
  expect(sent.body).toContain('&lt;b&gt;Ett&lt;/b&gt;');
  expect(sent.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(sent.headers['content-security-policy']).not.toContain('script');
});

test.each([
  ['no such message', { message: 'x' }, 404],
  ['a name that every object has', { message: 'constructor' }, 404],
  ['no such member', { member: 'nobody' }, 404],
  ['no such channel', { channel: 'fax' }, 400],
  ['a channel the message has not', { channel: 'sms' }, 404],
  ['a language that is none', { locale: 'swedish' }, 400],
])('%s is refused', async (_, query, status) => {
  await expect(preview(query)).rejects.toMatchObject({ status });
});
