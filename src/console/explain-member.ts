import type { MessagePage, MessageRow } from '#messages/message.ts';
import { explain, type Explanation } from '#console/explain.ts';
import { explainRun, explainVerdict, type ExplainedJourney } from '#console/explain-journey.ts';
import { explainRedemption, type ExplainedRedemption } from '#console/explain-redemption.ts';
import { foresee, type Foreseen, type ForeseePorts } from '#console/foresee.ts';
import { memberOf } from '#loyalty/member.ts';
import type { Ports } from '#ports/ports.ts';
import type { Runs } from '#runs/run.ts';

export type ExplainPorts = ForeseePorts &
  Pick<Ports, 'members' | 'messages' | 'programmes'> & {
    readonly runs: Pick<Runs, 'verdicts' | 'list'>;
  };

/** A message by its id or by the name of its file; a journey by its name. */
export interface Asked {
  readonly message?: string | undefined;
  readonly journey?: string | undefined;
  /** `next` of the page before this one. */
  readonly after?: string | undefined;
}

export interface Explained {
  readonly memberId: string;
  readonly zone: string;
  /** Of one page, newest first. */
  readonly messages: readonly Explanation[];
  /** There are more, behind this one. */
  readonly next?: string;
  /** What each journey became for the member, those that did not start among them, newest first; on the first page. */
  readonly journeys: readonly ExplainedJourney[];
  /** Rewards that another system decides of, newest first; on the first page of all. */
  readonly redemptions?: readonly ExplainedRedemption[];
  /** What the rules say of the journey's messages at this moment; present when a journey was asked for. */
  readonly now?: readonly Foreseen[];
}

const meant = (row: MessageRow, { message, journey }: Asked): boolean =>
  (message === undefined || row.messageId === message || row.message === message) &&
  (journey === undefined || row.journey === journey);

/** The one that is asked for by its id; else a page. */
const pageOf = async (
  { messages }: ExplainPorts,
  memberId: string,
  { message, after }: Asked,
): Promise<MessagePage> => {
  const one = message === undefined ? undefined : await messages.get(memberId, message);
  return one === undefined ? messages.page(memberId, after) : { messages: [one] };
};

/** Every send and non-send of a member with the rule that decided, or those asked for: a page of them, newest first. */
export const explainMember = async (
  ports: ExplainPorts,
  memberId: string,
  asked: Asked = {},
): Promise<Explained | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const { zone } = memberOf(row, programme, ports.now()).timeZone;
  const page = await pageOf(ports, memberId, asked);
  const messages = page.messages
    .filter((message) => meant(message, asked))
    .map((message) => explain(message, zone))
    .toReversed();
  const found = { memberId, zone, messages, ...(page.next !== undefined && { next: page.next }) };
  if (asked.after !== undefined) return { ...found, journeys: [] };
  const now = ports.now().toISOString();
  const [runs, verdicts] = await Promise.all([ports.runs.list(memberId), ports.runs.verdicts(memberId)]);
  const journeys = [...runs.map((run) => explainRun(run, zone, now)), ...verdicts.map(explainVerdict)]
    .filter(({ journey }) => asked.message === undefined && (asked.journey === undefined || asked.journey === journey))
    .toSorted((a, b) => (a.at > b.at ? -1 : 1));
  const redemptions = (await ports.members.redemptions(memberId))
    .map((redemption) => explainRedemption(redemption, zone, now))
    .toSorted((a, b) => (a.at > b.at ? -1 : 1));
  if (asked.journey === undefined) return { ...found, journeys, ...(redemptions.length > 0 && { redemptions }) };
  return { ...found, journeys, now: await foresee(ports, programme, row, asked.journey) };
};
