import { describe, expect, it } from '@jest/globals';
import { LISTS, type Segments } from '#segments/segments.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const listed = async (segments: Segments, segment: string): Promise<string[]> => {
  const members: string[] = [];
  let after: string | undefined;
  do {
    const page = await segments.page(segment, after);
    members.push(...page.members);
    after = page.after;
  } while (after !== undefined);
  return members;
};

export const segmentsContract = (name: string, setting: Setting): void => {
  describe(`segments in ${name}`, () => {
    const store = useStore(setting);

    it('lists and counts those who joined and have not left', async () => {
      const [segment, other] = [fresh('segment'), fresh('segment')];
      const members = Array.from({ length: 9 }, () => fresh('member'));
      for (const memberId of members) await store.segments.join(memberId, segment, 1);
      for (const memberId of members.slice(0, 2)) await store.segments.join(memberId, other, 1);
      for (const memberId of members.slice(0, 4)) await store.segments.leave(memberId, segment, 2);
      expect((await listed(store.segments, segment)).sort()).toEqual(members.slice(4).sort());
      expect(await store.segments.size(segment)).toEqual({ size: 5 });
      expect(await store.segments.size(other)).toEqual({ size: 2 });
      expect(await store.segments.size(fresh('segment'))).toEqual({ size: 0 });
    });

    it('goes by the versions of the row, in whatever order and however often they come', async () => {
      const segment = fresh('segment');
      const [in3, out3] = [fresh('member'), fresh('member')];
      for (const seq of [1, 3, 2]) await store.segments[seq === 2 ? 'leave' : 'join'](in3, segment, seq);
      for (const seq of [3, 2, 1, 2]) await store.segments[seq === 2 ? 'join' : 'leave'](out3, segment, seq);
      expect(await listed(store.segments, segment)).toEqual([in3]);
    });

    it('lists each member once over several pages, and ends', async () => {
      const segment = fresh('segment');
      const members = Array.from({ length: 450 }, () => fresh('member'));
      await Promise.all(members.map((memberId) => store.segments.join(memberId, segment, 1)));
      expect((await listed(store.segments, segment)).sort()).toEqual(members.toSorted());
      expect((await store.segments.page(segment)).members.length).toBeLessThanOrEqual(100);
      expect(await store.segments.size(segment)).toEqual({ size: 450 });
    });

    it('goes on after a member who has left meanwhile', async () => {
      const segment = fresh('segment');
      const members = Array.from({ length: 450 }, () => fresh('member'));
      await Promise.all(members.map((memberId) => store.segments.join(memberId, segment, 1)));
      const { members: first, after } = await store.segments.page(segment);
      await Promise.all(first.map((memberId) => store.segments.leave(memberId, segment, 2)));
      const rest: string[] = [];
      for (let from = after; from !== undefined;) {
        const page = await store.segments.page(segment, from);
        rest.push(...page.members);
        from = page.after;
      }
      expect([...first, ...rest].sort()).toEqual(members.toSorted());
    });

    it('lists each member in one of its lists, page by page, and in the same one always', async () => {
      const segment = fresh('segment');
      const members = Array.from({ length: 450 }, () => fresh('member'));
      await Promise.all(members.map((memberId) => store.segments.join(memberId, segment, 1)));
      const inList = async (list: number): Promise<readonly string[]> => {
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.segments.list(segment, list, after);
          expect(page.members.length).toBeLessThanOrEqual(100);
          found.push(...page.members);
          ({ after } = page);
        } while (after !== undefined);
        return found;
      };
      const lists = await Promise.all(Array.from({ length: LISTS }, (_, list) => inList(list)));
      expect(lists.flat().sort()).toEqual(members.toSorted());
      await Promise.all(members.map((memberId) => store.segments.join(memberId, segment, 2)));
      expect(await inList(1)).toEqual(lists[1]);
    });

    it('forgets with the member in which segments they were', async () => {
      const segment = fresh('segment');
      const memberId = fresh('member');
      await store.segments.join(memberId, segment, 1);
      expect(await store.members.everything(memberId)).toEqual({
        [`SEG#${segment}`]: { memberId, segment, seq: 1, isIn: true },
      });
      await store.members.erase(memberId);
      expect(await store.members.everything(memberId)).toEqual({});
      expect(await store.segments.size(segment)).toEqual({ size: 0 });
    });

    it('keeps the place of a walk', async () => {
      const walk = fresh('walk');
      expect(await store.segments.walk(walk)).toBeUndefined();
      await store.segments.keepWalk(walk, { of: ['new', 'active'], at: 0, after: 'somewhere' });
      expect(await store.segments.walk(walk)).toEqual({ of: ['new', 'active'], at: 0, after: 'somewhere' });
      await store.segments.keepWalk(walk, { of: ['new', 'active'], at: 2, count: 7 });
      expect(await store.segments.walk(walk)).toEqual({ of: ['new', 'active'], at: 2, count: 7 });
    });

    it('adds up what became of a campaign, whoever tells it at the same time', async () => {
      const campaign = fresh('campaign');
      expect(await store.segments.told(campaign)).toEqual({});
      await Promise.all(
        Array.from({ length: 20 }, () => store.segments.tell(campaign, { started: 100, 'held-out': 2 })),
      );
      await store.segments.tell(campaign, { failed: 3, once: 1 });
      await store.segments.tell(campaign, { failed: -1 });
      expect(await store.segments.told(campaign)).toEqual({ started: 2_000, 'held-out': 40, failed: 2, once: 1 });
      expect(await store.segments.told(fresh('campaign'))).toEqual({});
    });
  });
};
