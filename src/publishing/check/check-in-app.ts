import type { MessageFile } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import { seconds } from '#words/parts.ts';

/** An inbox is read whole whenever an app looks, so what lies there has to leave. */
const LONGEST_DAYS = 90;

export const checkInApp = ({ inapp }: MessageFile): readonly Omit<Problem, 'file'>[] =>
  inapp !== undefined && seconds(inapp.keep) > LONGEST_DAYS * 86_400
    ? [{ path: ['inapp', 'keep'], message: `expected at most ${LONGEST_DAYS}d` }]
    : [];
