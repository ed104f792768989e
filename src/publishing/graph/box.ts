import { countOf, type GraphNode } from '#publishing/graph/graph.ts';
import { plain } from '#publishing/graph/words.ts';
import { emOf, wrap } from '#publishing/graph/wrap.ts';

/** One line of text as it is set; sizes in pixels. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
}
export type Tone = 'title' | 'detail' | 'code' | 'label' | 'count';

export interface Box {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export const SIZE: Readonly<Record<Tone, number>> = { title: 14, detail: 12, code: 12, label: 12, count: 12 };
export const LINE_HEIGHT: Readonly<Record<Tone, number>> = { title: 21, detail: 18, code: 18, label: 18, count: 20 };
/** Space beside and above the text; more where a shape has points or round ends beside it. */
export const PADDING = {
  trigger: [24, 12],
  send: [20, 12],
  wait: [30, 12],
  listen: [32, 12],
  choice: [26, 12],
  act: [20, 12],
  exit: [22, 10],
  end: [16, 6],
} as const satisfies Record<GraphNode['kind'], readonly [number, number]>;
const MIN_WIDTH = 120;
const LABEL_PADDING = [6, 2] as const;

const set = (text: string, tone: Tone): readonly Line[] =>
  wrap(plain(text), tone === 'code').map((line) => ({ text: line, tone }));

const boxed = (lines: readonly Line[], [beside, above]: readonly [number, number], least: number): Box => ({
  lines,
  width:
    Math.ceil(Math.max(least, ...lines.map(({ text, tone }) => emOf(text, tone === 'code') * SIZE[tone]))) + 2 * beside,
  height: lines.reduce((sum, { tone }) => sum + LINE_HEIGHT[tone], 2 * above),
});

/** A node with its text broken into lines, and the room that takes. */
export const nodeBox = ({ kind, title, details, condition, count = 0 }: GraphNode): Box =>
  boxed(
    [
      ...set(title, 'title'),
      ...details.flatMap((detail) => set(detail, 'detail')),
      ...(condition === undefined ? [] : set(kind === 'choice' ? condition : `if ${condition}`, 'code')),
      ...(count === 0 ? [] : set(countOf(kind, count), 'count')),
    ],
    PADDING[kind],
    kind === 'end' ? 24 : MIN_WIDTH,
  );

export const labelBox = (label: string): Box => boxed(set(label, 'label'), LABEL_PADDING, 0);
