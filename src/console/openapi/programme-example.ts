import { loadProgramme } from '#publishing/load-programme.ts';

const PROGRAMME = `brand:
  name: Norrsken Coffee
  support: hello@norrsken.example
  terms: https://norrsken.example/terms
  website: https://norrsken.example
  logo: logo.svg
  address: Norrsken Coffee AB, Storgatan 1, 111 51 Stockholm
  language: en
tiers:
  - { tier: bronze, name: Bronze, from: 0 }
topics:
  rewards: { about: Points and rewards, name: { en: Points and rewards } }
quietHours: { allowFrom: '09:00', allowUntil: '20:00', outside: defer, expireAfter: 48h }
caps: [{ max: 3, per: 24h }]
hopTimeout: { rcs: 5m, whatsapp: 10m, sms: 72h, email: 72h }
wording: {}
keywords: { BALANCE: balance }
replies:
  stopped: { en: '{{ brand.name }}: You are unsubscribed. Reply START to join again.' }
  stopped-some: { en: '{{ brand.name }}: You get no more of these. Reply STOP ALL to end all, START to get them again.' }
  clarify: { en: '{{ brand.name }}: Should we stop writing? Reply STOP or KEEP. Without an answer we stop after 24 hours.' }
  kept: { en: '{{ brand.name }}: All right, nothing changes.' }
  paused: { en: '{{ brand.name }}: You hear nothing for 30 days. Choose otherwise: {{ preferencesUrl | link }}' }
  preferences: { en: '{{ brand.name }}: Choose what we may write about: {{ preferencesUrl | link }}' }
  handover: { en: '{{ brand.name }}: We are sorry. We pass this on.' }
  started: { en: '{{ brand.name }}: You get our messages again. Reply HELP for help, STOP to cancel.' }
  help: { en: '{{ brand.name }}: {{ brand.support }}. Reply BALANCE, or STOP to cancel.' }
  balance: { en: '{{ brand.name }}: You have {{ member.points }} points.' }
  redeem-requested: { en: '{{ brand.name }}: We are getting your {{ event.title }} ready.' }
  redeem-nothing: { en: '{{ brand.name }}: There is no reward to redeem right now.' }
  redeem-pending: { en: '{{ brand.name }}: Your {{ event.title }} is on its way.' }
  rewards: { en: '{{ brand.name }}: Ready for you: {{ member.rewards | join: ", " }}.' }
  rewards-none: { en: '{{ brand.name }}: No reward is waiting yet.' }
  not-now: { en: '{{ brand.name }}: All right. Your points stay where they are.' }
  pointer: { en: '{{ brand.name }}: Sorry, we did not get that. Reply HELP to see what you can ask.' }
`;

const WELCOME = `journey: welcome
about: Who joins is told how to ask for their balance.
topic: rewards
trigger: { event: member.enrolled }
steps:
  - send: welcome
    via: [sms]
`;

const MESSAGE = `message: welcome
about: The first message.
class: transactional
sms:
  text: '{{ brand.name }}: Welcome. Reply BALANCE any time, HELP for help, STOP to cancel.'
`;

/** The smallest programme worth publishing, as the body of `PUT /programme`. */
export const programmeExample = {
  files: { 'programme.yaml': PROGRAMME, 'journeys/welcome.yaml': WELCOME, 'messages/welcome.yaml': MESSAGE },
};

const loaded = loadProgramme(programmeExample.files);
if (!loaded.ok) throw new Error(`the example is not valid: ${loaded.errors[0]?.message ?? ''}`);

/** What the example is called once it is published. */
export const programmeVersion = loaded.programme.version;
