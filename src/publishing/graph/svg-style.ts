import { Channel } from '#words/channel.ts';
import { SIZE } from '#publishing/graph/box.ts';
import { DARK, LIGHT, type Colours } from '#publishing/graph/colours.ts';

/** Every rule begins with the drawing's own class, so that nothing leaks into a page that holds it. */
const rules = (of: Colours): string =>
  [
    ['.paper', `fill:${of.paper}`],
    ['.shape', `fill:${of.surface};stroke:${of.edge}`],
    ['.trigger .shape', `stroke:${of.accent}`],
    ['.end .shape', `fill:${of.paper}`],
    ['.way', `stroke:${of.edge}`],
    ['.arrow', `fill:${of.edge}`],
    ['text', `fill:${of.ink}`],
    ['.detail,.journey-drawing .label', `fill:${of.muted}`],
    ['.count', `fill:${of.accent}`],
    ...Channel.options.map((channel) => [`.channel-${channel}`, `fill:${of[channel]}`]),
  ]
    .map(([selector = '', body = '']) => `.journey-drawing ${selector}{${body}}`)
    .join('');

const SANS = "-apple-system,'Segoe UI',Roboto,Inter,'Liberation Sans',system-ui,sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace";

/** Light, and dark where the reader prefers so; no variables, since many viewers of SVG know none. */
export const SVG_STYLE = [
  '.journey-drawing{color-scheme:light dark}',
  `.journey-drawing text{font:${SIZE.detail}px ${SANS}}`,
  `.journey-drawing .title{font-size:${SIZE.title}px;font-weight:600}`,
  `.journey-drawing .code{font-family:${MONO}}`,
  `.journey-drawing .count{font-size:${SIZE.count}px;font-weight:600}`,
  '.journey-drawing .shape{stroke-width:1.5}',
  '.journey-drawing .way{fill:none;stroke-width:1.5}',
  '.journey-drawing .detour{stroke-dasharray:4 4}',
  rules(LIGHT),
  `@media (prefers-color-scheme:dark){${rules(DARK)}}`,
].join('\n');
