/** The part of dagre that is used. Its own types import files without an extension, which Node's resolution does not find. */
declare module '@dagrejs/dagre' {
  interface Node {
    readonly width: number;
    readonly height: number;
    /** The middle, once laid out. */
    readonly y?: number;
  }
  export class Graph {
    constructor(options: { readonly multigraph: boolean });
    setGraph(label: { readonly rankdir: 'TB'; readonly ranksep: number }): this;
    setNode(id: string, node: Node): this;
    setEdge(from: string, to: string, label: { readonly weight: number }, name: string): this;
    node(id: string): Node;
  }
  export const layout: (graph: Graph) => void;
}
