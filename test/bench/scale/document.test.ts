import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { stageFrom } from '../../../lib/config.ts';
import { missing, written } from '../../../bench/scale/document.ts';
import { keptBasis } from '../../../bench/scale/kept.ts';
import { casesOf } from '../../../bench/scale/model.ts';
import { needsOf } from '../../../bench/scale/plan.ts';
import { quotas } from '../../../bench/scale/quotas.ts';
import { conflicts, enumeration, stage, streamFactor } from '../../../bench/scale/settings.ts';
import { blocksOf } from '../../../bench/scale/tell.ts';
import { ROOT } from '../../support/documents.ts';

const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
/** Prettier moves the edges of cells and nothing else. */
const bare = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').replaceAll(/\n+/g, '\n');

const kept = keptBasis();
const cases = casesOf(kept);
const blocks = blocksOf(cases, needsOf(kept.steps));
const document = read('docs/scale.md');

describe('docs/scale.md', () => {
  test('has the figures that the command prints; `npm run scale -- --measure` writes them', () => {
    expect(bare(written(document, blocks))).toBe(bare(document));
  });

  test('has a place for everything that the command prints', () => {
    expect(missing(document, blocks)).toEqual([]);
  });

  test('is found out where a figure is another', () => {
    const wrong = { ...blocks, midnight: (blocks['midnight'] ?? '').replace('Hottest', 'Coldest') };
    expect(bare(written(document, wrong))).not.toBe(bare(document));
  });
});

test.each(Object.entries(quotas))(
  'the quota %s names its page, a date and a unit',
  (_, { source, date, unit, value }) => {
    expect(source).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|repost\.aws)\/\S+$/);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(unit).not.toBe('');
    expect(value).toBeGreaterThan(0);
  },
);

test('every case says its first limit, with what to raise and where that is said', () => {
  for (const { limits } of cases) expect(limits[0]).toMatchObject({ raise: /\S/, source: /\S/ });
});

describe('the model has what the tree has', () => {
  test('as a production stage where nobody set anything', () => {
    const { throttle, outbox, dueShards } = stageFrom('model', { production: true }, false, 'model');
    expect(stage).toEqual({
      eventsRate: throttle.events.rate,
      marketingWorkers: outbox.marketing.concurrency,
      dueShards,
    });
  });

  test.each([
    ['src/segments/campaigns.ts', `const LEAD_MS = ${enumeration.leadSeconds / 3_600} * HOUR_MS;`],
    ['src/store/retry-conflicts.ts', `const FIRST_PAUSE_MS = ${conflicts.firstPauseMs};`],
    ['src/store/retry-conflicts.ts', `const LONGEST_PAUSE_MS = ${conflicts.longestPauseMs};`],
    ['lib/constructs/journeys.ts', `parallelizationFactor: ${streamFactor},`],
  ])('as %s says: %s', (path, line) => {
    expect(read(path)).toContain(line);
  });
});
