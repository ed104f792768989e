import type { Page } from 'playwright-core';
import type { Walking } from './walk-desk.ts';

/** The least picture that is one to the phone: how a PNG begins (its specification, 5.2). */
const PICTURE = { name: 'lunch.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };

/** What members do besides writing; and members that are looked up. */
export const walkMembers = async (page: Page, { check, against, soon }: Walking): Promise<void> => {
  const ana = page.locator('.column').first();
  await ana.locator('.tab.rcs').click();
  await ana.getByRole('button', { name: 'Send something else as Ana Lindqvist' }).click();
  await page.getByRole('button', { name: /^Where they are/ }).click();
  await soon();
  check('a place is sent by its numbers', await ana.getByText('Stockholm: 59.3326, 18.0649').isVisible());
  await ana.locator('input[type=file]').setInputFiles(PICTURE);
  await soon();
  check('and a picture, shown as it was sent', (await ana.locator('img[src^="/phone/sent/"]').count()) === 1);

  await ana.locator('.tab.inapp').click();
  await soon();
  check('the app shows what lies there, in their language', await ana.getByText('En kaffe väntar').isVisible());
  const flaws = await against(page);
  check(`axe finds nothing in the app ${flaws}`, flaws === '');
  await ana.getByRole('button', { name: 'Allow messages in the app' }).click();
  await ana.getByRole('button', { name: 'Allow messages in the app' }).waitFor({ state: 'hidden' });

  await page.locator('body').press('/');
  const field = page.getByRole('combobox', { name: 'Find a member' });
  await page.keyboard.type('Berg');
  const found = page.locator('.found [role=option]');
  await found.first().waitFor();
  check('members are found by what is typed', (await found.count()) === 3);
  await page.keyboard.press('ArrowDown');
  check('the arrows walk them', (await field.getAttribute('aria-activedescendant')) === 'found-1');
  const inList = await against(page);
  check(`axe finds nothing in the list ${inList}`, inList === '');
  await page.keyboard.press('Enter');
  await soon();
  check('whoever is chosen stands first', (await page.locator('.column h2').first().textContent()) === 'Fia Berg');
  check('and has the focus', (await page.evaluate('document.activeElement.textContent')) === 'Fia Berg');
  for (const name of ['Dag', 'Eli', 'Gus']) {
    await field.fill(name);
    await found.filter({ hasText: name }).waitFor();
    await field.press('Enter');
    await page.locator('.column:first-child h2', { hasText: name }).waitFor();
  }
  const names = await page.locator('.column h2[id^="who-"]').allTextContents();
  check(
    'of more than six the last goes',
    names.join() === 'Gus Berg,Eli Berg,Dag Weber,Fia Berg,Ana Lindqvist,Bo Hansen',
  );
};
