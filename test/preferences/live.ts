/**
 * Walks through the public pages as members would, without scripts, and says what did not work:
 * node test/preferences/live.ts [folder for pictures of every page]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { ticketsWith, type Ticket } from '#preferences/ticket.ts';
import { post, started } from '../local/support/process.ts';
import { openBrowser } from '../phone/support/browser.ts';

const dir = mkdtempSync(join(tmpdir(), 'regulars-preferences-'));
const system = await started(dir, '--no-auth');
const tickets = ticketsWith(readFileSync(join(dir, 'ticket-secret'), 'utf8'), () => new Date());
const browser = await openBrowser();
const shots = process.argv[2];

const wrong: string[] = [];
const check = (what: string, good: boolean): void => {
  console.log(good ? 'ok   ' : 'WRONG', what);
  if (!good) wrong.push(what);
};

let ids = 0;
const link = (purpose: Ticket['purpose'], memberId: string, rest: Partial<Ticket> = {}): string => {
  const path = purpose === 'session' ? '' : purpose;
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  return `${system.url}/${path}/${tickets.seal({ purpose, memberId, id: `live-${(ids += 1)}`, expiresAt, ...rest })}`;
};
const enrol = (memberId: string, data: object) =>
  post(`${system.url}/events`, { id: `enrol-${memberId}`, type: 'member.enrolled', memberId, history: true, data });
await enrol('ana', {
  givenName: 'Ana',
  phone: '+46701740605',
  email: 'Ana@example.com',
  locale: 'en-GB',
  country: 'SE',
});
await enrol('dora', {
  givenName: 'Dora',
  phone: '+4915123456789',
  email: 'dora@example.de',
  locale: 'de-DE',
  country: 'DE',
});
await enrol('eva', { givenName: 'Eva', locale: 'sv' });

const at = (width: number, colorScheme: 'light' | 'dark', javaScriptEnabled = false) =>
  browser.newContext({
    viewport: { width, height: 780 },
    colorScheme,
    javaScriptEnabled,
    acceptDownloads: true,
  });

const heard: string[] = [];
/** axe, the width, and the targets of a page as it stands. axe is a script, so it looks at a copy in a page that has them. */
const inspect = async (shown: Page, name: string, scheme: 'light' | 'dark' = 'light'): Promise<void> => {
  const context = await at(shown.viewportSize()?.width ?? 360, scheme, true);
  const page = await context.newPage();
  await page.setContent(await shown.content());
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  check(`${name}: axe finds nothing ${violations.map(({ id }) => id).join(' ')}`, violations.length === 0);
  const { wide, small } = await page.evaluate<{ wide: boolean; small: string[] }>(`({
    wide: document.documentElement.scrollWidth > window.innerWidth,
    small: [...document.querySelectorAll('button, label.row, summary, main a, footer a')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => e.textContent.trim()),
  })`);
  check(`${name}: fits its width`, !wide);
  check(`${name}: targets are 44 px high ${small.join(', ')}`, small.length === 0);
  await context.close();
  if (shots !== undefined)
    await shown.screenshot({ path: join(shots, `${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
};

const listen = (page: Page): void => {
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|400|413)/.test(message.text())) heard.push(message.text());
  });
};

for (const [memberId, width, scheme] of [
  ['ana', 360, 'light'],
  ['ana', 1280, 'dark'],
  ['dora', 320, 'dark'],
  ['dora', 360, 'light'],
  ['dora', 1280, 'light'],
] as const) {
  const context = await at(width, scheme);
  const page = await context.newPage();
  listen(page);
  const name = (what: string): string => `${memberId} ${width} ${scheme} ${what}`;
  const button = (text: string | RegExp) => page.getByRole('button', { name: text });
  const t = memberId === 'ana';

  const url = link('preferences', memberId);
  await page.goto(url);
  await inspect(page, name('open'), scheme);
  await page.reload();
  await button(t ? 'Open my choices' : 'Meine Einstellungen öffnen').click();
  check(name('the button opens the page'), page.url() === `${system.url}/preferences`);
  await inspect(page, name('choices'), scheme);

  const offers = page.getByRole('group', { name: t ? 'Offers and news' : 'Angebote und Neues' });
  const box = offers.getByRole('checkbox', { name: t ? /Text message/ : /SMS/ });
  if (await box.isChecked()) await box.uncheck();
  else await box.check();
  const ticked = await box.isChecked();
  await button(t ? 'Save my choices' : 'Einstellungen speichern').click();
  check(name('a choice is kept'), (await box.isChecked()) === ticked);
  check(name('and confirmed'), await page.getByRole('status').isVisible());
  await button(t ? '30 days' : '30 Tage').click();
  check(name('a break can be ended'), await button(t ? 'End the break now' : 'Pause jetzt beenden').isVisible());
  await inspect(page, name('saved'), scheme);
  await button(t ? 'End the break now' : 'Pause jetzt beenden').click();
  await page.getByRole('radio', { name: t ? /At most one/ : /Höchstens eine/ }).check();
  await button(t ? 'Save how often' : 'Häufigkeit speichern').click();
  check(
    name('frequency is kept'),
    await page.getByRole('radio', { name: t ? /At most one/ : /Höchstens eine/ }).isChecked(),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t ? 'Download my data' : 'Meine Daten herunterladen' }).click(),
  ]);
  const data = readFileSync(await download.path(), 'utf8');
  check(name('the download is their data'), (JSON.parse(data) as { memberId?: string }).memberId === memberId);
  await page.getByRole('link', { name: t ? 'Delete me' : 'Mich löschen' }).click();
  await inspect(page, name('delete'), scheme);
  await page.getByRole('link', { name: t ? 'No, go back' : 'Nein, zurück' }).click();
  check(name('and back'), page.url() === `${system.url}/preferences`);

  await page.goto(url);
  const used = await page.locator('body').innerText();
  check(name('a used link says so'), (await page.title()).startsWith('This link does not work any more'));
  await inspect(page, name('gone'), scheme);
  await page.goto(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`);
  check(name('and a tampered one the same'), (await page.locator('body').innerText()) === used);

  const pairs = ['email:offers', 'email:rewards'] as const;
  await page.goto(link('opt-in', memberId, { pairs, wording: 'join-email' }));
  await inspect(page, name('opt-in'), scheme);
  await button(t ? 'Yes, I agree' : 'Ja, ich stimme zu').click();
  await inspect(page, name('opted in'), scheme);
  await page.goto(link('unsubscribe', memberId, { pairs }));
  await inspect(page, name('unsubscribe'), scheme);
  await button(t ? 'Unsubscribe' : 'Abmelden').click();
  await inspect(page, name('unsubscribed'), scheme);
  // The next round confirms again, which after an opt-out needs a yes on the page.
  await page.goto(`${system.url}/preferences`);
  const rows = page.getByRole('checkbox', { name: t ? /Email/ : /E-Mail/ });
  await rows.nth(0).check();
  await rows.nth(1).check();
  await button(t ? 'Save my choices' : 'Einstellungen speichern').click();
  await context.close();
}

const context = await at(360, 'light');
const page = await context.newPage();
listen(page);
await page.goto(link('preferences', 'eva'));
await page.getByRole('button').click();
await inspect(page, 'eva without an address');
await page.goto(link('preferences', 'ana'));
await page.getByRole('button').click();
await page.getByRole('radio', { name: 'Français' }).check();
await page.getByRole('button', { name: 'Save language' }).click();
check('the page turns to the language chosen', (await page.locator('html').getAttribute('lang')) === 'fr');
await inspect(page, 'ana in French');
for (const name of ['Svenska', 'Español', 'English']) {
  await page.getByRole('radio', { name }).check();
  await page
    .locator('form', { has: page.getByRole('radio', { name }) })
    .getByRole('button')
    .click();
  await inspect(page, `ana in ${name}`);
}
await page.getByRole('button', { name: 'Stop all messages' }).click();
check('one press stops everything', (await page.getByRole('checkbox', { checked: true }).count()) === 0);
await inspect(page, 'ana stopped');
await page.getByRole('link', { name: 'Delete me' }).click();
await page.getByRole('button', { name: 'Delete me for good' }).click();
check('goodbye', (await page.title()).startsWith('You are deleted'));
await inspect(page, 'goodbye');
await page.goto(`${system.url}/preferences`);
check('the session is over', (await page.title()).startsWith('This link does not work any more'));
await page.goto(link('preferences', 'ana'));
check('and a new link is none', (await page.title()).startsWith('This link does not work any more'));

check(`the browser complained of nothing ${heard.join('; ')}`, heard.length === 0);
await browser.close();
system.child.kill('SIGTERM');
await system.ended;
rmSync(dir, { recursive: true });
console.log(wrong.length === 0 ? 'all well' : `${wrong.length} wrong:\n${wrong.join('\n')}`);
process.exit(wrong.length === 0 ? 0 : 1);
