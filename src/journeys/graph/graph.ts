/** A journey as nodes and edges, with every text in words; no positions and no counts. */
export interface GraphNode {
  /** `trigger`, `end`, or the place of the step as a run knows it: `0`, `1.yes.0`. A further channel adds its hop: `0:1`. */
  readonly id: string;
  readonly kind: 'trigger' | 'send' | 'listen' | 'other' | 'end';
  readonly title: string;
  readonly details: readonly string[];
  /** A CEL condition, word for word. */
  readonly condition?: string | undefined;
  readonly channel?: string | undefined;
}

export interface GraphEdge {
  /** Where it leaves and on what: `0>delivered`, `1>yes`. */
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
