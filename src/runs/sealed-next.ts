import { sealCommand, type SealedCommand } from '#messages/sealed-command.ts';
import type { Seals } from '#messages/seals.ts';
import type { Next } from '#runs/run.ts';

type Kind<K extends Next['kind']> = Extract<Next, { readonly kind: K }>;

/** What an execution does next, as Step Functions may keep it in a history: with sealed commands, and when each wait is over. */
export type SealedNext = (
  | Kind<'wait' | 'done'>
  | (Omit<Kind<'deliver'>, 'command'> & { readonly command: SealedCommand })
  | (Omit<Kind<'listen'>, 'send'> & { readonly send: SealedCommand | null })
) & { readonly timeoutSeconds: number };

/** After which a run that is done is told so once more. */
const DONE_SECONDS = 300;

export const sealNext = async (seals: Pick<Seals, 'seal'>, next: Next, now: Date): Promise<SealedNext> => {
  switch (next.kind) {
    case 'deliver':
      return { ...next, command: await sealCommand(seals, next.command) };
    case 'listen':
      return { ...next, send: next.send && (await sealCommand(seals, next.send)) };
    case 'wait':
      return { ...next, timeoutSeconds: Math.max(1, Math.ceil((Date.parse(next.until) - now.getTime()) / 1000)) };
    case 'done':
      return { ...next, timeoutSeconds: DONE_SECONDS };
  }
};
