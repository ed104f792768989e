import type { Figures, RoomFigures } from './figures.ts';
import type { LongFunction } from './long-functions.ts';

const row = ({ room, files, lines, median, longest, imports }: RoomFigures): string =>
  [
    room.padEnd(12),
    String(files).padStart(5),
    String(lines).padStart(7),
    String(median).padStart(7),
    String(longest).padStart(8),
    `  ${imports.join(' ')}`,
  ].join('');

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${title}: none`] : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];

/** The table of rooms, and what is wrong with it, for a terminal. */
export const reportOf = (figures: Figures, long: readonly LongFunction[]): string =>
  [
    'room        files  lines median longest  imports from',
    ...figures.rooms.map(row),
    '',
    `src: ${figures.files} files, median ${figures.median} lines, p90 ${figures.p90}; ${figures.fragments.length} with one importer, in their own folder`,
    `functions over 50 lines in src and lib: ${long.length}`,
    ...list(
      'circles between files',
      figures.circles.files.map((circle) => circle.join(' ')),
    ),
    ...list(
      'circles between folders',
      figures.circles.folders.map((circle) => circle.join(' ')),
    ),
    ...list(
      'imports of a room further down',
      figures.upwards.map(({ from, to }) => `${from} -> ${to}`),
    ),
    ...list('folders that src/rooms.json does not name', figures.unlisted),
    '',
  ].join('\n');
