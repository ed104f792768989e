import type { Lexicon } from '#consent/language/lexicon.ts';

/** What people write everywhere; it tells no language. */
export const common: Lexicon = {
  language: 'und',
  words: {
    cease: 'stop, stopp, stopall, stopsms',
    leave: 'unsubscribe, unsub, optout, opt out, op out, otp out, opt ou, opt our, opout',
    message: `
      sms, smses, mms, rcs, spam, spams, newsletter, newsletters, whatsapp, push, promo, promos, marketing, email,
      emails, mail, mails, e mail, e mails, msg, msgs, reklame`,
    polite: 'ok, okay, hi, hey, hello, sorry, lol, haha, thx, pls, plz, asap, k, thanks',
    anger: 'wtf, fuck*, stfu',
    sense: 'non stop, nonstop, stop and go, pit stop, one stop, full stop, stop sign, stop motion, stop loss',
  },
};
