import { sealCommand, type SealedCommand } from '#messages/sealed-command.ts';
import type { Seals } from '#messages/seals.ts';
import type { Next } from '#runs/run.ts';

type Deliver = Extract<Next, { readonly kind: 'deliver' }>;
type Listen = Extract<Next, { readonly kind: 'listen' }>;

/** What an execution does next, as Step Functions may keep it in a history: with sealed commands. */
export type SealedNext =
  | Exclude<Next, Deliver | Listen>
  | (Omit<Deliver, 'command'> & { readonly command: SealedCommand })
  | (Omit<Listen, 'send'> & { readonly send: SealedCommand | null });

export const sealNext = async (seals: Pick<Seals, 'seal'>, next: Next): Promise<SealedNext> => {
  switch (next.kind) {
    case 'deliver':
      return { ...next, command: await sealCommand(seals, next.command) };
    case 'listen':
      return { ...next, send: next.send && (await sealCommand(seals, next.send)) };
    case 'wait':
    case 'done':
      return next;
  }
};
