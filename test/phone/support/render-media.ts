/** Renders the brand's card art to the PNGs that RCS takes: node test/phone/support/render-media.ts */
import { readFile, stat } from 'node:fs/promises';
import { openBrowser } from './browser.ts';

const folder = new URL('../../../programme/media/', import.meta.url);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
for (const name of ['almost-silver', 'reward-coffee', 'points-expiring']) {
  const svg = await readFile(new URL(`${name}.svg`, folder), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:1280px;height:720px}</style>${svg}`);
  const file = new URL(`${name}.png`, folder);
  await page.screenshot({ path: file.pathname });
  console.log(name, Math.round((await stat(file)).size / 1024), 'KB');
}
await browser.close();
