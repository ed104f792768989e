import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentOf } from '../aws/environment.ts';
import { isCached, measured } from '../path/measure.ts';
import { setting } from '../path/setting.ts';
import { atMost, fact, type Measured } from '../shared/row.ts';

const GATE = 3;
const WHOLE = 1.45;
/** What decides for every journey has more to do than what hands on. */
const LIMITS: Readonly<Record<string, number>> = { advance: 1.8 };
const OTHERS = 1.35;
const WHY =
  'what is above the floor is the signature, rows to and from attribute values, the log line, and the member as conditions and texts see them';
type Figures = Readonly<Record<string, { readonly ours: number; readonly bare: number }>>;

const inChild = async (url: string, file: string): Promise<Figures> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../cpu/child.ts'), file], {
    env: { ...process.env, ...environmentOf(url) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  try {
    return JSON.parse(said) as Figures;
  } catch {
    throw new Error(`the measuring process said: ${said}`);
  }
};

/** CPU of each handler against parse, schema and the same SDK calls with nothing around them. */
export const cpuGate = async (): Promise<Measured> => {
  const { hop } = await measured();
  const { aws } = await setting();
  const dir = mkdtempSync(join(tmpdir(), 'regulars-cpu-'));
  const file = join(dir, 'hop.json');
  const calls = Object.entries(hop.calls).map(([name, made]) => [name, made.filter((call) => !isCached(call))]);
  writeFileSync(file, JSON.stringify({ inputs: hop.inputs, calls: Object.fromEntries(calls) as object }));
  aws.conditions(false);
  try {
    const figures = Object.entries(await inChild(aws.url, file));
    const sum = (who: 'ours' | 'bare'): number => figures.reduce((all, [, one]) => all + one[who], 0);
    return {
      rows: [
        atMost(GATE, 'CPU of the whole path over its floor', sum('ours') / sum('bare'), WHOLE, { floor: 1, why: WHY }),
        ...figures.map(([name, { ours, bare }]) =>
          atMost(GATE, `CPU of ${name} over its floor`, ours / bare, LIMITS[name] ?? OTHERS, { floor: 1, why: WHY }),
        ),
      ],
      facts: figures.map(([name, { ours, bare }]) =>
        fact(GATE, `CPU of ${name}`, `${Math.round(ours)} µs, floor ${Math.round(bare)} µs`),
      ),
    };
  } finally {
    aws.conditions(true);
    aws.taken();
    rmSync(dir, { recursive: true, force: true });
  }
};
