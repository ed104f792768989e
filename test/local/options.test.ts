import { expect, test } from '@jest/globals';
import { parseOptions } from '../../apps/local/options.ts';

test('without options it serves the example programme on 8787, signed', () => {
  expect(parseOptions([])).toEqual({
    port: 8787,
    fresh: false,
    auth: true,
    programme: undefined,
    data: '.local',
    webhooks: undefined,
  });
});

test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['--port']], [['extra']]])(
  '%j is refused',
  (args) => {
    expect(() => parseOptions(args)).toThrow();
  },
);

test.each(['http://127.0.0.1:9000/hook', 'http://localhost:9000', 'https://tunnel.example/hook'])(
  'webhooks may go to %s',
  (url) => {
    expect(parseOptions(['--webhooks', url]).webhooks).toBe(url);
  },
);

test.each(['http://till.example/hook', '127.0.0.1:9000', 'ftp://localhost'])('webhooks may not go to %s', (url) => {
  expect(() => parseOptions(['--webhooks', url])).toThrow('--webhooks expects an https address');
});

test('another vendor goes first when --by names it', () => {
  expect(['meta', 'vonage', 'twilio'].map((by) => parseOptions(['--by', by]).by)).toEqual(['meta', 'vonage', 'twilio']);
  expect(() => parseOptions(['--by', 'aws'])).toThrow('--by expects meta or vonage or twilio, not "aws"');
});

test('providers take as many as --pace says, and nothing that is no pace', () => {
  expect(parseOptions(['--pace', '3']).pace).toBe(3);
  for (const pace of ['0', '-1', 'many']) expect(() => parseOptions([`--pace=${pace}`])).toThrow('--pace expects');
});
