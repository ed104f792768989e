import type { Lexicon } from '#consent/language/lexicon.ts';

export const common: Lexicon = {
  language: 'und',
  words: {
    polite: 'ok okay hi hey hello sorry lol haha thx pls plz asap k thanks',
    anger: 'wtf fuck* stfu',
    cease: 'stop stopp stopall stopsms',
    leave: 'unsubscribe unsub optout opt_out op_out otp_out opt_ou opt_our opout',
    message: `
sms smses mms rcs newsletter newsletters whatsapp push promo promos marketing email emails mail mails e_mail e_mails
msg msgs reklame spam* spam spams`,
    sense: 'non_stop nonstop stop_and_go pit_stop one_stop full_stop stop_sign stop_motion stop_loss',
  },
};
