import { headAt, isAnnouncement, isDated } from '#consent/own-words/quoted-lines.ts';

/** In characters; a person reads no more of it, and the rest is the mail's. */
const LONGEST = 10_000;
/** Over so many lines programs write who wrote what follows. */
const OVER = 3;
const MARKED = /^\s*[>|›»]/;
/** RFC 3676, 4.3; programs lose the blank. */
const SIGNATURE = /^--\s*$/;
/** What Outlook draws above the head of what it quotes. */
const RULE = /^\s*_{10,}\s*$/;

/** Where what others wrote is announced, and by how many lines. */
const announcedAt = (lines: readonly string[]): { readonly at: number; readonly lines: number } | undefined => {
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    for (let over = 1; over <= OVER; over += 1)
      if (isDated(lines.slice(at, at + over).join(' '))) return { at, lines: over };
    if (isAnnouncement(line)) return { at, lines: 1 };
    if (RULE.test(line) && headAt(lines.slice(at + 1, at + 4)) >= 0) return { at, lines: 1 };
  }
  const head = headAt(lines);
  return head < 0 ? undefined : { at: head, lines: 1 };
};

const ofTheirs = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((line) => SIGNATURE.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !MARKED.test(line));
};

/**
 * What somebody wrote in a mail themselves: nothing that is quoted, and no signature behind dashes. Behind a quotation that is marked
 * they may go on; one without marks takes all that follows with it. Empty where nothing is theirs.
 */
export const ownPart = (text: string): string => {
  // Lines that are read once each: whoever writes a long mail holds up nobody.
  const lines = text.slice(0, 4 * LONGEST).split(/\r\n|\r|\n/);
  const quote = announcedAt(lines);
  const after = quote === undefined ? [] : lines.slice(quote.at + quote.lines);
  const behind = after.some((line) => MARKED.test(line)) ? after : [];
  const own = [...ofTheirs(lines.slice(0, quote?.at ?? lines.length)), ...ofTheirs(behind)].join('\n');
  return own
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, LONGEST);
};
