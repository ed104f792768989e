import {
  concerns,
  type Consents,
  type Evidence,
  type EvidenceEntry,
  type How,
  type Wording,
} from '#consent/consent.ts';
import type { Choices } from '#preferences/choices.ts';
import type { Language } from '#preferences/languages.ts';
import { channelName, sayPairs } from '#preferences/pages/say-pairs.ts';
import { texts } from '#preferences/texts/texts.ts';

/** One change of consent in words. */
export interface HistoryLine {
  readonly at: string;
  readonly what: string;
  readonly how: string;
  readonly words?: string | undefined;
  readonly wording?: Wording | undefined;
}

export interface History {
  readonly lines: readonly HistoryLine[];
  /** How many older ones are not shown. */
  readonly older: number;
}

const SHOWN = 40;

/** The ways that are a message: which one it was says more than that it was one. */
const BY_MESSAGE: readonly How[] = ['reply', 'double-opt-in'];

/** How evidence came about, as it says itself: `by your reply to a message (Text message)`. */
export const sayHow = ({ how, change, channel }: Evidence, language: Language): string => {
  const { how: ways } = texts[language].history;
  const way = ways[how === 'double-opt-in' && change === 'asked' ? 'question' : how];
  return BY_MESSAGE.includes(how) ? `${way} (${channelName(channel, language)})` : way;
};

const lineOf = ({ member, language, programme }: Choices, masked: string, entry: EvidenceEntry): HistoryLine => {
  const { changes, everything, entry: say } = texts[language].history;
  const pairs = entry.pairs.length === 0 ? [everything] : sayPairs(entry.pairs, programme.settings, language);
  // A phone may be shared: what another member wrote or was shown is not this one's to read.
  const isOwn = entry.memberId === undefined || entry.memberId === member.memberId;
  return {
    at: entry.at,
    what: say(changes[entry.change], pairs.join('; ')),
    how: `${masked}, ${sayHow(entry, language)}`,
    ...(isOwn ? { words: entry.words, wording: entry.wording } : {}),
  };
};

/** What was recorded about a member at all their addresses, newest first. */
export const readHistory = async (consents: Pick<Consents, 'evidence'>, choices: Choices): Promise<History> => {
  const entries = await Promise.all(
    choices.reachable.map(async ({ address, masked }) =>
      (await consents.evidence(address))
        .filter((entry) => concerns(entry, choices.member.memberId))
        .map((entry) => ({ masked, entry })),
    ),
  );
  const all = entries
    .flat()
    .toSorted((a, b) => (a.entry.at === b.entry.at ? b.entry.seq - a.entry.seq : a.entry.at < b.entry.at ? 1 : -1));
  return {
    lines: all.slice(0, SHOWN).map(({ masked, entry }) => lineOf(choices, masked, entry)),
    older: Math.max(0, all.length - SHOWN),
  };
};
