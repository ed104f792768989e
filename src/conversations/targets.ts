import type { Target, Thread, Took } from '#conversations/thread.ts';
import type { Inbox, Team } from '#programme/grammar/inbox.ts';
import { afterOpenSeconds, openSeconds } from '#time/opening-hours.ts';
import { seconds, type Span } from '#words/parts.ts';

/** The first that says it speaks the language, else the first that speaks all, else the first. */
export const teamFor = ({ teams }: Inbox, language: string): string => {
  const team =
    teams.find(({ languages }) => languages.includes(language)) ??
    teams.find(({ languages }) => languages.length === 0) ??
    teams[0];
  return team?.team ?? 'everybody';
};

const teamNamed = ({ teams }: Inbox, name: string): Team | undefined => teams.find(({ team }) => team === name);

/** How long it took from an instant to another, also by the hours of the team as they are now. */
export const took = (inbox: Inbox, { team }: Pick<Thread, 'team'>, from: string, to: string): Took => {
  const [first, last] = [new Date(from), new Date(to)];
  return {
    seconds: openSeconds(undefined, first, last),
    openSeconds: openSeconds(teamNamed(inbox, team)?.hours, first, last),
  };
};

/** When the targets of a team are missed, for what begins to wait at an instant. */
export const targetsFor = (inbox: Inbox, name: string, at: string): Thread['targets'] => {
  const team = teamNamed(inbox, name);
  const by = (target: Target, span: Span | undefined): Thread['targets'] => {
    const missed = span && afterOpenSeconds(team?.hours, new Date(at), seconds(span))?.toISOString();
    return missed === undefined ? {} : { [target]: missed };
  };
  return { ...by('first-answer', team?.firstAnswer), ...by('resolution', team?.resolution) };
};
