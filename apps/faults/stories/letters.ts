import { bought, person } from './people.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

const olga = person('olga');
const sara = person('sara', { past: [bought(8)] });

/** What was given up, and is handed on by whoever mended the cause. */
export const letterStories: readonly Story[] = [
  {
    name: 'a stop that was given up, sealed, and redriven on its thirteenth day',
    people: [olga],
    moments: [
      [MINUTE, (stage) => stage.setsAside(olga, 'STOP')],
      [13 * DAY, (stage) => stage.redrives()],
    ],
  },
  {
    name: 'a record that the stream gave up, sealed, and redriven on its thirteenth day',
    people: [sara],
    moments: [
      [MINUTE, (stage) => stage.facts({ type: 'points.earned', memberId: 'sara', data: { points: 5 } })],
      [HOUR, (stage) => stage.givesUp(sara)],
      [13 * DAY, (stage) => stage.redrives()],
    ],
  },
];
