import { expect, test } from '@jest/globals';
import { parseOptions } from '../../apps/local/options.ts';

test('without options it serves the example programme on 8787, signed', () => {
  expect(parseOptions([])).toEqual({ port: 8787, fresh: false, auth: true, programme: undefined, data: '.local' });
});

test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['--port']], [['extra']]])(
  '%j is refused',
  (args) => {
    expect(() => parseOptions(args)).toThrow();
  },
);
