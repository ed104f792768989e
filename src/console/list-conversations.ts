import * as z from 'zod';
import { listedOf, type Conversations, type Listed } from '#conversations/thread.ts';
import { Id } from '#words/parts.ts';

/** So many are read at once; those that a filter leaves out make the page shorter. */
const PAGE = 50;

export const VIEWS = ['unassigned', 'mine', 'waiting', 'snoozed', 'resolved'] as const;

export const ListQuery = z
  .strictObject({
    view: z.enum(VIEWS).default('unassigned').describe('`unassigned` and `mine` are those that wait for us'),
    assignee: z.string().min(1).max(80).optional().describe('Whose they are; needed for `mine`'),
    team: Id.optional().describe('Only those of this team'),
    tag: Id.optional().describe('Only those with this tag'),
    after: z.string().min(1).max(300).optional().describe('`next` of the page before'),
    member: z.string().min(1).max(140).optional().describe('Only that of this member'),
    phone: z.string().min(3).max(40).optional().describe('Only that of whoever has this number'),
  })
  .refine(({ view, assignee }) => view !== 'mine' || assignee !== undefined, {
    path: ['assignee'],
    error: 'expected whose conversations are meant',
  });
type ListQuery = z.infer<typeof ListQuery>;

export interface ConversationPage {
  readonly conversations: readonly Listed[];
  readonly next?: string;
}

const ofPerson = async ({ get }: Pick<Conversations, 'get'>, memberId: string): Promise<readonly Listed[]> => {
  const thread = await get(memberId);
  return thread === undefined ? [] : [listedOf(thread)];
};

/** The conversations of some people, whatever they are in. */
export const conversationsOf = async (
  { conversations }: { readonly conversations: Pick<Conversations, 'get'> },
  names: readonly string[],
): Promise<ConversationPage> => ({
  conversations: (await Promise.all(names.map((name) => ofPerson(conversations, name)))).flat(),
});

/** One page of a list, in the order in which they want somebody. */
export const listConversations = async (
  { conversations }: { readonly conversations: Pick<Conversations, 'list'> },
  { view, assignee, team, tag, after }: ListQuery,
): Promise<ConversationPage> => {
  const listing = view === 'mine' ? `mine#${assignee ?? ''}` : view;
  const { threads, next } = await conversations.list(listing, PAGE, after);
  const wanted = threads.filter(
    (one) =>
      (view === 'mine' || assignee === undefined || one.assignee === assignee) &&
      (team === undefined || one.team === team) &&
      (tag === undefined || one.tags.includes(tag)),
  );
  return next === undefined ? { conversations: wanted } : { conversations: wanted, next };
};
