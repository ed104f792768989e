import { ownEffect } from '#events/own-effect.ts';
import type { OurEvent } from '#words/event.ts';
import type { Choices } from '#preferences/choices.ts';
import { isLanguage } from '#preferences/languages.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';

const BREAKS = ['7', '30', '90'] as const;
export const FREQUENCIES = ['all', 'weekly', 'losing'] as const;
export const BREAK_DAYS: readonly number[] = BREAKS.map(Number);

type Preference = Readonly<Record<string, string | null>>;

const set = async (ports: PreferencePorts, { member, programme, at }: Choices, data: Preference): Promise<void> => {
  const { memberId } = member;
  const event: OurEvent = {
    id: ports.newId(),
    type: 'preferences.changed',
    source: 'regulars',
    time: at,
    memberId,
    data,
  };
  await ports.members.commit(event, ownEffect(event, programme));
};

/** No marketing for 7, 30 or 90 days from now; false for any other number. */
export const takeBreak = async (ports: PreferencePorts, choices: Choices, days: string): Promise<boolean> => {
  if (!BREAKS.some((one) => one === days)) return false;
  await set(ports, choices, {
    pausedUntil: new Date(Date.parse(choices.at) + Number(days) * 86_400_000).toISOString(),
  });
  return true;
};

export const endBreak = (ports: PreferencePorts, choices: Choices): Promise<void> =>
  set(ports, choices, { pausedUntil: null });

export const chooseFrequency = async (ports: PreferencePorts, choices: Choices, text: string): Promise<boolean> => {
  const frequency = FREQUENCIES.find((one) => one === text);
  if (frequency === undefined) return false;
  await set(ports, choices, { frequency });
  return true;
};

/** The region of a locale is kept when its language does not change. */
export const chooseLanguage = async (ports: PreferencePorts, choices: Choices, text: string): Promise<boolean> => {
  if (!isLanguage(text)) return false;
  if (choices.member.locale?.split('-')[0] !== text) await set(ports, choices, { locale: text });
  return true;
};
