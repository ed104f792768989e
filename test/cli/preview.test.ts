import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars, ROOT } from './regulars.ts';

const MESSAGE = `message: hello
about: A greeting with all that a preview can show.
class: marketing
sms:
  text:
    en: 'Hi {{ member.givenName }}, {{ event.points }} points at {{ event.pickupDesk }} for {{ event.total }}'
    sv: 'Hej {{ member.givenName }} … {{ event.points }} poäng'
rcs:
  title: { en: '{{ member.points }} points', sv: '{{ member.points }} poäng' }
  text: { en: One more visit., sv: Ett besök till. }
  media: almost-silver.png
  suggestions:
    - { text: { en: See rewards, sv: Se belöningar }, reply: rewards }
    - { text: { en: Open, sv: Öppna }, url: 'https://norrsken.example/' }
whatsapp:
  template: hello_there
  body: { en: 'Hi {{1}}, welcome.', sv: 'Hej {{1}}, välkommen.' }
  parameters: ['{{ member.givenName }}']
email:
  subject: { en: Your points, sv: Dina poäng }
  heading: { en: Hello, sv: Hej }
  text: { en: "One.\\n\\nTwo.", sv: "Ett.\\n\\nTvå." }
`;

const member = {
  memberId: 'm-1',
  profile: { givenName: 'Nora' },
  addresses: { phone: '+46700000001', email: null },
  locale: 'sv-SE',
  timeZone: { zone: 'Europe/Stockholm' },
  today: '2026-11-21',
  balance: { points: 77, earned: 80, spent: 3, expired: 0 },
  lots: [],
  tier: { tier: 'bronze', name: 'Bronze', progress: 0.1, next: null },
  rhythm: { stageDays: 0, overdue: 0, silentDays: 0, memberDays: 0 },
  stage: null,
  segments: [],
  purchases: 0,
  spend: 0,
  rewards: [],
  preferences: { pausedUntil: null, frequency: 'all', coolUntil: null },
};

let api: FakeApi;
let dir: string;
const preview = (...args: readonly string[]) =>
  regulars(['preview', 'hello', '--programme', 'programme', ...args], dir);

beforeAll(async () => {
  dir = aFolder();
  cpSync(join(ROOT, 'test/support/small-programme'), join(dir, 'programme'), { recursive: true });
  writeFileSync(join(dir, 'programme/messages/hello.yaml'), MESSAGE);
  writeFileSync(join(dir, 'event.yaml'), 'points: 5\n');
  writeFileSync(join(dir, 'whole.json'), JSON.stringify({ type: 'points.earned', data: { points: 6 } }));
  api = await new FakeApi().start();
  api.instead = ({ path }, response) => {
    FakeApi.json(
      response,
      path === '/members/m-1' ? 200 : 404,
      path === '/members/m-1' ? member : { error: 'no such member' },
    );
    return true;
  };
});
afterAll(() => {
  api.stop();
});

test('every channel is drawn for a sample member, in plain text where nobody looks on', async () => {
  const { code, stdout } = await preview('--locale', 'en');
  expect(code).toBe(0);
  expect(stdout).toContain('hello · marketing · Alma, Bronze');
  for (const name of ['RCS in en', 'WhatsApp in en', 'SMS in en', 'Email in en']) expect(stdout).toContain(name);
  expect(stdout).toContain('▒▒ almost-silver.png ▒▒');
  expect(stdout).toContain('( See rewards )');
  expect(stdout).toContain('( Open ↗ ) https://norrsken.example/');
  expect(stdout).toContain('template hello_there in en · {{1}} Alma');
  // What only the event knows is made up; what nothing is known of says its own name.
  expect(stdout).toContain('Hi Alma, 120 points at pickup desk for total');
  expect(stdout).toMatch(/GSM 7-bit · 1 segment, \d+ left/);
  expect(stdout).not.toMatch(/\u001b/);
  const widths = stdout
    .split('\n')
    .filter((line) => /^[╭│├╰]/.test(line))
    .map((line) => Array.from(line).length);
  expect(new Set(widths).size).toBe(1);
});

test('another language is one flag away, and the character that forces UCS-2 is named with its place', async () => {
  const { stdout } = await preview('--channel', 'sms,email', '--locale', 'sv-FI');
  expect(stdout).toContain('SMS in sv');
  expect(stdout).not.toContain('RCS');
  expect(stdout).toContain('UCS-2 because of … (U+2026), character 10; in GSM 7-bit it would be 1 segment');
  expect(stdout).toContain('Avregistrera dig:');
});

test.each([
  ['only data', 'event.yaml', 5],
  ['a whole event', 'whole.json', 6],
])('the event may be given: %s', async (_, file, points) => {
  const { stdout } = await preview('--channel', 'sms', '--locale', 'en', '--event', file, '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    message: 'hello',
    member: 'alma',
    previews: [
      {
        channel: 'sms',
        language: 'en',
        content: { text: expect.stringContaining(` ${points} points`) },
        cost: { segments: 1 },
      },
    ],
  });
});

test('a member of the API is seen as they are, in their own language', async () => {
  const { code, stdout } = await preview('--member', 'm-1', '--api', api.url, '--channel', 'rcs', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    member: 'm-1',
    previews: [{ language: 'sv', content: { kind: 'card', title: '77 poäng' } }],
  });
});

test.each([
  ['a message there is not', ['preview', 'helo'], 1, /no such message: helo; did you mean hello\?/],
  [
    'a channel there is not',
    ['preview', 'hello', '--channel', 'fax'],
    2,
    /expected all or some of sms, rcs, whatsapp, viber, messenger, email/,
  ],
  ['a channel the message has not', ['preview', 'welcome', '--channel', 'email'], 1, /has no email block; it has sms/],
  ['a language that is none', ['preview', 'hello', '--locale', 'swedish'], 2, /--locale: expected a language/],
  ['a file that is none', ['preview', 'hello', '--event', 'none.json'], 2, /--event: none.json cannot be read/],
  ['an event that is none', ['preview', 'hello', '--event', 'programme/programme.yaml.txt'], 2, /cannot be read/],
])('%s is refused', async (_, args, code, says) => {
  const ran = await regulars([...args, '--programme', 'programme'], dir);
  expect(ran.stderr).toMatch(says);
  expect(ran.code).toBe(code);
});

test('a member the API does not know is refused', async () => {
  const ran = await preview('--member', 'm-2', '--api', api.url);
  expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('404: no such member') });
});

test('a price is said where a source gave one, by the country of the phone, and is said to be missing elsewhere', async () => {
  const american = await preview('--member', 'marcus', '--channel', 'sms,email', '--locale', 'sv');
  // A short Swedish text is one part: 0.00581 and 0.00302 of carrier fee.
  expect(american.stdout).toContain('costs $0.00883 to US (AWS End User Messaging');
  expect(american.stdout).toContain('costs $0.0001 (Amazon SES');
  expect((await preview('--member', 'alma', '--channel', 'sms')).stdout).toContain('no price is known to SE');
  const { previews } = JSON.parse((await preview('--member', 'alma', '--channel', 'sms,email', '--json')).stdout) as {
    previews: readonly { usd: number | null }[];
  };
  expect(previews.map(({ usd }) => usd)).toEqual([null, 0.0001]);
});
