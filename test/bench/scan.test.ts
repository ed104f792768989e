import { expect, test } from '@jest/globals';
import { campaignEmbedded } from '../../bench/scan/campaign.ts';
import { scanEmbedded } from '../../bench/scan/embedded.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

test('the bench of the scan does each row once, and leaves the bad one alone', async () => {
  expect(await scanEmbedded(200)).toMatchObject({ rows: 200, once: 199, twice: 0, left: 1 });
});

test('the bench of a campaign ends with the counts that explain says', async () => {
  const played = await campaignEmbedded(400);
  const last = played.at(-1);
  expect(played[0]).toMatchObject({ estimated: 400, enumerated: 400 });
  expect(last).toMatchObject({ stage: 'stopped', waiting: 0, explainedRuns: last?.started, explainedOff: last?.off });
  expect((last?.started ?? 0) + (last?.off ?? 0)).toBe(400);
});
