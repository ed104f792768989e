import { describe, expect, it } from '@jest/globals';
import type { Outage } from '#messages/outage.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const at = (minute: number): string => `2026-11-21T12:${String(minute).padStart(2, '0')}:00.000Z`;
const anOutage = (rest: Partial<Outage> = {}): Outage => ({
  provider: fresh('provider'),
  channel: 'sms',
  code: 'AccessDeniedException ACCOUNT_DISABLED',
  since: at(0),
  until: at(10),
  tries: 0,
  ...rest,
});

export const outagesContract = (name: string, setting: Setting): void => {
  describe(`outages in ${name}`, () => {
    const store = useStore(setting);
    const of = async ({ provider }: Outage) => (await store.outages.list()).filter((one) => one.provider === provider);

    it('are kept as they are, one for each provider, channel, sender, class, country and template', async () => {
      const wide = anOutage();
      const narrow = [{ sender: '1' }, { sender: '1', class: 'marketing' }, { sender: '1', country: 'SE' }] as const;
      const template = { ...wide, channel: 'whatsapp', template: 'almost_silver en' } as const;
      const all = [
        wide,
        ...narrow.map((rest) => ({ ...wide, ...rest })),
        { ...wide, channel: 'rcs' } as const,
        template,
      ];
      for (const outage of all) expect(await store.outages.put(outage, undefined)).toBe(true);
      expect(await of(wide)).toHaveLength(all.length);
      expect(await of(wide)).toEqual(expect.arrayContaining(all));
    });

    it('are kept with what they are: sick, tried now, or refusing by receipts', async () => {
      const sick = anOutage({ sender: '1', sick: true, trying: true });
      const later = anOutage({ sender: '1', later: true });
      for (const outage of [sick, later]) await store.outages.put(outage, undefined);
      expect([...(await of(sick)), ...(await of(later))]).toEqual([sick, later]);
    });

    it('begin once when ten messages come upon one at the same moment', async () => {
      const outage = anOutage();
      const begun = await Promise.all(Array.from({ length: 10 }, () => store.outages.put(outage, undefined)));
      expect(begun.filter((kept) => kept)).toHaveLength(1);
      expect(await of(outage)).toEqual([outage]);
    });

    it('are tried by one of ten that want to at the same moment', async () => {
      const outage = anOutage();
      await store.outages.put(outage, undefined);
      const turns = Array.from({ length: 10 }, (_, one): Outage => ({ ...outage, until: at(20 + one), trying: true }));
      const taken = await Promise.all(turns.map((turn) => store.outages.put(turn, outage)));
      expect(taken.filter((kept) => kept)).toHaveLength(1);
      expect(await of(outage)).toEqual([turns[taken.indexOf(true)]]);
    });

    it('end for whoever saw them as they stand, and for nobody else', async () => {
      const outage = anOutage();
      const longer = { ...outage, until: at(30), tries: 1 };
      await store.outages.put(outage, undefined);
      await store.outages.put(longer, outage);
      await store.outages.end(outage);
      expect(await of(outage)).toEqual([longer]);
      await store.outages.end(longer);
      expect(await of(outage)).toEqual([]);
      expect(await store.outages.put({ ...longer, until: at(40) }, longer)).toBe(false);
    });
  });
};
