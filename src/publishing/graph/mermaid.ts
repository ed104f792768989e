import { linesOf, type GraphNode, type JourneyGraph } from '#publishing/graph/graph.ts';
import { plain } from '#publishing/graph/words.ts';

/** One shape for each kind of step. */
const SHAPE = {
  trigger: ['[[', ']]'],
  send: ['(', ')'],
  listen: ['{{', '}}'],
  wait: ['[/', '/]'],
  choice: ['{', '}'],
  act: ['[', ']'],
  exit: ['([', '])'],
  end: ['((', '))'],
} as const satisfies Record<GraphNode['kind'], readonly [string, string]>;

/**
 * Mermaid's own escapes: #, a number and a semicolon. Whatever could end a text, begin a tag, an entity, a directive or a
 * formula, or be read as Markdown is written so.
 */
const escaped = (text: string): string =>
  plain(text).replace(
    /&(?=[#\w])|:(?=fa-)|[^\p{L}\p{M}\p{N} .,:!?='+\-/()>|&]/gu,
    (one) => `#${one.codePointAt(0) ?? 0};`,
  );
const quoted = (lines: readonly string[]): string => `"${lines.map(escaped).join('<br/>')}"`;

/** A dot and a colon are no part of a name, and `end` alone is a word of Mermaid. */
const nameOf = (id: string): string => {
  const name = id.replaceAll('.', '_').replaceAll(':', '_hop_');
  return `n_${name.replace(/\W/g, (one) => `_x${one.charCodeAt(0).toString(16)}_`)}`;
};

/** The journey as a Mermaid flowchart, the same text for the same journey; what is not usual is dotted. */
export const mermaid = (graph: JourneyGraph): string => {
  const nodes = graph.nodes.map((node) => {
    const [open, close] = SHAPE[node.kind];
    return `  ${nameOf(node.id)}${open}${quoted([node.title, ...linesOf(node)])}${close}`;
  });
  const edges = graph.edges.map(({ from, to, label, usual }) => {
    const text = label === '' ? '' : `|${quoted([label])}|`;
    return `  ${nameOf(from)} ${usual ? '-->' : '-.->'}${text} ${nameOf(to)}`;
  });
  const head = ['flowchart TD', `  accTitle: Journey ${escaped(graph.journey)}`, `  accDescr: ${escaped(graph.about)}`];
  return [...head, ...nodes, ...edges].join('\n');
};
