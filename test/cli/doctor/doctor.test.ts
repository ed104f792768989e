import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { doctorText, isSound } from '../../../apps/cli/doctor/doctor-text.ts';
import { examine } from '../../../apps/cli/doctor/examine.ts';
import type { Finding } from '../../../apps/cli/doctor/finding.ts';
import { readStage } from '../../../apps/cli/doctor/read-stage.ts';
import { unlike } from '../../support/aws-models/refusals.ts';
import { BROKEN } from './broken.ts';
import { NOW, soundStage, SUBJECTS, type Operation, type SoundStage } from './sound-stage.ts';
import { lookAtRequests, startSite, tell, thrown } from './told.ts';

const DEPLOYING = readFileSync(new URL('../../../docs/deploying.md', import.meta.url), 'utf8');

let site: Awaited<ReturnType<typeof startSite>>;
let untell: () => void = () => undefined;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => {
  untell();
  site.stop();
  expect(lookAtRequests()).toEqual([]);
});

const look = async (stage: SoundStage, refused?: Parameters<typeof tell>[1]): Promise<readonly Finding[]> => {
  untell = tell(stage, refused);
  const readings = await readStage({
    ...{ stacks: ['regulars-prod-data', 'regulars-prod-app'], now: NOW, say: () => undefined },
  });
  return examine(readings);
};
const not = (findings: readonly Finding[], verdict: Finding['verdict']): readonly Finding[] =>
  findings.filter((one) => one.verdict === verdict);

const answersOf = (stage: SoundStage): readonly (readonly [string, unknown])[] =>
  Object.entries(stage).flatMap(([operation, answer]) =>
    operation in SUBJECTS
      ? Object.values(answer).map((one) => [operation, one] as const)
      : [[operation, answer] as const],
  );

describe('the answers of these tests', () => {
  it('are such as AWS’s models let the services give', () => {
    const stages = [soundStage(site.url), ...BROKEN.map(({ alter }) => alter(soundStage(site.url)))];
    const wrong = stages
      .flatMap(answersOf)
      .flatMap(([operation, answer]) => (answer instanceof Error ? [] : unlike(operation, 'output', answer)));
    expect([...new Set(wrong)]).toEqual([]);
  });
});

describe('a stage in which nothing is wrong', () => {
  it('is told so, line by line, and says what cannot be told from here', async () => {
    const findings = await look(soundStage(site.url));
    expect(not(findings, 'wrong')).toEqual([]);
    // AWS names no metric of what RCS has cost this month.
    expect(not(findings, 'cannot-tell').map(({ check }) => check)).toEqual(['spend limit of RCS']);
    expect(new Set(findings.map(({ area }) => area))).toEqual(
      new Set(['deployment', 'programme', 'work', 'alarms', 'secrets', 'address', 'sms', 'whatsapp', 'email']),
    );
  });

  it('is told in a calm list whose last line counts', async () => {
    const text = doctorText(await look(soundStage(site.url)));
    expect(text).toContain('SMS and RCS\n');
    expect(text).toContain('12.40 of 50 USD used this month');
    expect(text).not.toContain('WRONG');
    expect(text).toMatch(/\d+ ok, 0 wrong, 1 nobody can tell from here\.$/);
  });
});

describe('a stage in which one thing is wrong', () => {
  it.each(BROKEN)('$what: names it, and what mends it', async ({ alter, area, check, said, mend }) => {
    const wrong = not(await look(alter(soundStage(site.url))), 'wrong');
    expect(wrong).toContainEqual(
      expect.objectContaining({
        area,
        check: expect.stringMatching(check),
        said: expect.stringMatching(said),
        mend: expect.stringMatching(mend),
      }),
    );
    // One thing is named once, and not as five others.
    expect(wrong.length).toBe(1);
  });

  it('before the first programme: says what publishes one', async () => {
    site.stop();
    site = await startSite({ status: 404, programme: { error: 'no such version' } });
    expect(not(await look(soundStage(site.url)), 'wrong')).toEqual([
      expect.objectContaining({
        area: 'programme',
        said: 'nothing was published yet',
        mend: expect.stringContaining('regulars publish'),
      }),
    ]);
  });
});

describe('what may not be read', () => {
  const OPERATIONS = Object.keys(soundStage('')).filter((one) => one !== 'ListStackResources') as Operation[];

  it.each(OPERATIONS)(
    '%s refused: nobody can tell, with the action that it needs, and nothing is called wrong',
    async (operation) => {
      const findings = await look(soundStage(site.url), (one) =>
        one === operation
          ? thrown('AccessDeniedException', 'User: arn:aws:iam::1:user/x is not authorized')
          : undefined,
      );
      expect(not(findings, 'wrong')).toEqual([]);
      const told = not(findings, 'cannot-tell').map(({ said }) => said);
      expect(told.some((said) => new RegExp(`it needs .*:${operation}`).test(said))).toBe(true);
      // And somebody who writes a policy finds it there.
      expect(DEPLOYING).toMatch(new RegExp(`\`[a-z-]+:${operation}\``));
    },
  );

  it('an endpoint that knows none of it throws nothing', async () => {
    const findings = await look(soundStage(site.url), () => thrown('UnknownOperationException'));
    expect(not(findings, 'wrong')).toEqual([]);
    expect(not(findings, 'ok')).toEqual([]);
  });
});

it.each<[readonly Finding['verdict'][], boolean]>([
  [['ok'], true],
  [['ok', 'cannot-tell'], true],
  [['ok', 'wrong'], false],
  [['cannot-tell', 'cannot-tell'], false],
])('a stage of which these are found: %p, is sound: %p', (verdicts, sound) => {
  const findings = verdicts.map((verdict): Finding => ({ area: 'work', check: 'queues', verdict, said: 'so' }));
  expect(isSound(findings)).toBe(sound);
});
