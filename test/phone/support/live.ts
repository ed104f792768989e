/** Walks through the page as a person would and says what did not work: node test/phone/support/live.ts */
import { SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startFakeLocal } from './fake-local.ts';
import { ana, anasInbox, bo, cleo, cleosInbox } from './scene.ts';
import { overlaps } from './overlaps.ts';
import { walkDesk } from './walk-desk.ts';
import { walkMembers } from './walk-members.ts';
import { tellStory } from './tell-story.ts';

const fake = await startFakeLocal();
await tellStory(fake);
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
const wrong: string[] = [];
page.on('pageerror', (error) => wrong.push(`error on the page: ${error.message}`));
// That no script of a mail runs is said by the browser in this way.
page.on('console', (message) => {
  if (message.type() === 'error' && !message.text().startsWith('Blocked script execution'))
    wrong.push(`error in the console: ${message.text()}`);
});
const check = (what: string, good: boolean): void => {
  console.log(good ? 'ok   ' : 'WRONG', what);
  if (!good) wrong.push(what);
};
/** Not inside a mail: nothing runs there, axe neither, and what it says is the sender's. */
const against = async (of: Page): Promise<string> => {
  const { violations } = await new AxeBuilder({ page: of })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .exclude('iframe')
    .analyze();
  return violations.map(({ id }) => id).join(' ');
};
const focused = () => page.evaluate<string>('document.activeElement.className');
const soon = () => page.waitForTimeout(250);
const thread = async (number: string) =>
  (await (await fetch(`${fake.endpoint}/phone/api/numbers/${encodeURIComponent(number)}/messages`)).json()) as {
    text: string;
    state: string;
    direction: string;
    channel: string;
  }[];
const sms = (to: string, body: string) =>
  fake.voice.send(
    new SendTextMessageCommand({ DestinationPhoneNumber: to, OriginationIdentity: '62388', MessageBody: body }),
  );

const aMail = (subject: string, to: string = anasInbox) =>
  new SendEmailCommand({
    FromEmailAddress: 'hello@norrsken.example',
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'Hi' } } } },
  });

await page.goto(`${fake.endpoint}/phone`);
await soon();
check('three phones stand side by side', (await page.locator('.column').count()) === 3);
check(
  'what is on screen was read',
  (await thread(ana)).every((m) => m.direction === 'out' || m.state === 'read'),
);

for (const [width, height] of [
  [390, 844],
  [768, 1024],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const) {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    "import('/phone/notices.js').then(({ notice }) => notice('test', 'That did not work: the system is restarting.', 'bad'))",
  );
  await soon();
  const over: string[] = [];
  for (const panel of ['Story', 'Providers', 'Desk']) {
    await page.getByRole('tab', { name: panel }).click();
    await page.waitForTimeout(60);
    over.push(...(await overlaps(page)));
  }
  check(`nothing lies over anything at ${width} px, a notice neither ${over.join('; ')}`, over.length === 0);
}
await walkDesk(page, { check, against, soon });
await page.getByRole('tab', { name: 'Story' }).click();
await page.setViewportSize({ width: 390, height: 844 });
await soon();
const [first, second] = await Promise.all([0, 1].map((n) => page.locator('.column').nth(n).boundingBox()));
check(
  'at phone width one phone is in front, and the edge of the next says that there are more',
  first !== null && first !== undefined && first.x > 0 && first.x + first.width < 390 && (second?.x ?? 999) < 386,
);
await page.setViewportSize({ width: 1440, height: 900 });
await soon();

await page.getByRole('button', { name: 'Count me in' }).first().click();
await soon();
check('a tap on a suggestion is an answer', (await thread(ana)).at(-1)?.text === 'Count me in');

await page.getByRole('button', { name: 'WhatsApp menu of Bo Hansen' }).click();
await soon();
const menu = page.getByRole('group', { name: 'WhatsApp of Bo Hansen' });
check('the menu of WhatsApp has what a person does there', (await menu.getByRole('button').count()) === 4);
await menu.getByRole('button', { name: 'Stop offers from this business' }).click();
await soon();
check('offers can be stopped there', (await page.getByText('offers are stopped in WhatsApp').count()) === 1);
await page.getByRole('button', { name: 'WhatsApp menu of Bo Hansen' }).click();
await soon();
check('and the menu says so', await menu.getByRole('button', { name: 'Allow offers again' }).isVisible());
const menuFlaws = await against(page);
check(`the menu can be used by everybody ${menuFlaws}`, menuFlaws === '');
await menu.getByRole('button', { name: 'Allow offers again' }).click();
await soon();

