import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriersFor, Route, type Carrier, type Destination, type Routing } from '#messages/routing.ts';

const by = (...providers: readonly string[]): Carrier[] => providers.map((provider) => ({ provider, sender: 's' }));
const providersOf = (carriers: readonly Carrier[]) => carriers.map(({ provider }) => provider);
const to = (rest: Partial<Destination> = {}): Destination => ({
  channel: 'sms',
  country: 'SE',
  class: 'marketing',
  ...rest,
});

const TABLE: Routing = [
  { channel: 'sms', carriers: by('default') },
  { channel: 'sms', class: 'transactional', carriers: by('class') },
  { channel: 'sms', country: 'US', carriers: by('country') },
  { channel: 'sms', country: 'US', class: 'transactional', carriers: by('both') },
  { channel: 'sms', country: 'FR', carriers: by('second', 'first') },
  { channel: 'email', carriers: by('mail') },
];

describe('carriersFor', () => {
  it.each<[string, Partial<Destination>, readonly string[]]>([
    ['a country without a row of its own gets the default', { country: 'SE' }, ['default']],
    ['a country that is not known gets the default', { country: undefined }, ['default']],
    ['a country with a row gets it', { country: 'US' }, ['country']],
    ['a class with a row gets it', { class: 'transactional' }, ['class']],
    ['a row of both goes before either', { country: 'US', class: 'transactional' }, ['both']],
    ['a country outweighs a class', { country: 'FR', class: 'transactional' }, ['second', 'first']],
    ['the order is that of the row and of no alphabet', { country: 'FR' }, ['second', 'first']],
    ['another channel has its own', { channel: 'email' }, ['mail']],
    ['a channel without a row has nobody', { channel: 'rcs' }, []],
  ])('%s', (_, destination, providers) => {
    expect(providersOf(carriersFor(TABLE, to(destination)))).toEqual(providers);
  });

  it('takes the earlier of two rows that say equally much', () => {
    const table: Routing = [
      { channel: 'sms', carriers: by('own') },
      { channel: 'sms', carriers: by('derived') },
    ];
    expect(providersOf(carriersFor(table, to()))).toEqual(['own']);
  });

  it('finds the same whatever stands between rows that say more and rows that say less', () => {
    const shuffled = fc.shuffledSubarray([...TABLE], { minLength: TABLE.length });
    const destination = fc.record({
      channel: fc.constantFrom('sms', 'rcs', 'email'),
      country: fc.constantFrom('US', 'FR', 'SE', undefined),
      class: fc.constantFrom('marketing', 'transactional'),
    });
    fc.assert(
      fc.property(shuffled, destination, (table, where) => {
        expect(carriersFor(table, where)).toEqual(carriersFor(TABLE, where));
      }),
    );
  });
});

describe('carriers that share a place', () => {
  const [a, b, backup] = by('a', 'b', 'backup') as [Carrier, Carrier, Carrier];
  const SHARED: Routing = [{ channel: 'sms', carriers: [{ ...a, weight: 3 }, { ...b, weight: 1 }, backup] }];
  const orders = Array.from({ length: 4_000 }, (_, one) => providersOf(carriersFor(SHARED, to(), `message-${one}`)));

  it('carry messages by their weights, before whoever stands behind them', () => {
    const share = orders.filter(([first]) => first === 'a').length / orders.length;
    // Three quarters; five standard deviations of 4,000 draws are 0.034.
    expect(Math.abs(share - 0.75)).toBeLessThan(0.035);
    expect(orders.every((order) => order[2] === 'backup')).toBe(true);
  });

  it('carry the same message when it comes again', () => {
    const again = orders.map((_, one) => providersOf(carriersFor(SHARED, to(), `message-${one}`)));
    expect(again).toEqual(orders);
  });

  it('leave their messages to the others by the weights of those, and move no other message', () => {
    const three: Routing = [
      { channel: 'sms', carriers: by('x', 'y', 'z').map((one, at) => ({ ...one, weight: [2, 1, 1][at] })) },
    ];
    const first = (all: readonly string[], sick: string): string | undefined => all.find((one) => one !== sick);
    const drawn = orders.map((_, one) => providersOf(carriersFor(three, to(), `message-${one}`)));
    const moved = drawn.filter((all) => first(all, 'z') !== all[0]);
    expect(moved.every(([one]) => one === 'z')).toBe(true);
    const toX = moved.filter((all) => first(all, 'z') === 'x').length / moved.length;
    // Two of three; about 1,000 draws, five standard deviations are 0.075.
    expect(Math.abs(toX - 2 / 3)).toBeLessThan(0.075);
  });

  it('are as they are written where no message is asked about', () => {
    expect(providersOf(carriersFor(SHARED, to()))).toEqual(['a', 'b', 'backup']);
  });

  it.each([
    ['alone', [{ ...a, weight: 2 }, b]],
    ['apart', [{ ...a, weight: 2 }, b, { ...backup, weight: 1 }]],
  ])('a weight that stands %s is refused with its place', (_, carriers) => {
    const read = Route.safeParse({ channel: 'sms', carriers });
    expect(read.error?.issues).toMatchObject([
      { path: ['carriers', 0, 'weight'], message: 'expected a neighbour with a weight, to share with' },
    ]);
  });
});

it.each([
  ['a weight of nothing', { channel: 'sms', carriers: by('a', 'b').map((one) => ({ ...one, weight: 0 })) }],
  ['a country in small letters', { channel: 'sms', country: 'us', carriers: by('a') }],
  ['nobody who carries', { channel: 'sms', carriers: [] }],
  ['a word it does not know', { channel: 'sms', contry: 'US', carriers: by('a') }],
])('a row with %s is refused', (_, row) => {
  expect(Route.safeParse(row).success).toBe(false);
});
