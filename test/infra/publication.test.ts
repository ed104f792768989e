import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorLines, readProgramme } from '../../apps/programme-folder/read-programme.ts';
import type { StageSettings } from '../../lib/config.ts';
import { objectsIn, root, type Resource } from './synth.ts';

interface Template {
  readonly Resources: Readonly<Record<string, Omit<Resource, 'id'> & { readonly DependsOn?: readonly string[] }>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}
interface Printed {
  readonly data: Template;
  readonly flow: Template;
  readonly errors: readonly string[];
}

let work: string;
const print = (programme: string | false, settings: StageSettings = {}): Printed => {
  const asked = JSON.stringify({ work, programme, settings });
  const args = [join(root, 'test/infra/print-changed.ts'), asked];
  const env = { ...process.env, CDK_VALIDATION: 'false' };
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 }),
  ) as Printed;
};
const published = ({ flow }: Printed) =>
  Object.values(flow.Resources).filter(({ Type }) => Type === 'Custom::RegularsProgramme');
const SMALL = join(root, 'test/support/small-programme');

let plain: Printed;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'regulars-publication-'));
  plain = print(SMALL);
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

describe('the programme of a repository', () => {
  test('is published under the version that its folder has, after what works with it', async () => {
    const read = await readProgramme(SMALL);
    const [resource, ...others] = published(plain);
    expect(others).toEqual([]);
    expect(plain.errors).toEqual([]);
    expect(resource?.Properties).toMatchObject({
      Programme: { version: read.ok ? read.programme.version : '' },
      Replacing: 'unedited',
      ClearsPictures: 'true',
    });
    const after = resource?.DependsOn ?? [];
    for (const part of [
      /^JourneysAdvance/,
      /^ChannelsSend/,
      /^PlatformRunsMachine|^JourneysDue/,
      /^PublicationPublishRole/,
    ])
      expect(after.filter((id) => part.test(id))).not.toEqual([]);
  });

  test('with mistakes ends the synthesis with what regulars validate says', async () => {
    const folder = join(work, 'broken');
    cpSync(SMALL, folder, { recursive: true });
    const file = join(folder, 'programme.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('rewards:', 'rewardz:').replace('SE', 'XX'));
    const read = await readProgramme(folder);
    const said = read.ok ? [] : errorLines(read.errors).split('\n');
    expect(said.length).toBeGreaterThan(1);
    expect(print(folder).errors.toSorted()).toEqual(said.map((line) => `${folder}: ${line}`).toSorted());
  });

  test('whose folder is not there is said, and one that is left out is left to the API', () => {
    expect(print(join(work, 'nowhere')).errors).toEqual([expect.stringMatching(/nowhere: expected a folder/)]);
    const without = print(false);
    expect([published(without), without.errors]).toEqual([[], []]);
  });

  test('in production clears no picture, and may not', () => {
    const production = print(SMALL, { production: true, publish: 'first' });
    expect(published(production)[0]?.Properties).toMatchObject({ Replacing: 'first', ClearsPictures: 'false' });
    const actions = objectsIn(Object.values(production.flow.Resources))
      .filter(({ Resource }) => !/GivenUp|Attachments/.test(JSON.stringify(Resource ?? '')))
      .flatMap(({ Action }) => Action ?? []);
    expect(actions.filter((action) => /s3:(Delete|List)/.test(JSON.stringify(action)))).toEqual([]);
  });
});

describe('a table that was restored', () => {
  const name = 'restored-members';
  const streamOf = (table: string) =>
    `arn:aws:dynamodb:eu-north-1:123456789012:table/${table}/stream/2026-11-30T00:00:00.000`;
  const stream = streamOf(name);
  let restored: Printed;
  beforeAll(() => {
    restored = print(SMALL, {
      tables: {
        members: { name, stream },
        consent: { name: 'restored-consent', stream: streamOf('restored-consent') },
      },
    });
  });

  test('changes nothing in the stack that survives: its tables stay, and what is exported of them', () => {
    expect(restored.data.Resources).toEqual(plain.data.Resources);
    const exported = ({ data }: Printed) =>
      Object.values(data.Outputs).flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value]] : []));
    expect(new Map(exported(restored) as [string, unknown][])).toEqual(new Map(exported(plain) as [string, unknown][]));
  });

  test('is what every function knows and may use, and whose stream starts journeys', () => {
    const all = Object.values(restored.flow.Resources);
    const names = all.flatMap(({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function'
        ? objectsIn(Properties['Environment']).flatMap((one) => one['MEMBERS_TABLE'] ?? [])
        : [],
    );
    expect(new Set(names)).toEqual(new Set([name]));
    const mappings = all.filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping');
    expect(mappings.map(({ Properties }) => Properties['EventSourceArn'])).toContain(stream);
    const text = JSON.stringify(restored.flow);
    expect(text).toContain(`:table/${name}"`);
    expect(text).toContain(`:table/${name}/index/byPhone`);
    expect(text).not.toMatch(/ExportsOutput\w*(Members|Consent)Table/);
  });
});
