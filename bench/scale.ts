import { parseArgs } from 'node:util';
import { closeSetting } from './path/setting.ts';
import { basis, casesOf } from './scale/model.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'INFO';
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const of = await basis().finally(closeSetting);
const cases = casesOf(of);
process.stdout.write(`${JSON.stringify(values.json ? { cases, ...of } : cases, null, 1)}\n`);
