import { expect, it } from '@jest/globals';
import { fill } from '#channels/template.ts';
import { webUrl } from '#channels/web-url.ts';
import { checkEvent } from '#events/accept.ts';

/** ASCII forms worked out by RFC 3986 (UTF-8, then percent) and RFC 3492 (Punycode), not by running the code. */
it.each([
  ['https://sklep.example/łódź', 'https://sklep.example/%C5%82%C3%B3d%C5%BA'],
  ['https://shop.example/a?price=5€', 'https://shop.example/a?price=5%E2%82%AC'],
  ['https://shop.example/😀', 'https://shop.example/%F0%9F%98%80'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['http://shop.example/a b', 'http://shop.example/a%20b'],
  [' https://shop.example/x ', 'https://shop.example/x'],
])('%s goes into a Location header as %s', (written, location) => {
  expect(webUrl(written)).toBe(location);
});

const NO_PAGES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'shop.example/x',
  '//shop.example/x',
  '',
];

it.each(NO_PAGES)('%j is no page, in a link of a message as in an event', (url) => {
  expect(() => webUrl(url)).toThrow('http or https');
  const collector = { base: 'https://x.example', seed: 'm', links: [] };
  expect(() => fill('{{ url | link }}', { url }, collector)).toThrow('http or https');
  expect(collector.links).toEqual([]);
  const event = { id: '1', type: 'cart.abandoned', source: 'shop', memberId: 'alma', data: { url } };
  expect(checkEvent(event, new Date('2026-11-21T12:00:00Z'))).toMatchObject({ ok: false, path: 'data.url' });
});
