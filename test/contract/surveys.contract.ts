import { describe, expect, it } from '@jest/globals';
import type { Mark, Surveys } from '#surveys/surveys.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const AT = '2026-11-30T10:00:00.000Z';

const whose = (survey: string) => ({ survey, memberId: fresh('member'), runId: fresh('run'), journey: 'asks', at: AT });
const answered = (
  base: ReturnType<typeof whose>,
  question: string,
  value: number | string | true,
  first = false,
): Mark => ({ ...base, what: 'answered', question, answer: { at: AT, value, channel: 'sms' }, first });

const everybody = async (surveys: Surveys, survey: string) => {
  const found = [];
  let after: string | undefined;
  do {
    const page = await surveys.page(survey, after);
    expect(page.responses.length).toBeLessThanOrEqual(100);
    found.push(...page.responses);
    after = page.after;
  } while (after !== undefined);
  return found;
};

export const surveysContract = (name: string, setting: Setting): void => {
  describe(`surveys in ${name}`, () => {
    const store = useStore(setting);

    it('keeps each mark once, and counts it then', async () => {
      const survey = fresh('survey');
      const one = whose(survey);
      const marks: Mark[] = [
        { ...one, what: 'asked' },
        { ...one, what: 'delivered' },
        answered(one, 'score', 5, true),
        answered(one, 'why', true),
        { ...one, what: 'completed' },
        { ...one, what: 'late', question: 'more', answer: { at: AT, value: 'x' } },
      ];
      for (const mark of marks) expect(await store.surveys.keep(mark)).toBe(true);
      for (const mark of marks) expect(await store.surveys.keep(mark)).toBe(false);
      expect(await store.surveys.tally(survey)).toEqual({
        asked: 1,
        delivered: 1,
        answered: 1,
        'score=5': 1,
        'why=words': 1,
        completed: 1,
        late: 1,
      });
      expect(await everybody(store.surveys, survey)).toEqual([
        {
          survey,
          memberId: one.memberId,
          runId: one.runId,
          journey: 'asks',
          asked: AT,
          delivered: AT,
          completed: AT,
          answers: { score: { at: AT, value: 5, channel: 'sms' }, why: { at: AT, value: true, channel: 'sms' } },
          late: { more: { at: AT, value: 'x' } },
        },
      ]);
    });

    it('takes the first answer to a question, and no other after it', async () => {
      const survey = fresh('survey');
      const one = whose(survey);
      await store.surveys.keep(answered(one, 'score', 5, true));
      expect(await store.surveys.keep(answered(one, 'score', 1, true))).toBe(false);
      expect(await store.surveys.tally(survey)).toEqual({ answered: 1, 'score=5': 1 });
    });

    it('loses no count of many who answer at once', async () => {
      const survey = fresh('survey');
      const all = Array.from({ length: 60 }, () => whose(survey));
      await Promise.all(all.map((one, i) => store.surveys.keep(answered(one, 'score', i % 2, true))));
      expect(await store.surveys.tally(survey)).toEqual({ answered: 60, 'score=0': 30, 'score=1': 30 });
    });

    it('lists each response once over several pages, several of one member too', async () => {
      const survey = fresh('survey');
      const member = fresh('member');
      const all = Array.from({ length: 130 }, (_, i) => ({
        ...whose(survey),
        ...(i < 60 ? { memberId: member } : {}),
      }));
      for (const one of all) await store.surveys.keep({ ...one, what: 'asked' });
      const listed = await everybody(store.surveys, survey);
      expect(listed.map(({ runId }) => runId).sort()).toEqual(all.map(({ runId }) => runId).sort());
    });

    it('knows nothing of a survey that nobody was asked', async () => {
      const survey = fresh('survey');
      expect(await store.surveys.tally(survey)).toEqual({});
      expect(await everybody(store.surveys, survey)).toEqual([]);
    });

    it('exports what a member answered, and erases it with the member', async () => {
      const survey = fresh('survey');
      const one = whose(survey);
      await store.surveys.keep(answered(one, 'score', 5, true));
      expect(JSON.stringify(await store.members.everything(one.memberId))).toContain('"value":5');
      await store.members.erase(one.memberId);
      expect(await store.members.everything(one.memberId)).toEqual({});
      expect((await store.surveys.tally(survey))['score=5']).toBe(1);
    });
  });
};
