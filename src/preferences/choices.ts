import { pair, stateOf, type Pair } from '#consent/consent.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { agreedWordings, type Agreed } from '#preferences/agreed-wording.ts';
import { languageOf, type Language } from '#preferences/languages.ts';
import type { ConsentPorts } from '#preferences/preference-ports.ts';
import { reachableOf, type Reachable } from '#preferences/reachable.ts';

/** A member's choices as of now: everything the page shows and a form is checked against. */
export interface Choices {
  readonly member: Member;
  readonly programme: Programme;
  readonly language: Language;
  readonly reachable: readonly Reachable[];
  readonly agreed: readonly Agreed[];
  readonly at: string;
}

export const readChoices = async (ports: ConsentPorts, memberId: string): Promise<Choices | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const { settings, messages } = programme;
  const now = ports.now();
  const member = memberOf(row, programme, now);
  return {
    member,
    programme,
    language: languageOf(member.locale, settings.brand.language),
    reachable: await reachableOf(ports, member, (channel) =>
      Object.values(messages).some((message) => message[channel] !== undefined),
    ),
    agreed: agreedWordings(settings, member.locale),
    at: now.toISOString(),
  };
};

export const pairsOf = ({ programme }: Choices, { channels }: Reachable): readonly Pair[] =>
  channels.flatMap((channel) => Object.keys(programme.settings.topics).map((topic) => pair(channel, topic)));

/** Whether messages of this pair may go to a member; a stop of the whole address turns everything off. */
export const isOn = ({ row }: Pick<Reachable, 'row'>, memberId: string, pair: Pair, at: string): boolean =>
  row?.stoppedAt === undefined && stateOf(row, memberId, pair, at) === 'granted';

export const onNow = (choices: Choices): readonly Pair[] =>
  choices.reachable.flatMap((one) =>
    pairsOf(choices, one).filter((pair) => isOn(one, choices.member.memberId, pair, choices.at)),
  );
