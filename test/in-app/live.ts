/**
 * Shows the inbox of a member and a push on a page of a site, in a real browser, and says what did not work:
 * node test/in-app/live.ts [folder for pictures]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { post, started } from '../local/support/process.ts';
import { openBrowser } from '../phone/support/browser.ts';
import { pushReader } from '../support/push-reader.ts';
import { openSite, PUSHED } from './site.ts';

const root = resolve(import.meta.dirname, '../..');
const wrong: string[] = [];
const check = (what: string, good: boolean): void => {
  console.log(good ? 'ok   ' : 'WRONG', what);
  if (!good) wrong.push(what);
};

const dir = mkdtempSync(join(tmpdir(), 'regulars-in-app-'));
const programme = join(dir, 'programme');
cpSync(join(root, 'programme'), programme, { recursive: true });
const journey = join(programme, 'journeys/reward-unlocked.yaml');
writeFileSync(journey, readFileSync(journey, 'utf8').replace('via: [sms]', 'via: [inapp]'));
writeFileSync(
  join(programme, 'messages/pushed.yaml'),
  'message: pushed\nabout: A coffee is ready.\nclass: transactional\npush: { title: Klart, text: Ditt kaffe är klart, url: https://shop.example/x }\n',
);
writeFileSync(
  join(programme, 'journeys/pushed.yaml'),
  'journey: pushed\nabout: A coffee is ready.\ntopic: service\ntrigger: { event: coffee.ready }\nsteps:\n  - send: pushed\n    via: [push]\n',
);
const system = await started(join(dir, 'data'), '--no-auth', '--programme', programme);
const shots = process.argv[2];

const tell = (id: string, type: string, data: object, history = false) =>
  post(`${system.url}/events`, { id, type, memberId: 'alma', history, data });
const token = async () => JSON.stringify((await post(`${system.url}/members/alma/inbox-token`, {})).body);
/** Where it is noon now: marketing keeps to the hours of the member. */
const ahead = 12 - new Date().getUTCHours();
const timeZone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
await tell('one', 'member.enrolled', { givenName: 'Alma', locale: 'sv', timeZone }, true);
await tell('two', 'points.earned', { points: 120 }, true);
await token();
const agreed = { state: 'granted', channels: ['inapp'], topics: ['rewards'], source: 'import' };
await post(`${system.url}/consents`, { id: 'three', memberId: 'alma', ...agreed });