const field = page.getByLabel('Reply as Bo Hansen by WhatsApp');
await field.fill('Thanks <b>all</b>');
await field.press('Enter');
await soon();
check('the reply box answers by the channel shown', (await thread(bo)).at(-1)?.text === 'Thanks <b>all</b>');
check('and empties itself', (await field.inputValue()) === '');
check('markup in a message stays text', (await page.locator('.bubble b').count()) === 0);

await sms(ana, 'Hello <img src=x onerror=alert(1)> https://nrsk.example/x.');
await soon();
check(
  'a new message brings its channel to the front',
  (await page.locator('.column').first().locator('.tab.sms').getAttribute('aria-pressed')) === 'true',
);
check(
  'a link leaves its full stop outside',
  (await page.locator('.in a').last().textContent()) === 'https://nrsk.example/w/8fk2' ||
    (await page.locator('a[href="https://nrsk.example/x"]').count()) === 1,
);
check('it is announced', ((await page.locator('#said').textContent()) ?? '').startsWith('SMS for Ana Lindqvist'));

await page.getByRole('switch', { name: 'Signal of Cleo Park' }).click();
await soon();
await sms(cleo, 'Not yet');
await soon();
check(
  'without signal the message is not on the screen',
  (await page.getByText('Not yet', { exact: true }).count()) === 0,
);
check('and the phone says that one waits', await page.getByText('1 message waiting for signal').isVisible());
check('and nothing can be typed', await page.getByLabel('Reply as Cleo Park by SMS').isDisabled());
await page.getByRole('switch', { name: 'Signal of Cleo Park' }).click();
await soon();
check('it arrives when the signal is back', await page.getByText('Not yet', { exact: true }).isVisible());

await page.getByLabel('Next failure of Cleo Park').selectOption('UNREACHABLE');
await soon();
await sms(cleo, 'Fails');
await soon();
check('the next failure happens and is over', (await page.getByLabel('Next failure of Cleo Park').inputValue()) === '');
check('the failed message is not on the screen', (await page.getByText('Fails', { exact: true }).count()) === 0);

const told = () => page.locator('.entry time').allTextContents();
check('the timeline of everybody is told by one clock', (await told()).at(-1) === '18:00');
await page.locator('#timeline select').selectOption({ label: 'Cleo Park' });
check('of one member by theirs', (await told()).slice(-3).join(' ') === '00:05 09:00 09:00');
await page.locator('#timeline select').selectOption('');
await soon();

await page.locator('.entry button').filter({ hasText: 'Sent the points-expiring template' }).hover();
check('hovering a line points at its message', (await page.locator('.pointed').count()) === 1);
await page.getByRole('button', { name: '+1 hour' }).click();
await soon();
check('the clock moves', ((await page.locator('.moment time').textContent()) ?? '') === '19:00');
check('and the phones with it', ((await page.locator('.bar-time').first().textContent()) ?? '') === '19:00');

const column = page.locator('.column').first();
const mailTab = column.locator('.tab.email');
check('a mail that nobody opened is marked on its tab', (await mailTab.getAttribute('aria-label')) === 'Email, unread');
await mailTab.focus();
await page.keyboard.press('Enter');
const rows = column.locator('.mail-row');
check('the inbox lists its mail, newest first', (await rows.allTextContents()).join().indexOf('40 points') > 0);
check('looking at the list opens nothing', (await thread(anasInbox)).at(-1)?.state === 'delivered');
await rows.first().focus();
await page.keyboard.press('Enter');
await soon();
const subject = column.locator('.mail-title');
check('a mail opens by keyboard and takes the focus', (await focused()) === 'mail-title');
check('and counts as read', (await thread(anasInbox)).at(-1)?.state === 'read');
const frame = column.frameLocator('iframe');
check(
  'its body is shown as it was written',
  await frame.getByRole('heading', { name: 'Almost Silver, Ana' }).isVisible(),
);
check('and no script of it runs', (await frame.getByText('a script ran').count()) === 0);
await column.getByRole('button', { name: 'Unsubscribe' }).focus();
await page.keyboard.press('Enter');
await soon();
check('unsubscribing is one POST to the sender', fake.unsubscribed.join() === 'POST /unsubscribe/letter');
check('and is said', await column.getByText('Unsubscribed', { exact: true }).isVisible());
check('to everybody', ((await page.locator('#said').textContent()) ?? '') === 'Ana Lindqvist is unsubscribed.');
const open = await against(page);
check(`axe finds nothing in an open mail ${open}`, open === '');
check(
  'the body has a name',
  (await column.locator('iframe').getAttribute('title'))?.startsWith('Mail: Ana, ') === true,
);
check('and the focus is not lost', (await focused()) === 'mail-title');
await fake.ses.send(aMail('News for Ana'));
await soon();
check('a mail that comes meanwhile does not push the open one away', await subject.getByText('40 points').isVisible());
check('and is counted on the way back', await column.getByRole('button', { name: 'Inbox, 1 new' }).isVisible());
await column.getByRole('button', { name: 'Spam' }).click();
await soon();
check('calling it spam is said', await column.getByText('Reported as spam').isVisible());
await column.getByLabel('Next failure of Ana Lindqvist').selectOption('Transient.MailboxFull');
await soon();
const set = await fetch(`${fake.endpoint}/phone/api/numbers/${anasInbox}/settings`);
check('a failure is chosen for the inbox in front', (await set.text()).includes('Transient.MailboxFull'));
await column.getByRole('button', { name: /^Inbox/ }).focus();
await page.keyboard.press('Enter');
check('back goes to the row of that mail', (await focused()) === 'mail-row');
await fake.ses.send(aMail('News for Cleo', cleosInbox));
await soon();
check(
  'a new mail brings the inbox to the front, open',
  await page.getByRole('heading', { name: 'News for Cleo' }).isVisible(),
);
check(
  'and is announced by its subject',
  ((await page.locator('#said').textContent()) ?? '') === 'Email for Cleo Park: News for Cleo',
);
const noAddress = page.locator('.column').nth(1);
await noAddress.locator('.tab.email').click();
check('who has no address has an inbox that says so', await noAddress.getByText('No email address').isVisible());
await page.locator('.entry button').filter({ hasText: 'Sent the monthly letter' }).click();
check('a line of the timeline opens the mail it speaks of', await subject.isVisible());

