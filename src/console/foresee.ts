import { addressFor, personalAddress } from '#members/addresses.ts';
import type { Channel } from '#words/channel.ts';
import type { JourneyCommand } from '#messages/command.ts';
import { holdOf } from '#channels/hold.ts';
import { limitsOf, slotOf } from '#channels/limits.ts';
import { pair } from '#consent/consent.ts';
import { fatigueVerdict } from '#consent/fatigue.ts';
import { consentVerdict, permits } from '#consent/permission.ts';
import type { Verdict } from '#consent/verdict.ts';
import { REQUIRES } from '#channels/requires.ts';
import { unreachableVerdict } from '#channels/unreachable.ts';
import { boundsOf, countryVerdict } from '#channels/strangers.ts';
import { because, labelOf } from '#console/because.ts';
import { habitsOf, type Habits } from '#messages/habits.ts';
import { sendsOf } from '#programme/grammar/journey.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import { bestOf, isForBestChannel } from '#journeys/steps/order.ts';
import { passing } from '#journeys/steps/passing.ts';
import { placeOf } from '#members/place.ts';
import type { Ports } from '#ports/ports.ts';

export type ForeseePorts = Pick<Ports, 'consents' | 'messages' | 'programmes' | 'addressOf' | 'now'>;

/** What would be decided about one message on one channel, if it were to go at this moment. */
export interface Foreseen {
  readonly message: string;
  readonly channel: Channel;
  readonly allow: boolean;
  readonly rule: string;
  readonly sentence: string;
  readonly looked: Readonly<Record<string, unknown>>;
  readonly nextEligible: string | null;
}

const verdictNow = async (
  ports: ForeseePorts,
  programme: Programme,
  row: MemberRow,
  command: JourneyCommand,
): Promise<Verdict> => {
  const now = ports.now();
  const at = now.toISOString();
  if ((await ports.programmes.off()).includes(command.journey))
    return { allow: false, rule: 'switched-off', at, looked: { journey: command.journey } };
  const member = memberOf(row, programme, now);
  const place = placeOf(row);
  const to = addressFor(member, command.channel);
  if (to === null) return { allow: false, rule: 'no-address', at, looked: { channel: command.channel } };
  if (command.unreachable) return unreachableVerdict(row, command.channel, now);
  const reached = { to, row };
  const abroad = countryVerdict(programme, command, reached, now);
  if (abroad !== undefined) return abroad;
  const address = ports.addressOf(to);
  const consent = await ports.consents.get(address);
  const asked = pair(command.channel, command.topic);
  const wanted = { require: REQUIRES[command.class], memberId: row.memberId, pair: asked, at };
  if (!permits(consent, wanted)) return consentVerdict(consent, wanted);
  const held = holdOf(now, member, place, programme, command);
  if (held !== undefined) return held.verdict;
  const allowed: Verdict = { allow: true, rule: 'allowed', at, looked: { pair: asked } };
  const full = await ports.messages.room(boundsOf(programme, command, reached, address), at);
  if (command.class !== 'marketing' || full !== undefined) return full ?? allowed;
  const person = await ports.consents.get(ports.addressOf(personalAddress(member) ?? to));
  const limits = limitsOf(programme.settings, member, place);
  return fatigueVerdict(person, slotOf(programme, command, at), limits) ?? allowed;
};

/** In the order in which they would be tried now. */
const channelsOf = (
  programme: Programme,
  member: Member,
  { send, via }: SendStep,
  habits: Habits,
): readonly Channel[] => {
  if (via !== 'best') return via;
  const file = programme.messages[send];
  return file === undefined ? [] : bestOf(programme, member, file, habits).map(({ channel }) => channel);
};

/** Asks the rules of a claim without claiming: each message of a journey on each of its channels. */
export const foresee = async (
  ports: ForeseePorts,
  programme: Programme,
  row: MemberRow,
  journeyId: string,
): Promise<readonly Foreseen[]> => {
  const journey = programme.journeys[journeyId];
  if (journey === undefined) return [];
  const member = memberOf(row, programme, ports.now());
  const { zone } = member.timeZone;
  const habits = sendsOf(journey, programme.surveys).some(isForBestChannel)
    ? habitsOf((await ports.messages.page(row.memberId)).messages, ports.now())
    : {};
  const hops = sendsOf(journey, programme.surveys).flatMap((send: SendStep) => {
    const via = channelsOf(programme, member, send, habits);
    return via.map((channel, hop) => ({
      ...{ send, channel },
      passed: passing(programme, member, { message: send.send, via, hop }),
    }));
  });
  const foreseen: Foreseen[] = [];
  for (const { send, channel, passed } of hops) {
    const command: JourneyCommand = {
      kind: 'journey',
      messageId: 'foreseen',
      memberId: row.memberId,
      journey: journeyId,
      version: programme.version,
      message: send.send,
      class: programme.messages[send.send]?.class ?? 'marketing',
      topic: journey.topic,
      channel,
      hop: 0,
      cause: 'foreseen',
      facts: {},
      priors: [],
      ...passed,
    };
    const verdict = await verdictNow(ports, programme, row, command);
    const { allow, rule, looked, nextEligible = null } = verdict;
    const what = `${send.send} by ${labelOf(channel)}`;
    const sentence = allow ? `Could go now: ${what}` : `Would not go now: ${what}, because ${because(verdict, zone)}`;
    foreseen.push({ message: send.send, channel, allow, rule, sentence, looked, nextEligible });
  }
  return foreseen;
};
