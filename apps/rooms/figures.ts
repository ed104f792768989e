import type { Arrow, SourceFile, Sources } from './arrows.ts';
import { betweenFolders, circlesOf, folderOf } from './circles.ts';

export interface Room {
  readonly room: string;
  readonly layer: string;
  readonly holds: string;
}

export interface RoomFigures extends Room {
  readonly files: number;
  readonly lines: number;
  readonly median: number;
  readonly longest: number;
  /** Rooms it imports from. */
  readonly imports: readonly string[];
}

export interface Figures {
  readonly rooms: readonly RoomFigures[];
  readonly files: number;
  /** Lines of a file. */
  readonly median: number;
  readonly p90: number;
  /** Files whose one importer stands in the same folder. */
  readonly fragments: readonly string[];
  readonly circles: {
    readonly files: readonly (readonly string[])[];
    readonly folders: readonly (readonly string[])[];
  };
  /** Imports of a room that stands below. */
  readonly upwards: readonly Arrow[];
  /** Folders of `src` that the list of rooms does not name. */
  readonly unlisted: readonly string[];
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const linesOf = (files: readonly SourceFile[]): readonly number[] => ascending(files.map(({ lines }) => lines));

const roomOf = (path: string): string => path.split('/')[1] ?? '';

const figuresOf = (room: Room, { files, arrows }: Sources): RoomFigures => {
  const lines = linesOf(files.filter(({ path }) => folderOf(path) === `src/${room.room}`));
  const imports = arrows.filter(({ from }) => folderOf(from) === `src/${room.room}`).map(({ to }) => roomOf(to));
  return {
    ...room,
    files: lines.length,
    lines: lines.reduce((sum, one) => sum + one, 0),
    median: quantile(lines, 0.5),
    longest: lines.at(-1) ?? 0,
    imports: [...new Set(imports)].filter((other) => other !== room.room).sort(),
  };
};

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const fragmentsOf = (arrows: readonly Arrow[], files: readonly SourceFile[]): readonly string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => {
      const importers = [...new Set(arrows.filter(({ to }) => to === path).map(({ from }) => from))];
      return importers.length === 1 && importers.every((from) => parentOf(from) === parentOf(path));
    });

/** What the tree is like, measured from the imports (of values and of types) of `src` and `lib`. */
export const measure = (sources: Sources, rooms: readonly Room[]): Figures => {
  const { files, arrows } = sources;
  const inside = files.filter(({ path }) => path.startsWith('src/'));
  const lines = linesOf(inside);
  const order = new Map(rooms.map(({ room }, at) => [room, at]));
  const placeOf = (path: string): number => order.get(roomOf(path)) ?? -1;
  return {
    rooms: rooms.map((room) => figuresOf(room, sources)),
    files: inside.length,
    median: quantile(lines, 0.5),
    p90: quantile(lines, 0.9),
    fragments: fragmentsOf(arrows, inside),
    circles: { files: circlesOf(arrows), folders: circlesOf(betweenFolders(arrows)) },
    upwards: arrows.filter(
      ({ from, to }) => from.startsWith('src/') && to.startsWith('src/') && placeOf(to) > placeOf(from),
    ),
    unlisted: [...new Set(inside.map(({ path }) => roomOf(path)))].filter((room) => !order.has(room)),
  };
};
