import type { KnownType, INTERNAL_TYPES } from '#words/event.ts';
import type { Action } from '#programme/grammar/replies.ts';

/** What the fields of a member say; which there are and of which type is declared where conditions are checked. */
export const MEMBER: Readonly<Record<string, string>> = {
  id: 'The id your systems use',
  givenName: 'First name; empty where it is not known, as all texts here',
  familyName: 'Last name',
  city: 'Where they live',
  country: 'ISO 3166 country, such as `SE`',
  locale: 'Language and country, such as `sv-SE`',
  points: 'Points to spend now',
  earned: 'Points of all time',
  spent: 'Points spent of all time',
  tier: 'The name of their tier in programme.yaml, such as `silver`',
  tierName: 'The same as members read it',
  tierProgress: 'The way to the next tier, from 0 to 1',
  nextTier: 'The next tier; empty at the top',
  nextTierName: 'The same as members read it',
  pointsToNextTier: 'What is missing for it, in what tiers count; 0 at the top',
  tierUntil: 'The last day it is kept, such as `2026-12-31`; empty where it does not end',
  cashback: 'Minor units that were earned and not spent',
  referralCode: 'What a friend names when they join; empty until they have one',
  attributes: "The brand's own, as programme.yaml declares them: `member.attributes.<name>`",
  stage: 'Their lifecycle stage: the name of a segment, empty in none',
  stageDays: 'Whole days in it',
  segments: 'Names of the segments they are in',
  purchases: 'How many purchases',
  bought:
    'What they bought of what programme.yaml looks for: `member.bought.<name>.count` purchases, `member.bought.<name>.days` whole days since the last (0 where there was none)',
  spend: 'Minor units of all purchases',
  overdue: 'Time since the last purchase over their own usual gap: 2 is twice as long as usual',
  silentDays: 'Whole days since any activity',
  memberDays: 'Whole days since they joined',
  rewards: 'Titles of what they can redeem',
  offers: 'Titles of what they can pay for with their points, the dearest first',
};

export const RUN: Readonly<Record<string, string>> = {
  intent: 'What the last answer meant: `yes`, `no`, `other` or an intent of the journey; empty before one',
  number: 'The number they answered with; missing where it was none',
  days: 'Whole days since the run started',
  ways: 'The way that a split sent them: `run.ways.<split>`',
  answers: 'What a survey was answered: `run.answers.<question>`, a number, the name of a choice, or true for words',
};

export const EXPIRING: Readonly<Record<string, string>> = {
  on: 'The last day the points are worth something',
  days: 'How many days that is from now',
  points: 'How many are still there',
};

export const WORDING: Readonly<Record<string, string>> = {
  id: 'Its name in programme.yaml',
  version: 'Its version',
  language: 'The language they read it in',
  text: 'Word for word',
};

/** What each name stands for. */
export const NAMES: Readonly<Record<string, string>> = {
  member: 'The member, as they are now',
  before: 'The member before the event',
  event: 'What the event carries',
  run: 'How the run goes',
  now: 'The time',
  brand: '`brand` of programme.yaml',
  was: 'The lifecycle stage so far',
  expiring: 'The points that leave',
  wording: 'What is asked for',
  preferencesUrl: "The member's page of choices",
  optInUrl: 'The link that answers the question with a yes',
  voucher: 'What a shop takes for the reward: its `code`, and the `url` of its page; empty where the reward has none',
};

/** What a word or a tap does. */
export const ACTIONS: Readonly<Record<Action, string>> = {
  stop: 'Ends what `revocation` says, at once',
  start: 'Agrees again to what was stopped',
  help: 'Answers with `help`',
  yes: 'Agrees to the question that is open',
  keep: 'Keeps everything, when it was asked whether to stop',
  balance: 'Answers with points and tier',
  redeem: 'Asks for the oldest reward that can be redeemed',
  rewards: 'Answers with what can be redeemed',
  'not-now': 'Answers, and changes nothing',
  pause: 'No marketing for 30 days',
  preferences: 'Answers with a link to the page of choices',
};

