import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { JourneyGraph } from '#journeys/graph/graph.ts';
import { graphOf } from '#journeys/graph/graph-of.ts';
import { layoutOf } from '#journeys/graph/layout.ts';
import { mermaid } from '#journeys/graph/mermaid.ts';
import { svg } from '#journeys/graph/svg.ts';
import { nearest } from '#journeys/suggest.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { errorLines, readProgramme } from '../read-programme.ts';

const FORMAT = {
  mermaid,
  svg: (graph: JourneyGraph) => svg(graph, layoutOf(graph)),
  json: (graph: JourneyGraph) => JSON.stringify(graph),
} as const;

interface GraphFlags {
  readonly programme: string;
  readonly format: keyof typeof FORMAT;
  readonly out?: string;
  readonly json?: boolean;
}

const unknown = (journey: string, names: readonly string[]): Refusal => {
  const meant = nearest(journey, names);
  const suggestion = meant === null ? '' : ` Did you mean ${meant}?`;
  return new Refusal(`there is no journey ${journey}.${suggestion} There are: ${names.join(', ')}`);
};

const write = (file: string, text: string): void => {
  try {
    writeFileSync(file, `${text}\n`);
  } catch {
    throw new Misuse(`${file}: cannot be written`);
  }
};

export const graph = (): Command =>
  new Command('graph')
    .description('draw a journey: its steps, channels and branches')
    .argument('<journey>', 'the name of a file in journeys/')
    .option('--programme <dir>', 'the folder with programme.yaml, journeys and messages', 'programme')
    .addOption(new Option('--format <format>', 'what to draw it as').choices(Object.keys(FORMAT)).default('mermaid'))
    .option('--out <file>', 'write it there, and not to the screen')
    .option('--json', 'the same as --format json')
    .action(async (journey: string, { programme, format, out, json }: GraphFlags) => {
      const checked = await readProgramme(programme);
      if (!checked.ok) {
        print(json, { errors: checked.errors }, errorLines(checked.errors));
        throw new Refusal(checked.errors.length === 1 ? '1 error' : `${checked.errors.length} errors`);
      }
      const drawn = graphOf(checked.programme, journey);
      if (drawn === undefined) throw unknown(journey, Object.keys(checked.programme.journeys));
      const text = FORMAT[json === true ? 'json' : format](drawn);
      if (out === undefined) print(false, undefined, text);
      else write(out, text);
    });
