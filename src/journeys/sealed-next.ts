import { sealCommand, type SealedCommand } from '#channels/sealed-command.ts';
import type { Seals } from '#channels/seals.ts';
import type { Next } from '#journeys/run.ts';

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