const widget = readFileSync(join(root, 'apps/in-app/public/regulars-inbox.js'), 'utf8');
const worker = readFileSync(join(root, 'apps/in-app/public/regulars-worker.js'), 'utf8');
const pushes: Buffer[] = [];
const pageIn = (lang: string) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="/regulars-inbox.js"></script>
</head><body><main><h1>Shop</h1><regulars-inbox api="" member="alma" token-from="/my/inbox-token"></regulars-inbox></main></body></html>`;
const site = await openSite(system.url, {
  '/sv': () => ['text/html', pageIn('sv')],
  '/en': () => ['text/html', pageIn('en')],
  '/regulars-inbox.js': () => ['text/javascript', widget],
  '/regulars-worker.js': () => ['text/javascript', worker],
  // The push service of the browser (RFC 8030).
  '/push/1': (body) => {
    pushes.push(body);
    return [PUSHED, ''];
  },
  '/my/inbox-token': async () => ['application/json', await token()],
});
const browser = await openBrowser();
const faults: string[] = [];
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  const inbox = page.locator('regulars-inbox');
  const refresh = () => page.evaluate("document.querySelector('regulars-inbox').refresh()");

  await page.goto(`${site.url}/sv`);
  await inbox.getByText('Inget här just nu.').waitFor();
  check('an inbox with nothing in it says so, in the language of the page', true);
  check('it has how far the member is', (await inbox.getByText('120 poäng').count()) === 1);
  await page.evaluate("addEventListener('regulars-unread', (e) => { globalThis.unread = e.detail }, true)");

  await tell('four', 'reward.unlocked', { rewardId: 'coffee', title: 'En kaffe' });
  const title = inbox.getByRole('heading', { name: /^Redo för dig: .*En kaffe/ });
  for (let times = 0; times < 40 && (await title.count()) === 0; times += 1) {
    await page.waitForTimeout(250);
    await refresh();
  }
  check('a card that a journey sent lies there', (await title.count()) === 1);
  check('how many are new is said, and told to the page', (await page.evaluate('globalThis.unread')) === 1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    check(`${colorScheme}: axe finds nothing ${violations.map(({ id }) => id).join(' ')}`, violations.length === 0);
    if (shots !== undefined) await page.screenshot({ path: join(shots, `inbox-${colorScheme}.png`) });
  }
  const heights = await inbox
    .locator('button, a')
    .evaluateAll((all) =>
      (all as { getBoundingClientRect(): { height: number } }[]).map((one) => one.getBoundingClientRect().height),
    );
  check('what can be pressed is 44 px high', heights.length >= 4 && heights.every((height) => height >= 43.5));

  await page.waitForTimeout(1_500);
  await refresh();
  check('a card in sight is read', (await inbox.locator('li.new').count()) === 0);

  await inbox.getByRole('button', { name: 'Hämta' }).press('Enter');
  const replied = async (by = 'inapp') => {
    const { messages } = (await (await fetch(`${system.url}/members/alma/explain`)).json()) as {
      readonly messages: readonly { readonly direction: string; readonly channel: string; readonly state: string }[];
    };
    return messages.filter(({ channel }) => channel === by).map(({ direction, state }) => `${direction} ${state}`);
  };
  for (let times = 0; times < 40 && !(await replied()).includes('in received'); times += 1)
    await page.waitForTimeout(250);
  const told = await replied();
  check(`a press by keyboard answers (${told.join(', ')})`, told.includes('in received'));
  check('and its message counts as read', told.includes('out read'));

  await inbox.getByRole('button', { name: /^Lägg undan: Redo/ }).press('Enter');
  await title.waitFor({ state: 'detached' });
  check('a card that was put away is gone', true);
  const where = await page.evaluate("document.querySelector('regulars-inbox').shadowRoot.activeElement?.localName");
  check(`who walks by keyboard is at the top then (${String(where)})`, where === 'h2');

  // Chromium knows no push service but its maker's: the system pushes to one of ours, and what it pushed is handed to the worker.
  const reader = pushReader();
  const { token: bearer } = JSON.parse(await token()) as { readonly token: string };
  const subscription = { endpoint: `${site.url}/push/1`, keys: { p256dh: reader.p256dh, auth: reader.auth } };
  const { status } = await fetch(`${system.url}/members/alma/inbox/push/subscribe`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  check(`a browser is taken (${status})`, status === 204);
  const service = { state: 'granted', channels: ['push'], topics: ['service'], source: 'import' };
  await post(`${system.url}/consents`, { id: 'five', memberId: 'alma', ...service });
  await context.grantPermissions(['notifications'], { origin: site.url });
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.evaluate(
    "navigator.serviceWorker.register('/regulars-worker.js').then(() => navigator.serviceWorker.ready.then(() => true))",
  );
  await tell('six', 'coffee.ready', {});
  for (let times = 0; times < 80 && pushes.length === 0; times += 1) await page.waitForTimeout(250);
  const text = await reader.read(pushes[0] ?? Buffer.alloc(0)).catch(String);
  check('what was pushed is read by its browser', text.includes('Ditt kaffe är klart'));
  check('and by nobody else', !(pushes[0]?.includes('kaffe') ?? true));
  // On this machine nobody answers for CORS, as API Gateway does: the site hands on what the worker tells.
  const data = text.replaceAll(system.url, site.url);
  await devtools.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId: await registered, data });
  const shown = () =>
    page.evaluate(
      "navigator.serviceWorker.ready.then((r) => r.getNotifications()).then((all) => all.map((n) => n.title + ': ' + n.body).join())",
    );
  for (let times = 0; times < 40 && (await shown()) === ''; times += 1) await page.waitForTimeout(100);
  check(`the worker shows it (${String(await shown())})`, (await shown()) === 'Klart: Ditt kaffe är klart');
  const became = async (state: string) => {
    for (let times = 0; times < 40 && !(await replied('push')).includes(`out ${state}`); times += 1)
      await page.waitForTimeout(250);
    return (await replied('push')).includes(`out ${state}`);
  };
  check('shown is delivered, and nothing before it', await became('delivered'));
  // No screen has it: the click is the event that the browser would send.
  await context
    .serviceWorkers()[0]
    ?.evaluate(
      "registration.getNotifications().then(([notification]) => { const click = new NotificationEvent('notificationclick', { notification }); Object.defineProperty(click, 'waitUntil', { value: () => undefined }); dispatchEvent(click) })",
    );
  check('a click is counted', await became('read'));
  check('and it is gone from the screen', (await shown()) === '');

  await page.goto(`${site.url}/en`);
  await inbox.getByRole('link', { name: 'Choose what you get' }).waitFor();
  check('it speaks English on an English page', (await inbox.getByText('120 points').count()) === 1);
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  check('it fits a narrow phone', wide === false);
  check(`nothing is refused by the policy of the page ${faults.join(' ')}`, faults.length === 0);
} finally {
  await browser.close();
  site.close();
  system.child.kill('SIGKILL');
  await system.ended;
  rmSync(dir, { recursive: true });
}
process.exitCode = wrong.length === 0 ? 0 : 1;
