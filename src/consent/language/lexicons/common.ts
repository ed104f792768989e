import type { Lexicon } from '#consent/language/lexicon.ts';

export const common: Lexicon = {
  language: 'und',
  words: {
    polite: 'asap haha hello hey hi k lol ok okay pls plz sorry thanks thx',
    anger: 'fuck* stfu wtf',
    cease: 'stop||all|p|sms',
    leave: 'op_out opout opt_ou||r|t optout otp_out unsub||scribe',
    message: `
e_mail||s email||s mail||s marketing mms msg||s newsletter||s promo||s push rcs reklame sms||es spam||*|s whatsapp`,
    sense: 'full_stop non|_stop|stop one_stop pit_stop stop_|and_go|loss|motion|sign',
  },
};
