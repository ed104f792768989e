import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { foldHops } from '#publishing/graph/fold-hops.ts';
import type { JourneyGraph } from '#publishing/graph/graph.ts';
import { graphOf, type Counts } from '#publishing/graph/graph-of.ts';
import { layoutOf } from '#publishing/graph/layout.ts';
import { mermaid } from '#publishing/graph/mermaid.ts';
import { svg } from '#publishing/graph/svg.ts';
import type { Programme } from '#programme/programme.ts';
import { noSuch } from '#words/no-such.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { countedRuns } from '../counted-runs.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print, say } from '../print.ts';
import { programmeAt } from '../programme-at.ts';
import { errorLines, readProgramme } from '../../programme-folder/read-programme.ts';

const FORMAT = {
  mermaid: (graph: JourneyGraph) => mermaid(foldHops(graph)),
  svg: (graph: JourneyGraph) => {
    const folded = foldHops(graph);
    return svg(folded, layoutOf(folded));
  },
  json: (graph: JourneyGraph) => JSON.stringify(graph),
} as const;

interface GraphFlags extends ApiFlags {
  readonly programme: string;
  readonly format: keyof typeof FORMAT;
  readonly out?: string;
  readonly json?: boolean;
  readonly counts?: boolean;
}

interface Wanted {
  readonly programme: Programme;
  readonly counts?: Counts;
}

const write = (file: string, text: string): void => {
  try {
    writeFileSync(file, `${text}\n`);
  } catch {
    throw new Misuse(`${file}: cannot be written`);
  }
};

/** The live version with the runs that are on it now; what is in a folder may not be what members are in. */
const liveWith = async (journey: string, flags: ApiFlags): Promise<Wanted> => {
  const api = apiOf(flags);
  const programme = await programmeAt(api, 'live');
  if (!Object.hasOwn(programme.journeys, journey)) return { programme };
  return { programme, counts: (await countedRuns(api, journey, programme.version))?.counts ?? {} };
};

const inFolder = async (folder: string, json: boolean | undefined): Promise<Wanted> => {
  const checked = await readProgramme(folder);
  if (checked.ok) return { programme: checked.programme };
  print(json, { errors: checked.errors }, errorLines(checked.errors));
  throw new Refusal(checked.errors.length === 1 ? '1 error' : `${checked.errors.length} errors`);
};

export const graph = (): Command =>
  withApi(
    new Command('graph')
      .description('draw a journey: its steps, channels and branches')
      .argument('<journey>', 'the name of a file in journeys/'),
  )
    .option('--programme <dir>', 'the folder with programme.yaml, journeys and messages', 'programme')
    .addOption(new Option('--format <format>', 'what to draw it as').choices(Object.keys(FORMAT)).default('mermaid'))
    .option('--out <file>', 'write it there, and not to the screen')
    .option('--json', 'the same as --format json')
    .option('--counts', 'draw the live version, with the members who are at each step now')
    .action(async (journey: string, flags: GraphFlags) => {
      const { format, out, json } = flags;
      const { programme, counts } =
        flags.counts === true ? await liveWith(journey, flags) : await inFolder(flags.programme, json);
      const drawn = graphOf(programme, journey, counts);
      if (drawn === undefined) throw new Refusal(noSuch('journey', journey, Object.keys(programme.journeys)));
      const text = FORMAT[json === true ? 'json' : format](drawn);
      if (out === undefined) {
        print(false, undefined, text);
        return;
      }
      write(out, text);
      say(`${journey} as ${format} is in ${out}`);
    });
