import { person } from './people.ts';
import { HOUR, MINUTE, type Story } from './story.ts';

const vilma = person('vilma');
const browser = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/vilma',
  keys: {
    // RFC 8291, appendix A.
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

/** What members do in the brand's own app. */
export const inAppStories: readonly Story[] = [
  {
    name: 'an inbox is opened, and what lies there is looked at, pressed and put away',
    people: [vilma],
    moments: [
      [MINUTE, (stage) => stage.asks('POST', '/members/vilma/inbox-token')],
      [2 * MINUTE, (stage) => stage.lays(vilma)],
      [3 * MINUTE, (stage) => stage.inApp(vilma, 'GET', 'inbox')],
      [HOUR, (stage) => stage.inApp(vilma, 'POST', 'inbox/a-card/press', { postback: 'v2:open:a-card:x' })],
      [2 * HOUR, (stage) => stage.inApp(vilma, 'POST', 'inbox/a-card/dismiss')],
    ],
  },
  {
    name: 'a browser takes pushes, and takes none any more',
    people: [vilma],
    moments: [
      [MINUTE, (stage) => stage.inApp(vilma, 'POST', 'inbox/push/subscribe', browser)],
      [HOUR, (stage) => stage.inApp(vilma, 'POST', 'inbox/push/unsubscribe', { endpoint: browser.endpoint })],
    ],
  },
];
