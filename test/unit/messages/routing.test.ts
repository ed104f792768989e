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

it.each([
  ['a country in small letters', { channel: 'sms', country: 'us', carriers: by('a') }],
  ['nobody who carries', { channel: 'sms', carriers: [] }],
  ['a word it does not know', { channel: 'sms', contry: 'US', carriers: by('a') }],
])('a row with %s is refused', (_, row) => {
  expect(Route.safeParse(row).success).toBe(false);
});
