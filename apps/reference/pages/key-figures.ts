import { UNITS, type Kpi } from '#measurement/kpi.ts';
import { askableBy } from '#measurement/figure.ts';
import { KPIS } from '#measurement/kpis.ts';
import { heading, pageOf, plain, text, type Block, type Page } from '../document.ts';

const blocksOf = (kpi: Kpi): readonly Block[] => [
  heading(kpi.name, 3),
  text(kpi.sentence),
  text(
    `In ${UNITS[kpi.unit]}. By ${askableBy(kpi)
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
  ),
  ...(kpi.why === undefined ? [] : [text(`\`why\` is ${kpi.why.says}.`)]),
  ...(kpi.of === undefined ? [] : [text(`\`of\` is ${kpi.of}.`)]),
];

/** What `GET /kpis` lists. */
export const keyFiguresPage = (): Page => ({
  ...pageOf('key-figures', 'Key figures', [
    plain(
      text(
        'Each can be computed by hand from what happened; `docs/measurement.md` does so for ten messages. A message, and all that came of it, counts on the day on which it was sent. "The window" is the days asked for, in UTC.',
      ),
      heading('What each of them means'),
      ...KPIS.flatMap(blocksOf),
    ),
  ]),
  entries: KPIS.map(({ name }) => ({ key: name, below: name })),
});
