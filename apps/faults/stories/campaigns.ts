import { bought, person } from './people.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

const regular = { past: [bought(30), bought(18), bought(6)] };
const signe = person('signe', regular);
const tove = person('tove', regular);
const ylva = person('ylva', regular);

/** Two hours before the campaign begins anywhere, and when it does where the members live. */
const [LISTED, BEGINS] = [12 * DAY + 8 * HOUR, 12 * DAY + 22 * HOUR];

/** A campaign is enumerated list by list, held and ended. */
export const campaignStories: readonly Story[] = [
  {
    name: 'a campaign to a segment, by the scan of a minute',
    people: [signe],
    moments: [
      [LISTED, (stage) => stage.rings('minutely')],
      [LISTED + MINUTE, (stage) => stage.rings('minutely')],
      [BEGINS + MINUTE, (stage) => stage.rings('minutely')],
    ],
  },
  {
    name: 'a campaign that is estimated, paused and resumed, looked at, and stopped under way',
    people: [tove],
    moments: [
      [LISTED, (stage) => stage.rings('minutely')],
      [LISTED + HOUR, (stage) => stage.asks('GET', '/campaigns/weekend-offer/estimate')],
      [LISTED + 2 * HOUR, (stage) => stage.asks('POST', '/campaigns/weekend-offer/pause')],
      [BEGINS + MINUTE, (stage) => stage.rings('minutely')],
      [BEGINS + 2 * MINUTE, (stage) => stage.asks('GET', '/campaigns')],
      [BEGINS + 3 * MINUTE, (stage) => stage.asks('POST', '/campaigns/weekend-offer/resume')],
      [BEGINS + HOUR, (stage) => stage.rings('minutely')],
      [BEGINS + 2 * HOUR, (stage) => stage.asks('GET', '/campaigns/weekend-offer')],
      [BEGINS + 3 * HOUR, (stage) => stage.asks('POST', '/campaigns/weekend-offer/stop')],
    ],
  },
  {
    name: 'a campaign that is stopped before its time, whose journey is switched on again',
    people: [ylva],
    moments: [
      [LISTED, (stage) => stage.rings('minutely')],
      [LISTED + 10 * MINUTE, (stage) => stage.rings('minutely')],
      [LISTED + 20 * MINUTE, (stage) => stage.rings('minutely')],
      [LISTED + HOUR, (stage) => stage.asks('POST', '/campaigns/weekend-offer/stop')],
      [LISTED + 2 * HOUR, (stage) => stage.asks('POST', '/journeys/weekend-offer/on')],
      [BEGINS + MINUTE, (stage) => stage.rings('minutely')],
    ],
  },
];
