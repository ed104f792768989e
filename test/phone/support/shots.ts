/** Pictures of the page for a person to judge: node test/phone/support/shots.ts [folder] */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { openBrowser } from './browser.ts';
import { startFakeLocal } from './fake-local.ts';
import { tellStory } from './tell-story.ts';

const folder = process.argv[2] ?? join(tmpdir(), 'phone-shots');
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const errors: string[] = [];

const shoot = async (
  name: string,
  url: string,
  width: number,
  height: number,
  colorScheme: 'light' | 'dark',
  ...acts: string[]
) => {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: width < 500 ? 2 : 1.5,
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
  await page.goto(`${url}/phone`);
  await page.waitForTimeout(700);
  for (const act of acts) {
    await page.locator(act).first().click();
    await page.waitForTimeout(350);
  }
  await page.screenshot({ path: `${folder}/${name}.png` });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  if (Number(overflow) > 0) errors.push(`${name}: the page is ${String(overflow)} px too wide`);
  await page.close();
};

const fake = await startFakeLocal();
await shoot('empty-light', fake.endpoint, 1440, 900, 'light');
await tellStory(fake);
for (const scheme of ['light', 'dark'] as const) {
  await shoot(`desk-${scheme}`, fake.endpoint, 1440, 900, scheme);
  await shoot(`hand-${scheme}`, fake.endpoint, 390, 844, scheme);
  await shoot(`desk-inbox-${scheme}`, fake.endpoint, 1440, 900, scheme, '.tab.email');
  await shoot(`desk-mail-${scheme}`, fake.endpoint, 1440, 900, scheme, '.tab.email', '.mail-row');
  await shoot(`hand-inbox-${scheme}`, fake.endpoint, 390, 844, scheme, '.tab.email');
  await shoot(`hand-mail-${scheme}`, fake.endpoint, 390, 844, scheme, '.tab.email', '.mail-row');
}
await shoot('desk-events', fake.endpoint, 1440, 900, 'light', '.events .button');
await shoot('desk-pointed', fake.endpoint, 1440, 900, 'light', '.entry:nth-of-type(8) button');
await shoot('desk-bo-sms', fake.endpoint, 1440, 900, 'light', '.column:nth-child(2) .tab.sms');
fake.stop();

const alone = await startFakeLocal({ local: false });
await shoot('alone-empty', alone.endpoint, 1440, 900, 'light');
await tellStory(alone);
await shoot('alone', alone.endpoint, 1440, 900, 'light');
alone.stop();
await browser.close();
console.log(errors.length === 0 ? 'no errors on the page' : errors.join('\n'));
process.exit(0);