await page.locator('.theme button').click();
await page.locator('.theme button').click();
check('the switch makes it dark', (await page.locator('html').getAttribute('data-theme')) === 'dark');
await page.getByRole('button', { name: 'Events' }).first().click();
await page.keyboard.press('Escape');
check('the event panel closes by keyboard', !(await page.locator('.panel').first().isVisible()));

await page.setViewportSize({ width: 390, height: 844 });
await soon();
const small = await page.evaluate<string[]>(`[...document.querySelectorAll('button, select, input')]
  .filter((e) => e.checkVisibility() && !e.closest('.panel'))
  .filter((e) => e.getBoundingClientRect().height < 43.5)
  .map((e) => e.className || e.tagName)`);
check(`targets are 44 px at phone width ${small.join(' ')}`, small.length === 0);
check('the page does not scroll sideways', (await page.evaluate('document.documentElement.scrollWidth')) === 390);
const unnamed = await page.evaluate<number>(`[...document.querySelectorAll('button, select, input')]
  .filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim())).length`);
check('every control has a name', unnamed === 0);

const all = await against(page);
check(`axe finds nothing against WCAG AA ${all}`, all === '');

const panel = page.getByRole('dialog', { name: 'Preview' });
await page.getByRole('button', { name: 'Preview' }).focus();
await page.keyboard.press('Enter');
await soon();
check('a preview opens by keyboard', await panel.getByText('40 points to Silver').isVisible());
check('a channel that the message has not cannot be chosen', await panel.locator('.tab.email').isDisabled());
check(
  'its languages can',
  (await panel.getByLabel('Language').locator('option').allTextContents()).join() ===
    'Their own,English (en),Swedish (sv)',
);
await panel.getByRole('button', { name: 'See rewards' }).click();
check('a tap in it answers nobody', (await thread(ana)).at(-1)?.text !== 'See rewards');
const inPanel = await against(page);
check(`axe finds nothing in the preview ${inPanel}`, inPanel === '');
await page.setViewportSize({ width: 320, height: 640 });
const beside = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('dialog'))";
check('the preview does not scroll sideways at 320 px', (await page.evaluate(beside)) === 0);
check('nor does the page', (await page.evaluate('document.documentElement.scrollWidth')) === 320);
await page.keyboard.press('Escape');
check('Escape leads back to its button', (await page.evaluate('document.activeElement.textContent')) === 'Preview');

await page.setViewportSize({ width: 1440, height: 900 });
const [tab] = await Promise.all([
  context.waitForEvent('page', { timeout: 5_000 }),
  frame.getByRole('link', { name: 'See my points' }).click(),
]);
check('a link opens in a tab of its own', page.url().endsWith('/phone') && tab !== page);
await tab.close();
await walkMembers(page, { check, against, soon });

await browser.close();
fake.stop();
console.log(wrong.length === 0 ? 'all well' : `${wrong.length} wrong:\n${wrong.join('\n')}`);
process.exit(wrong.length === 0 ? 0 : 1);
