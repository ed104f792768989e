import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions, buildYardstick, byPackage, type Bundle } from '../bundle/build.ts';
import { LARGEST, largestOf } from '../bundle/limits.ts';
import { importTimes, type ImportTime } from '../bundle/import-times.ts';
import { atMost, fact, type Measured, type Row } from '../shared/row.ts';

const GATE = 5;
const KB = 1_000;
/** Times an empty bundle's. A DynamoDB client alone takes 2.5 of them. */
const MOST_TIMES = 4;

const none: ImportTime = { wall: Number.NaN, cpu: Number.NaN };
const said = ({ wall, cpu }: ImportTime): string => `${wall.toFixed(0)} ms, ${cpu.toFixed(0)} ms CPU`;

const biggest = (bundle: Bundle): string =>
  byPackage(bundle)
    .slice(0, 7)
    .map(([name, bytes]) => `${name} ${Math.round(bytes / KB)}`)
    .join(', ');
const isForeignLocale = (path: string): boolean => /\/zod\/.*\/locales\/(?!(en|index)\.)/.test(path);

const sizes = (bundles: readonly Bundle[]): Row[] =>
  bundles.map((bundle) =>
    atMost(GATE, `kB of ${bundle.name} with its SDK clients`, bundle.bytes / KB, LARGEST, {
      why: [largestOf(bundle.name).why, biggest(bundle)].filter((part) => part !== '').join('; has '),
    }),
  );

/** Every Lambda as it would be uploaded: its size, what is in it, and how long it takes to be there. */
export const bundlesGate = async (): Promise<Measured> => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-bundles-'));
  try {
    const bundles = await buildFunctions(join(dir, 'all'), true);
    const own = await buildFunctions(join(dir, 'own'), false);
    const empty = await buildYardstick('empty', dir);
    const client = await buildYardstick('client', dir);
    const locales = bundles.flatMap(({ inputs }) => Object.keys(inputs).filter(isForeignLocale));
    const [zero = none, sdk = none, ...times] = importTimes(
      [empty, client, ...bundles].map(({ file }) => file),
      dir,
    );
    const imports = times.map((time, at) =>
      atMost(GATE, `import of ${bundles[at]?.name ?? ''} over an empty bundle`, time.wall / zero.wall, MOST_TIMES, {
        floor: sdk.wall / zero.wall,
        why: biggest(bundles[at] ?? empty),
      }),
    );
    return {
      rows: [...sizes(bundles), atMost(GATE, 'zod locales besides en, all bundles', locales.length, 0), ...imports],
      facts: [
        ...own.map((bundle) => fact(GATE, `kB of ${bundle.name} without its SDK clients`, bundle.bytes / KB)),
        fact(GATE, 'import of an empty bundle, p10 of 25', said(zero)),
        fact(GATE, 'import of one DynamoDB client and nothing else', said(sdk)),
        ...times.map((time, at) =>
          fact(
            GATE,
            `import of ${bundles[at]?.name ?? ''}`,
            `${said(time)}, ${(time.cpu / zero.cpu).toFixed(2)} x its CPU`,
          ),
        ),
      ],
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
