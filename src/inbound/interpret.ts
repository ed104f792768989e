import { keywordOf, normalise } from '#consent/keywords.ts';
import { Action, type Settings } from '#journeys/programme.ts';
import type { Reply } from '#inbound/shapes.ts';

/** What a reply asks for. Opt-out comes before everything, then the open question, then the brand's own words. */
export const interpret = (
  reply: Pick<Reply, 'text' | 'postback'>,
  settings: Settings,
  questionOpen: boolean,
): Action | 'open-link' | 'other' => {
  if (reply.postback !== undefined) {
    const name = reply.postback.split(':')[1];
    if (name === 'open') return 'open-link';
    const action = Action.safeParse(name);
    if (action.success) return action.data;
  }
  const keyword = keywordOf(reply.text);
  if (keyword === 'stop' || keyword === 'help') return keyword;
  if (keyword === 'yes' && questionOpen) return 'yes';
  const own = Object.entries(settings.keywords).find(([word]) => normalise(word) === normalise(reply.text));
  if (own !== undefined) return own[1];
  return keyword === 'start' ? 'start' : 'other';
};
