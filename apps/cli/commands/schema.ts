import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { Misuse } from '../errors.ts';
import { print } from '../print.ts';
import { schemaOf, SCHEMA_NAMES } from '../schemas.ts';

const FOR_PEOPLE = 'For people the same is in docs/reference, with examples; `npm start` serves it at /reference/';

export const schema = (): Command =>
  new Command('schema')
    .description('write JSON Schemas of the files of a programme, for editors')
    .option('--out <dir>', 'the folder to write them to', 'schemas')
    .option('--json', 'print {"files":[…]}')
    .action(({ out, json }: { out: string; json?: boolean }) => {
      const files = SCHEMA_NAMES.map((name) => join(out, `${name}.schema.json`));
      try {
        mkdirSync(out, { recursive: true });
        for (const [at, name] of SCHEMA_NAMES.entries())
          writeFileSync(files[at] ?? '', `${JSON.stringify(schemaOf(name), null, 2)}\n`);
      } catch {
        throw new Misuse(`${out}: cannot be written`);
      }
      const use = `# yaml-language-server: $schema=${resolve(out, 'message.schema.json')}`;
      print(json, { files }, `${files.join('\n')}\nFor editors, as the first line of a message: ${use}\n${FOR_PEOPLE}`);
    });
