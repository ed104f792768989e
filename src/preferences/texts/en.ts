import type { How } from '#consent/consent.ts';
import type { Channel } from '#words/channel.ts';

/** Every word of the public pages; the other languages have the same shape. */
export const en = {
  choices: {
    title: 'Your choices',
    lead: (brand: string) => `What ${brand} may send you, where and how often. Every change counts at once.`,
    openUntil: (time: string) => `This page stays open until ${time}.`,
  },
  open: {
    lead: (brand: string) => `See and change what ${brand} sends you.`,
    button: 'Open my choices',
    once: 'The link works once. The page then stays open for 30 minutes.',
  },
  gone: {
    title: 'This link does not work any more',
    lead: 'A link to this page works once and for a limited time. Nothing was changed.',
    again: (word: string) => `To get a new link, reply ${word} to any of our messages.`,
    stop: 'To stop all messages, reply STOP.',
  },
  notices: {
    saved: 'Your choices are saved.',
    changed: 'Something changed in the meantime, so not everything was turned on. Please look again.',
    paused: 'Your break has begun.',
    resumed: 'Your break is over.',
    stopped: 'All messages are stopped.',
    frequency: 'We will write as often as you chose.',
    language: 'Your language is saved.',
  },
  what: {
    title: 'What you want to get',
    agree: 'When you tick a box, you agree to this:',
    version: (version: string) => `Version ${version}`,
    save: 'Save my choices',
    unreachable: 'We have no phone number and no email address of yours, so we send you nothing.',
    stopped: 'Everything is off, because all messages were stopped. Tick what you want to get again.',
    closed: 'Nothing new can be turned on here at the moment.',
  },
  channels: { sms: 'Text message', rcs: 'RCS chat', whatsapp: 'WhatsApp', email: 'Email' } satisfies Channels,
  often: {
    title: 'How often',
    all: 'Everything I ticked',
    weekly: 'At most one message a week',
    losing: 'Only when I would lose a reward or points',
    save: 'Save how often',
  },
  pause: {
    title: 'Take a break',
    lead: 'No news and no offers for a while. Then it goes on by itself.',
    days: (days: number) => `${days} days`,
    until: (day: string) => `You have a break until ${day}.`,
    resume: 'End the break now',
  },
  stop: {
    title: 'Stop everything',
    lead: 'No more messages, on any channel. One press is enough.',
    button: 'Stop all messages',
  },
  language: { title: 'Language', save: 'Save language' },
  history: {
    title: 'What you agreed to, and when',
    empty: 'Nothing was recorded yet.',
    older: (count: number) => `Older entries are in the download of your data: ${count}.`,
    everything: 'Everything',
    changes: {
      asked: 'Asked for',
      granted: 'Turned on',
      withdrawn: 'Turned off',
      stopped: 'Stopped',
      started: 'Started again',
    },
    how: {
      reply: 'by your reply to a message',
      api: 'passed on by the loyalty programme',
      event: 'passed on by the loyalty programme',
      question: 'by our question in a message',
      'double-opt-in': 'by the link in our message, which you confirmed',
      'preference-centre': 'on this page',
      'one-click': 'by “unsubscribe” in an email',
      silence: 'because our question was not answered',
      'provider-list': 'reported by your mail or phone provider',
    } satisfies Record<How | 'question', string>,
    entry: (change: string, what: string) => `${change}: ${what}`,
    words: (words: string) => `Your words: “${words}”`,
    wording: 'What was agreed to',
  },
  data: {
    title: 'Your data',
    lead: 'Everything we keep about you, as a JSON file, or gone for good.',
    download: 'Download my data',
    remove: 'Delete me',
  },
  remove: {
    title: 'Delete everything about you?',
    lead: 'Your profile, messages, choices and consents are deleted at once. This cannot be undone.',
    stays: 'What stays is a code made from your address. It says only that we must not write there, and to nobody who.',
    button: 'Delete me for good',
    back: 'No, go back',
  },
  goodbye: {
    title: 'You are deleted',
    lead: 'Your data is gone, and we will not write to you again.',
  },
  unsubscribe: {
    title: 'Unsubscribe?',
    lead: 'You will not get this any more:',
    button: 'Unsubscribe',
    doneTitle: 'You are unsubscribed',
    doneLead: 'This is turned off, from now on:',
  },
  optIn: {
    title: 'Please confirm',
    lead: (brand: string) => `${brand} would like to send you this:`,
    agree: 'What you agree to:',
    button: 'Yes, I agree',
    ignore: 'If you did not ask for this, close the page. Nothing will be sent.',
    doneTitle: 'Thank you',
    doneLead: 'This is turned on, from now on:',
  },
  errors: {
    fault: { title: 'Something went wrong on our side', lead: 'Please try again in a moment.' },
    large: { title: 'That was too much', lead: 'What your browser sent is larger than any form of ours.' },
    form: { title: 'That was not understood', lead: 'Please go back and press the button again.' },
  },
  footer: { help: (support: string) => `Help: ${support}`, terms: 'Terms', label: 'About us' },
};
type Channels = Readonly<Record<Channel, string>>;
export type Texts = Omit<typeof en, 'channels'> & { readonly channels: Channels };
