/** A journey as nodes and edges, with every text in words; no positions. */
export interface GraphNode {
  /** `trigger`, `end`, or the place of the step as a run knows it: `0`, `1.yes.0`. A further channel or condition adds its number: `0:1`. */
  readonly id: string;
  readonly kind: 'trigger' | 'send' | 'wait' | 'listen' | 'choice' | 'act' | 'exit' | 'end';
  readonly title: string;
  readonly details: readonly string[];
  /** A CEL condition, word for word. */
  readonly condition?: string | undefined;
  readonly channel?: string | undefined;
  /** Of an exit: what it leaves out, below which nothing of its branch is drawn. */
  readonly past?: string;
  /** Runs that are there now; of the trigger, all that are under way. Absent where nobody asked. */
  readonly count?: number;
}

export interface GraphEdge {
  /** Where it leaves and on what: `0>delivered`, `1>yes`, `1>yes,no` where two lead the same way. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Empty where there is only one way out. */
  readonly label: string;
  /** The way the journey is meant to go; it is drawn straight. */
  readonly usual: boolean;
}

export interface JourneyGraph {
  readonly journey: string;
  readonly about: string;
  readonly version: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What a node says below its title; a choice is about nothing but its condition. */
export const linesOf = ({ kind, details, condition, count }: GraphNode): readonly string[] => [
  ...details,
  ...(condition === undefined ? [] : [kind === 'choice' ? condition : `if ${condition}`]),
  ...(count === undefined || count === 0 ? [] : [countOf(kind, count)]),
];

export const countOf = (kind: GraphNode['kind'], count: number): string =>
  `${count} ${kind === 'trigger' ? 'under way' : 'here now'}`;
