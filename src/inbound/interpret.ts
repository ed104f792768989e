import { classify } from '#consent/classify.ts';
import { keywordOf, normalise } from '#consent/keywords.ts';
import { Action, type Settings } from '#journeys/programme.ts';
import type { Reply } from '#inbound/shapes.ts';

/** What we asked and still await. */
export interface Awaiting {
  /** A double opt-in. */
  readonly question: boolean;
  /** Whether to stop. */
  readonly clarifying: boolean;
}

/** `ask`: it could be a stop. `handover`: a person should read it. */
export type Meaning = Action | 'open-link' | 'ask' | 'handover' | 'other';

const NO = new Set(['no', 'nej', 'nein', 'non', 'nee', 'nei', 'nao', 'nie']);
const KEEP = new Set([
  'keep',
  'behall',
  'behalten',
  'garder',
  'mantener',
  'manter',
  'tieni',
  'houden',
  'behold',
  'zostaw',
]);

const ownWord = (text: string, { keywords }: Settings): Action | undefined =>
  Object.entries(keywords).find(([word]) => normalise(word) === normalise(text))?.[1];

/** An answer to whether we should stop. A yes is a stop: when in doubt the opt-out wins. */
const clarified = (text: string): Action | undefined => {
  const word = normalise(text);
  if (KEEP.has(word) || NO.has(word)) return 'keep';
  return keywordOf(text) === 'yes' ? 'stop' : undefined;
};

/** What a reply asks for. Opt-out comes before everything, then the open question, then the brand's own words. */
export const interpret = (
  reply: Pick<Reply, 'text' | 'postback'>,
  settings: Settings,
  { question, clarifying }: Awaiting,
): Meaning => {
  if (reply.postback !== undefined) {
    const name = reply.postback.split(':')[1];
    if (name === 'open') return 'open-link';
    const action = Action.safeParse(name);
    if (action.success) return action.data;
  }
  const meant = classify(reply.text);
  if (meant.class === 'opt-out') return 'stop';
  const keyword = keywordOf(reply.text);
  if (keyword === 'help') return 'help';
  const answer = clarifying ? clarified(reply.text) : undefined;
  if (answer !== undefined) return answer;
  const yes = keyword === 'yes' || (meant.class === 'opt-in' && keyword !== 'start');
  if (yes && question) return 'yes';
  const own = ownWord(reply.text, settings);
  if (own !== undefined) return own;
  switch (meant.class) {
    case 'help':
      return 'help';
    case 'ambiguous':
      return 'ask';
    case 'opt-in':
      // A yes to nothing we asked opens nothing: START does.
      return keyword === 'yes' ? 'other' : 'start';
    case 'other':
      return meant.rule === 'anger' ? 'handover' : 'other';
  }
};
