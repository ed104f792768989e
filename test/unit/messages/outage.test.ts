import { describe, expect, it } from '@jest/globals';
import { concerns, refusedOn, refusesUs, triedAt, type Outage, type Scope, type Way } from '#messages/outage.ts';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const WAY: Way = { provider: 'aws', sender: '62388', channel: 'sms', class: 'marketing', country: 'SE' };
type Named = Exclude<Scope, 'message'>;
const refused = (scope: Named, way = WAY, before?: Outage, now = NOON) =>
  refusedOn(way, { scope, code: 'X' }, before, now);

describe('whom a refusal concerns', () => {
  const others: Readonly<Record<string, Partial<Way>>> = {
    'another provider': { provider: 'rook' },
    'another channel': { channel: 'rcs' },
    'another sender': { sender: '777' },
    'another class': { class: 'response' },
    'another country': { country: 'US' },
    'an unknown country': { country: undefined },
  };
  it.each<[Named, readonly string[]]>([
    ['account', ['another sender', 'another class', 'another country', 'an unknown country']],
    ['sender', ['another class', 'another country', 'an unknown country']],
    ['class', ['another country', 'an unknown country']],
    ['country', ['another class']],
  ])('one of the %s stops the way itself and %p', (scope, stopped) => {
    const outage = refused(scope);
    expect(concerns(outage, WAY)).toBe(true);
    expect(Object.keys(others).filter((name) => concerns(outage, { ...WAY, ...others[name] }))).toEqual(stopped);
  });

  it('one of a country that is not known stops no country that is', () => {
    const outage = refused('country', { ...WAY, country: undefined });
    expect(concerns(outage, { ...WAY, country: undefined })).toBe(true);
    expect(concerns(outage, WAY)).toBe(false);
  });
});

describe('how long a provider that refuses us is left alone', () => {
  it('10 minutes, then 20, then 30 every time, since it began', () => {
    let outage: Outage | undefined;
    const spans = Array.from({ length: 5 }, (_, tries) => {
      const now = new Date(NOON.getTime() + tries * 3_600_000);
      outage = refused('account', WAY, outage, now);
      return (Date.parse(outage.until) - now.getTime()) / 60_000;
    });
    expect(spans).toEqual([10, 20, 30, 30, 30]);
    expect(outage).toMatchObject({ since: '2026-11-21T12:00:00.000Z', tries: 4 });
  });

  it('a sick one half a minute, then 1, 2, 4, and always 5', () => {
    let outage: Outage | undefined;
    const spans = Array.from({ length: 6 }, (_, tries) => {
      const now = new Date(NOON.getTime() + tries * 600_000);
      outage = refusedOn(WAY, { scope: 'sender', code: 'X', sick: true }, outage, now);
      return (Date.parse(outage.until) - now.getTime()) / 1_000;
    });
    expect(spans).toEqual([30, 60, 120, 240, 300, 300]);
    expect(refusesUs(outage as Outage, NOON)).toMatchObject({
      rule: 'provider-sick',
      looked: { code: 'X', sick: true },
    });
  });

  it('whoever tries has a minute for it, and a refusal ends that', () => {
    const tried = triedAt(refused('sender'), NOON);
    expect(tried).toMatchObject({ trying: true, until: '2026-11-21T12:01:00.000Z' });
    expect(refused('sender', WAY, tried)).not.toHaveProperty('trying');
  });
});
