import { bought, person } from './people.ts';
import { MINUTE, type Story } from './story.ts';

const first = [0, 1, 2].map((nth) => person(`early-${nth}`, { past: [bought(8)], agreed: ['sms'] }, nth));
const second = [3, 4].map((nth) => person(`late-${nth}`, { past: [bought(8)], agreed: ['sms'] }, nth));
const asking = person('asking', { past: [bought(8)], agreed: ['sms'] }, 5);
const reward = { rewardId: 'free-drink', title: 'Any drink' };
const unlocked = ({ memberId }: { readonly memberId: string }) => ({ type: 'reward.unlocked', memberId, data: reward });

/** More messages than a sender may be handed. */
export const paceStories: readonly Story[] = [
  {
    name: 'a sender of one part in ten seconds: offers wait for their turn, and an answer goes before them',
    people: [...first, ...second, asking],
    moments: [
      [0, (stage) => stage.paces({ perSecond: 0.1 })],
      [MINUTE, (stage) => stage.facts(...first.map(unlocked))],
      [MINUTE + 5, (stage) => stage.facts(...second.map(unlocked))],
      [MINUTE + 9, (stage) => stage.writes(asking, 'HELP')],
    ],
  },
  {
    name: 'a sender whose provider wants to be left alone for twenty minutes: offers say that they wait, and are called again',
    people: first,
    moments: [
      [0, (stage) => stage.paces({ perSecond: 0.5 })],
      [0, (stage) => stage.refuses('sms', { kind: 'throttled', code: 'busy', seconds: 1_200 }, 1)],
      [MINUTE, (stage) => stage.facts(...first.map(unlocked))],
    ],
  },
];
