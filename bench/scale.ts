import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { closeSetting } from './path/setting.ts';
import { missing, written } from './scale/document.ts';
import { keepBasis, keptBasis } from './scale/kept.ts';
import { basis, casesOf } from './scale/model.ts';
import { needsOf, planned } from './scale/plan.ts';
import { quotas } from './scale/quotas.ts';
import { blocksOf } from './scale/tell.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'INFO';
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, measure: { type: 'boolean', default: false } },
});

const pretty = async (file: string, text: string): Promise<void> => {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
};

if (values.measure) keepBasis(await basis().finally(closeSetting));
const kept = keptBasis();
const cases = casesOf(kept);
const needs = needsOf(kept.steps);
const blocks = blocksOf(cases, needs);
if (values.measure) {
  const document = join(import.meta.dirname, '../docs/scale.md');
  const text = written(readFileSync(document, 'utf8'), blocks);
  await pretty(document, text);
  for (const name of missing(text, blocks)) process.stderr.write(`docs/scale.md has no place for ${name}\n`);
}
const plain = Object.entries(blocks)
  .map(([name, text]) => `${name}\n\n${text}`)
  .join('\n\n');
process.stdout.write(`${values.json ? JSON.stringify({ cases, plan: planned(needs), quotas }) : plain}\n`);
