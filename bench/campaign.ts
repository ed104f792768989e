import { parseArgs } from 'node:util';
import { campaignEmbedded } from './scan/campaign.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';
const { values } = parseArgs({
  options: { members: { type: 'string', default: '100000' }, json: { type: 'boolean', default: false } },
});
const played = await campaignEmbedded(Number(values.members));
const lines = played.map((stage) =>
  Object.entries(stage)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value * 100) / 100 : value}`)
    .join(', '),
);
process.stdout.write(values.json ? `${JSON.stringify(played)}\n` : `${lines.join('\n')}\n`);
