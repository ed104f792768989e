import type { Page } from 'playwright-core';
import { overlaps } from './overlaps.ts';

export interface Walking {
  readonly check: (what: string, good: boolean) => void;
  readonly against: (of: Page) => Promise<string>;
  readonly soon: () => Promise<void>;
}

const BOTH = ['light', 'dark'] as const;

/** What the business does beside the phones: a person answers, and a provider is made sick. */
export const walkDesk = async (page: Page, { check, against, soon }: Walking): Promise<void> => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const desk = page.locator('#desk');
  check('a tab says how many wait', await page.getByRole('tab', { name: 'Desk, 1 person waits' }).isVisible());
  await page.getByRole('tab', { name: /^Story/ }).focus();
  await page.keyboard.press('ArrowRight');
  check('the tabs are walked by arrows', await desk.isVisible());
  await desk.getByRole('button', { name: /Bo Hansen/ }).focus();
  await page.keyboard.press('Enter');
  await soon();
  check('what was said stands there', await desk.getByText('My order was cold and late.').isVisible());
  check('and who else looks', await desk.getByText('Ben is here too.').isVisible());
  await page.keyboard.type('Sorry, Bo. ');
  check('that somebody types stands above the phone', await page.getByText('Ada is typing').isVisible());
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const over = await overlaps(page);
    check(`a conversation fits at ${width} px ${over.join('; ')}`, over.length === 0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const colorScheme of BOTH) {
    await page.emulateMedia({ colorScheme });
    const flaws = await against(page);
    check(`axe finds nothing at the desk, ${colorScheme} ${flaws}`, flaws === '');
  }
  await page.keyboard.press('Control+Enter');
  await soon();
  check('the answer is sent by keyboard', await desk.getByText('Sorry, Bo. The next is on us.').isVisible());
  check('the phone says who wrote it', await page.locator('.device').getByText('Written by Ada').isVisible());
  await desk.getByRole('button', { name: 'Resolve' }).click();
  await soon();
  check('a resolved one waits no more', await desk.getByText('Nobody waits for a person').isVisible());

  const providers = page.locator('#providers');
  await page.getByRole('tab', { name: /^Providers/ }).click();
  await soon();
  check(
    'what is skipped is a sentence',
    await providers.getByText('Skipped since 09:00: InternalServerException, tried 3 times in vain.').isVisible(),
  );
  await providers.getByLabel('How AWS Email is').selectOption('is down');
  await soon();
  check('what is chosen says what it means', await providers.getByText('Every call fails with an error').isVisible());
  await providers.getByLabel('How AWS Email is').selectOption('is well');
  for (const colorScheme of BOTH) {
    await page.emulateMedia({ colorScheme });
    const flaws = await against(page);
    check(`axe finds nothing about providers, ${colorScheme} ${flaws}`, flaws === '');
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
