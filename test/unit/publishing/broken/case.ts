/**
 * A small edit of the example: in `file`, `from` becomes `to`, or the file is `to` where there is no `from`. The ¦ in `to` is
 * where the culprit stands, and is taken out; without one the file as a whole is at fault. `says` is the reason, and
 * `instead` what is suggested.
 */
export interface Case {
  readonly title: string;
  readonly file: string;
  readonly from?: string;
  readonly to: string;
  readonly says: RegExp;
  readonly instead: string | null;
}

export type Row = readonly [title: string, from: string, to: string, says: RegExp, instead?: string | null];

/** Rows about one file. */
export const cases = (file: string, rows: readonly Row[]): readonly Case[] =>
  rows.map(([title, from, to, says, instead = null]) => ({
    title: `${file}: ${title}`,
    file,
    from,
    to,
    says,
    instead,
  }));

/** Whole files. */
export const wholeFiles = (
  rows: readonly (readonly [title: string, file: string, to: string, says: RegExp, instead?: string | null])[],
): readonly Case[] =>
  rows.map(([title, file, to, says, instead = null]) => ({ title: `${file}: ${title}`, file, to, says, instead }));
