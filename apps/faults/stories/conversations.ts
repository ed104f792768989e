import { person, stranger } from './people.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

const berit = person('berit');
const rut = person('rut', {}, 2);
const ylva = person('ylva', {}, 3);
const sixten = stranger('sixten', {}, 1);
const GIBBERISH = 'the lid of my cup was loose on monday';
const by = 'Ben';

/** What people and customers say to each other, and what time does in between. */
export const conversationStories: readonly Story[] = [
  {
    name: 'nobody understood; a person answers, puts it off, and is done',
    people: [berit],
    moments: [
      [MINUTE, (stage) => stage.writes(berit, GIBBERISH)],
      [2 * MINUTE, (stage) => stage.asks('GET', '/conversations?view=unassigned')],
      [3 * MINUTE, (stage) => stage.asks('POST', '/conversations/berit/assign', { by, assignee: by })],
      [4 * MINUTE, (stage) => stage.asks('POST', '/conversations/berit/seen', { by, doing: 'typing' })],
      [
        5 * MINUTE,
        (stage) => stage.asks('POST', '/conversations/berit/messages', { by, seen: 1, text: 'Which shop?' }),
      ],
      [9 * MINUTE, (stage) => stage.posts(berit, 'the lid', 'a-picture')],
      [10 * MINUTE, (stage) => stage.writes(berit, 'BALANCE')],
      [11 * MINUTE, (stage) => stage.asks('GET', '/conversations/berit')],
      [12 * MINUTE, (stage) => stage.asks('POST', '/conversations/berit/notes', { by, text: 'Asked the shop.' })],
      [13 * MINUTE, (stage) => stage.asks('POST', '/conversations/berit/tags', { by, tags: ['cups'] })],
      [
        14 * MINUTE,
        (stage) => stage.asks('POST', '/conversations/berit/snooze', { by, until: '2026-11-21T13:00:00.000Z' }),
      ],
      [3 * HOUR, (stage) => stage.rings('hourly')],
      [4 * HOUR, (stage) => stage.asks('POST', '/conversations/berit/release', { by })],
      [5 * HOUR, (stage) => stage.writes(berit, 'BALANCE')],
      [6 * HOUR, (stage) => stage.asks('POST', '/conversations/berit/resolve', { by })],
      [DAY, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'a question has an answer, and is asked again',
    people: [ylva],
    moments: [
      [MINUTE, (stage) => stage.writes(ylva, 'Do you deliver to my home?')],
      [HOUR, (stage) => stage.writes(ylva, 'Do you deliver to my home?')],
    ],
  },
  {
    name: 'a stranger joins while they wait, and is answered',
    people: [sixten],
    moments: [
      [MINUTE, (stage) => stage.writes(sixten, GIBBERISH)],
      [HOUR, (stage) => stage.facts({ type: 'member.enrolled', memberId: 'sixten', data: sixten.profile })],
      [25 * HOUR, (stage) => stage.writes(sixten, 'the cup is still loose')],
      [26 * HOUR, (stage) => stage.asks('POST', '/conversations/sixten/messages', { by, seen: 2, text: 'Sorry!' })],
      [27 * HOUR, (stage) => stage.asks('GET', '/members/sixten/export')],
    ],
  },
  {
    name: 'a person writes first, and the member is erased',
    people: [rut],
    moments: [
      [MINUTE, (stage) => stage.asks('POST', '/conversations/rut/messages', { by, seen: 0, text: 'It is ready.' })],
      [2 * MINUTE, (stage) => stage.posts(rut, 'which of these?', 'another-picture')],
      [HOUR, (stage) => stage.asks('DELETE', '/members/rut')],
      [DAY, (stage) => stage.rings('hourly')],
      [2 * DAY, (stage) => stage.rings('hourly')],
    ],
  },
];