export const EVENTS: Readonly<Record<KnownType, string>> = {
  'member.enrolled': 'Somebody joined',
  'member.updated': 'Something of their profile or attributes is new; `null` takes a field away',
  'points.earned': 'Points came in',
  'points.spent': 'Points were spent',
  'points.adjusted': 'Points were corrected',
  'points.expiring': 'Points will leave soon',
  'points.expired': 'Points left',
  'balance.stated': 'Another engine says what a member has',
  'tier.changed': 'A tier was gained, renewed or lost',
  'tier.progressed': 'The way to the next tier is longer or shorter',
  'reward.unlocked': 'A reward can be redeemed',
  'reward.redeemed': 'A reward was handed over',
  'purchase.completed': 'Something was bought',
  'purchase.refunded': 'A purchase came back, or a part of it',
  'purchase.corrected': 'A purchase was another than was said',
  'redemption.cancelled': 'What was asked for is not handed over; points and stock come back',
  'cart.abandoned': 'A basket was left',
  'app.opened': 'The app was opened',
  'stamp.earned': 'A stamp came in',
  'card.filled': 'A stamp card is full',
  'cashback.earned': 'Money came back',
  'cashback.spent': 'It was spent',
  'milestone.reached': 'A number of purchases, spend, points or referrals was reached',
  'referral.completed': 'A friend whom the member brought did what counts',
  'bonus.announced': 'A bonus is on offer; carries whatever you say',
  'consent.captured': 'Consent was given or taken back elsewhere: on a form, at a till, in a portal',
};

/** Facts that only the system says; what they carry is not checked. */
export const INTERNAL: Readonly<Record<(typeof INTERNAL_TYPES)[number], string>> = {
  'redemption.requested': 'The member asked for a reward; `answerBy` where another system decides of it',
  'redemption.confirmed': 'The system that decides said yes',
  'redemption.reversed': 'What it had confirmed, or confirmed too late, was undone',
  'preferences.changed': 'The member chose a pause or how often',
  'complaint.received': 'A message was reported as spam',
  'segments.changed': 'The member came into segments or left them',
  'journey.requested': 'A journey was asked for by hand, by a keyword or by another journey',
  'attributes.changed': 'A journey set attributes',
  'reach.changed': 'A provider said that a channel does not reach the member, or it does again',
  'ledger.folded': 'Old lines of the account were added up',
  'referral.coded': 'The member got a referral code',
  'referral.used': 'A friend joined with the code',
  'account.reversed': 'What a purchase or a redemption had moved was taken back',
  'account.recounted': 'What follows by rule was put right after an event that came late',
  'reward.withdrawn': 'A reward was taken back',
  'gift.undone': 'What a rule had given was taken back',
  'push.changed': 'A browser of the member takes pushes, or the last one takes none any more',
  'inbox.opened': "The brand's app read the inbox of the member for the first time",
  'experiment.exposed': 'The member came to the arm of an experiment for the first time',
  'conversation.resolved': 'A person is done with the conversation; carries `by`',
};

/** A page of the reference for who knows what they want to do, and not how it is called. */
export const HOW: readonly (readonly [how: string, page: string, section: string])[] = [
  ['write a WhatsApp message with buttons', 'messages', 'whatsapp'],
  ['write a card with a picture (RCS)', 'messages', 'rcs'],
  ['write a text message', 'messages', 'sms'],
  ['write a mail', 'messages', 'email'],
  ['write a message of Viber', 'messages', 'viber'],
  ['write a message of Messenger', 'messages', 'messenger'],
  ['write a push notification', 'messages', 'push'],
  ['write a card for the inbox of our app', 'messages', 'inapp'],
  ['write in several languages', 'messages', 'Languages'],
  ['say what may stand in `when` and `if`', 'conditions', 'Where a name is known'],
  ['know what an event carries', 'events', 'Events you send'],
  ['declare what an event of my own carries', 'own-events', 'An event of your own'],
  ['write a date, a number or a price as the member does', 'texts', 'Filters of ours'],
  ['choose what starts a journey', 'journeys', 'Triggers'],
  ['keep members out of a journey, or measure it against a holdout', 'journeys', 'entry'],
  ['end a journey when they bought', 'journeys', 'exit'],
  ['ask a question and act on the answer', 'steps', 'listen for reply'],
  ['ask for consent', 'steps', 'listen for consent'],
  ['wait for a day or an hour', 'steps', 'wait'],
  ['try two ways against each other', 'steps', 'split'],
  ['know what a key figure means', 'key-figures', 'What each of them means'],
  ['know whether one way is better than another', 'experiments', 'An experiment'],
  ['know how long a channel is waited for before the next', 'steps', 'send'],
  ['keep to hours and to so many messages a week', 'settings', 'quietHours'],
  ['bound what strangers set off', 'settings', 'strangers'],
  ['say who answers in person, when, and with which words', 'settings', 'inbox'],
  ['declare what we know of a member', 'settings', 'attributes'],
  ['count what members buy', 'settings', 'bought'],
  ['give points, stamps, cashback or rewards', 'loyalty', 'earn'],
  ['group members', 'segments', 'A segment'],
  ['ask how satisfied they are, or whether they would recommend us', 'surveys', 'A survey'],
  ['answer by itself what members ask', 'questions', 'A question that is answered'],
  ['know which words are understood everywhere', 'answers', 'Words that are understood everywhere'],
];
