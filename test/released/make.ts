import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import about from '../../package.json' with { type: 'json' };
import { live } from './life.ts';

const text = JSON.stringify(await live());
const file = join(import.meta.dirname, `${about.version}.json`);
writeFileSync(file, await format(text, { parser: 'json', printWidth: 120 }));
