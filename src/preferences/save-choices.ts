import type { Pair } from '#consent/consent.ts';
import { endOf, evidenceOf, recordedBefore, seenSeq, type Submission } from '#preferences/submission.ts';
import { announce } from '#preferences/announce.ts';
import { pairsOf, type Choices } from '#preferences/choices.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';
import { channelOf, type Reachable } from '#preferences/reachable.ts';
import { wordingTag } from '#preferences/wording-tag.ts';

/** A new consent holds only for what the person saw: these wordings, and this state of the address. */
const turnOn = async (
  ports: PreferencePorts,
  choices: Choices,
  act: Submission,
  one: Reachable,
  ticked: readonly Pair[],
): Promise<boolean> => {
  const { agreed, member, programme, at } = choices;
  const groups = agreed
    .map(({ wording, channels }) => ({
      wording,
      pairs: ticked.filter((pair) => channels.some((channel) => channel === channelOf(pair))),
    }))
    .filter(({ pairs }) => pairs.length > 0);
  if (groups.length === 0) return false;
  const seen = act.form.getAll('wording');
  let seq = seenSeq(act, one);
  for (const { wording, pairs } of groups) {
    if (seq === undefined || !seen.includes(wordingTag(wording))) return false;
    const evidence = {
      ...evidenceOf(choices, act, one, 'granted', pairs, seq),
      ip: act.ip,
      wording,
      ...endOf(programme.settings, at),
    };
    if ((await ports.consents.change(one.address, evidence, seq)) === 'lost') return false;
    await announce(ports.bus, member.memberId, evidence);
    seq += 1;
  }
  // The provider refuses what goes to an address on its own list.
  if (one.row?.stoppedAt !== undefined) await ports.optOutLists.remove(one.kind, one.to);
  // Who chooses here has answered our question whether to stop; silence must not undo it.
  if (one.row?.clarifying !== undefined) await ports.consents.clarified(one.address, one.row.clarifying.id);
  return groups.flatMap(({ pairs }) => pairs).length === ticked.length;
};

const turnOff = async (
  ports: PreferencePorts,
  choices: Choices,
  act: Submission,
  one: Reachable,
  unticked: readonly Pair[],
): Promise<void> => {
  const pairs = unticked.filter((pair) => one.states[pair] !== 'withdrawn');
  const evidence =
    pairs.length > 0
      ? evidenceOf(choices, act, one, 'withdrawn', pairs, one.row?.seq ?? 0)
      : await recordedBefore(ports.consents, act, one);
  if (evidence === undefined) return;
  await ports.consents.optOut(one.address, evidence);
  await announce(ports.bus, choices.member.memberId, evidence);
};

/**
 * Does what the person did on the form, and no more: a box that was left as it was shown changes nothing, whatever became
 * of it since. What was unticked is off in any case; what was ticked may lose (`changed`).
 */
export const saveChoices = async (
  ports: PreferencePorts,
  choices: Choices,
  act: Submission,
): Promise<'saved' | 'changed'> => {
  const on = new Set(act.form.getAll('on'));
  const was = new Set((act.form.get('was') ?? '').split(' '));
  let kept = true;
  for (const one of choices.reachable) {
    const pairs = pairsOf(choices, one);
    const ticked = pairs.filter((pair) => on.has(pair) && !was.has(pair));
    const unticked = pairs.filter((pair) => !on.has(pair) && was.has(pair));
    if (ticked.length > 0) kept = (await turnOn(ports, choices, act, one, ticked)) && kept;
    if (unticked.length > 0) await turnOff(ports, choices, act, one, unticked);
  }
  return kept ? 'saved' : 'changed';
};
