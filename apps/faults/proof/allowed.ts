import type { FunctionName } from '../../local/functions.ts';

/** What a death may cost, and why that is right. */
interface Allowed {
  readonly handler: FunctionName;
  /** As `Outcome` says it. */
  readonly at: string;
  readonly why: string;
}

export const ALLOWED: readonly Allowed[] = [
  {
    handler: 'access/manage-keys',
    at: 'after requests.answered',
    why: 'A secret is shown once. Whose answer was lost is told that it was done, and rotates the key.',
  },
  {
    handler: 'preferences/manage-preferences',
    at: 'after usedTickets.use',
    why: 'A link opens the page once. Who never saw it open asks for another; nothing had been chosen yet.',
  },
];

/** Edges that no story reaches undisturbed, and why. */
export const UNREACHED: Readonly<Record<string, string>> = {
  'cards.put':
    'behind the carriers, which stand outside of what can die; a card that could not be laid down is tried again',
  'budgets.take': 'no stage of a story has a model; test/flow/model.test.ts asks one',
  'budgets.giveBack': 'the same',
  'due.tried': 'counts what failed, and nothing fails in a story that is not disturbed',
  'messages.waitWith':
    'mends a death between a queue and the state that waits, and nobody dies in a story that is not disturbed',
  'stops.keepReached': 'keeps a place after each hundred of stopped addresses, and in a story there are fewer',
};
