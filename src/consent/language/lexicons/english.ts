import type { Lexicon } from '#consent/language/lexicon.ts';

export const english: Lexicon = {
  language: 'en',
  subjectSaid: true,
  words: {
    away: 'off, off of, out of',
    or: 'or',
    glue: `
      and, of, in, on, at, for, from, with, by, about, up, here, there, when, that, too, also, ever, even, really,
      still, then, do, does, have, has, be, make, made, as, into, out, back, away, both, going, gonna, go, through,
      via, dare, ask, asking, asked, told, tell, telling, said, say, saying, trying, try, got, gotta, let, am, being,
      absolutely, literally, actually, seriously, simply, lets, get, please do, now on, under, regarding, until,
      before, after, during, so much, wrongly, these days, time, times, way, anyone, yourself, never mind, than, mean,
      eh, huh, yeah`,
    to: 'to',
    det: `
      the, a, an, my, your, our, ur, his, her, their, its, which, every, each, next, last, any, this, these, that,
      those, such, one, first, some`,
    but: 'but, so, because, cause, cuz, coz, though, otherwise, else, therefore, hence',
    polite: `
      please, plse, pleas, pleese, plez, thank you, thank u, thanks, thankyou, ty, tks, kindly, now, immediately,
      today, right now, right away, already, hello, hallo, dear, sir, madam, mam, ma'am, just, forever, for ever, at
      once, permanently, completely, entirely, for good, for now, for me, guys, cheers, at all, once and for all,
      effective immediately, team, everyone, yes, yeah, yep, good morning, good afternoon, good evening, thanks a lot,
      many thanks, thank you very much, very much, would you, could you, can you, will you, i repeat, for the last
      time, for gods sake, the hell, oh, oi, yo, mate, bro, dude, folks, god, jesus, man, there, be nice, final
      notice, reply, test, straight away, kind regards, regards, honestly, again, would you mind, do you mind, um,
      well, omg, last time, no thanks, no thank you`,
    i: 'i, im, ive, ill, id, we, weve, were',
    you: 'you, u, ya, yall, you guys, you all, you people, youre, youve',
    they: `
      he, she, they, it, hes, shes, its, theyre, who, people, someone, there is, theres, doesnt, isnt, arent, wont,
      aint`,
    me: 'me, us, myself',
    it: `
      this, it, that, these, those, them, these things, all this, all that, all of this, any of this, all of these,
      any of these, this stuff, this thing, this shit, this crap, of this, of these, of those, of them, of that`,
    all: 'all, everything, anything, any, all of it, altogether, anymore of this',
    be: 'is, isnt, are, arent, be, am, im, was, wasnt, its, been, being, thats, this is',
    past: `
      did, have, has, had, was, were, been, sent, got, received, came, arrived, yesterday, last week, delivered, went,
      thought, asked if`,
    can: 'can, could, will, would, may, might, should, must, shall, ought, better',
    how: 'how, where, what, when, which, whats, wheres, hows',
    why: 'why, if, unless, whether, how come',
    hypo: `
      if i, what happens if, what if, should i, does texting, would i, will i, happens when, what does, do i have to
      text, do i have to send, do i lose`,
    instead: 'instead, rather, email me, whatsapp me',
    not: `
      not, dont, dnt, do not, never, doesnt, wont, wouldnt, shouldnt, mustnt, aint, isnt, arent, no need to, no reason
      to, no plans to, without, neither, nor, no longer, no way, not gonna, refuse, don t, wouldnt like, would not
      like, stop it from, hate to, no intention of, cannot imagine, would hate, hate for, not for me, not the right,
      uninterested`,
    cannot: 'cant, cannot, couldnt, can not, could not, unable to, can t, not able to',
    didnot: `
      didnt, havent, hasnt, hadnt, wasnt, werent, did not, have not, has not, have never, has never, had not, never
      ever asked, never once`,
    none: 'no, none, nothing, zero, no thanks, no thank you',
    more: `
      more, anymore, any more, any longer, no longer, again, further, another, future, additional, longer, ever again,
      in future, in the future, from now on, going forward, anymor`,
    too: `
      too many, too much, too often, so many, so often, too frequent, too frequently, way too many, constantly,
      constant, all the time, nonstop, many, a lot of, lots of`,
    enough: 'enough, enough is enough, had it, ive had it, im done, i am done, done with, i quit',
    want: `
      would not like, wouldnt like, want, wants, wanna, wish, need, needed, desire, would like, id like, d like, care
      for, care to, wanted, like to, appreciate, require, prefer, looking to, want you to, wish to, want to, trying
      to, interested in receiving, id rather, would rather, rather, refuse`,
    keep: `
      keep, continue, hope, hoping, love, loving, enjoy, enjoying, glad, great, carry on, keep up, look forward,
      looking forward, appreciate your, good, best, awesome, fantastic`,
    miss: `
      miss, missing, lose, losing, forget, lose out, wait, pay, change, ruin, disturb, hurt, be rude, miss out, break,
      hesitate, worry`,
    interest: 'interested, interest, my thing, intrested, interessted, not for me, uninterested',
    annoy: `
      annoying, annoyed, annoy, annoys, harassing, harrassing, harass, harassment, bothering, bother, pestering,
      pester, bugging, hounding, hate, sick of, sick and tired, tired of, fed up, irritating, irritated, nuisance,
      nonsense, madness, unwanted, unsolicited, ridiculous, intrusive, driving me crazy, drive me crazy, wasting my
      time, waste my time, disturbing, badgering, stalking, blowing up, bombarding, get on my nerves, torture, junk,
      garbage, trash, invasive, nagging, hassling, poking, interrupting, wasting, invading, trolling`,
    anger: `
      shit*, bullshit*, damn*, asshole*, idiot*, moron*, bastard*, bitch*, crap, crappy, screw you, scam*, bloody,
      cunt*, dick*, piss off, pissed, sucks, suck, pathetic, jerk*, arse*, go to hell, motherf*, f off, f you, effing,
      rubbish, stupid, liar*, thieves, bs, horrible, terrible, disgusting, awful, useless, angry, furious, report you,
      sue you, lawyer, hate you, worst`,
    cease: `
      quit, cease, stopping, quitting, ceasing, desist, halt, refrain, refrain from, knock it off, knock off, cut it
      out, put an end, put a stop, give it a rest, shut up, make it end, turn it off, make them end, lay off, pack it
      in, discontinue, discontinuing, give up`,
    leave: `
      unsubscribe, unsubscri*, un subscribe, unscribe, unsubscription, unsubscribing, opting out, opted out, opt me
      out, opt us out, opt this number out, opt my number out, sign me off, sign off, leave me alone, leave us alone,
      leave me be, leave me in peace, i want out, want out, i want off, want off, let me out, count me out, get me
      out, go away, get lost, buzz off, back off, lose my number, lose this number, lose my contact, forget my number,
      forget this number, forget i exist, forget me, do not disturb, do not call list, do not contact list, do not
      text list, do not call registry, revoke, revoking, block me, deregister, unenroll, unenrol, disenroll,
      unregister, dont bother me, stay out of my inbox, silence please, take a hike, get off my phone, stay off my
      phone, leave my phone, out of my phone, go silent, get out of my phone, off my phone, end all contact, get off
      this, get off these, opt of, desubscribe, disubscribe, unfollow, ghost me, leave this list, leave the list,
      leave your list, leave list, exit list, exit the list, dont wanna be on, stay away from me, leave … alone, leav
      … alone, unsubs*`,
    left: 'unsubscribed, opted out, deregistered',
    remove: `
      remove, removing, delete, deleting, erase, erasing, purge, scrub, wipe, strike, take … off, pull … off, drop …
      from, cross … off, get … removed, exclude, eliminate, discard, unlist, block, blacklist, put … on your do not,
      sign … off, discontinue, get rid of, rid of, get my number off, drop me from, take me from, take my number from,
      take me out, take my number out, let me off, get me off, get us off, get my name off, get this number off, get
      off your, get off the list, rm, get … out of your, scratch … off, cross me off`,
    cancel: `
      cancel, cancelling, canceling, terminate, terminating, leave the program, leave the programme, leave the club,
      quit the program, quit the club`,
    switch: `
      close, end, deactivate, disable, turn … off, switch … off, shut … off, shut … down, turn off, switch off, shut
      off, shut down, mute, silence, unlink, disconnect, suspend, withdraw, kill, cut off, cut, axe, nix, ditch,
      scrap, shut up with`,
    done: `
      stopped, ended, cancelled, canceled, removed, deleted, erased, terminated, taken off, deactivated, turned off,
      left alone, excluded, taken out, closed`,
    send: 'send, snd, forward, push, bombard, flood, blast, mail me',
    reach: `
      text, txt, message, msg, contact, call, write, bother, spam, sms, email, ring, phone, notify, pester, harass,
      annoy, approach, solicit, hit me up, disturb, communicate, reach out, speak to me, talk to me, messege, bug,
      text message, telephone, whatsapp`,
    sending: `
      sending, texting, messaging, contacting, calling, writing, spamming, emailing, txting, messageing, notifying,
      soliciting, forwarding, pushing, blasting, advertising, bombarding, flooding, phoning, ringing, mailing, texing,
      txtin, textin, sendin, communicating, reaching out, smsing, msging, trying to sell, selling, marketing`,
    receive: `
      receive, receiving, recieve, recieving, hear, hear from, hearing, hearing from, get, getting, gettin, see,
      seeing, contacted, texted, messaged, bothered, spammed, harassed, coming, marketed to, called, notified,
      disturbed, be part of, bugged, subscribed, emailed`,
    message: `
      text, texts, txt, txts, message, messages, messege, messaging, ad, ads, advert, adverts, advertising,
      advertisement*, advertisment*, notification*, notif, notifs, alert, alerts, subscription, subscriptions,
      promotion, promotions, promotional, offers, deals, specials, discounts, communication, communications, updates,
      reminders, junk, solicitation*, broadcasts, calls, correspondence, contact, mailing, mailings, mailshots,
      contact attempts, text messages, text message, blasts, sales pitch, sales pitches, solicitors, campaigns,
      campaign, texting, spamming, txtmsg, announcements, news letter, daily texts, feed, pings, service messages,
      auto texts, autotexts`,
    list: `
      list, lists, database, db, contacts, contact list, mailing list, system, records, mailing, thread, chat, group
      chat, distribution, program, programme, service, rotation, subscribers, spreadsheet, crm, books, name`,
    number: `
      number, numbers, num, nr, phone, phone number, cell, cell number, mobile, details, contact details, contact
      info, my info, contact information, telephone, nmbr, numer, numbr, mobile number`,
    person: 'person, guy, girl, man, woman, lady, people, party, recipient, contact, individual, dude, gal, human',
    wrong: `
      wrong, incorrect, wrng, worng, mistaken, not the right, rong, incorect, someone else, somebody else, another
      person`,
    misdial: `
      wrong number, wrong numbers, wrong num, wrong person, wrong guy, wrong no, wrong nr, misdialed, misdialled,
      wrong phone, wrong contact, worng number, wrongnumber, mistaken identity, different person, someone else now,
      someone elses number, no one by that name, nobody by that name, nobody here by that name, dont know any, doesnt
      live here, does not live here, dont have the right person, no longer lives here, doesnt have this number, does
      not have this number, changed numbers, not my name, isnt my name, not the person, not who you think, nobody
      named, no one named, nobody called, no one called, not my number, isnt my number, been reassigned, is reassigned`,
    belong: 'belong, belongs, belonging, owned by, used by, has this number, have this number, uses, use, using',
    other: `
      order, orders, ordered, ordering, appointment, appointments, booking, bookings, reservation, reservations,
      delivery, deliveries, shipment, shipments, shipping, package, packages, parcel, parcels, membership,
      memberships, account, accounts, profile, item, items, product, products, purchase, purchases, payment, payments,
      charge, charges, transaction, refund, returns, return, ticket, tickets, trip, flight, plan, contract, policy,
      trial, visit, pickup, pick up, meeting, class, classes, event, voucher, vouchers, coupon, coupons, code, codes,
      points, reward, rewards, game, cart, basket, subscription box, size, color, colour, address, order number,
      tracking number, card number, account number, invoice, bill, receipt, insurance, gym, table, session, room,
      stay, interview, lesson, consultation, procedure, surgery, test drive, direct debit, autopay, auto renew, auto
      renewal, renewal, box, dinner, lunch, party, data, program, programme, club, card, photo, pizza, coffee
      subscription, magazine, food, food delivery, pack, gift, installation, quote, application, claim, donation,
      viewing, rental, car, hotel, phone plan, wallet, pin, app, hotel booking, credit card, loyalty card, debit,
      loyalty card number, card details, payment details, service call, flight booking, loyalty membership, upgrade,
      fitting, treatment, haircut, massage, massages, wedding`,
    sense: `
      bus stop, train stop, tram stop, metro stop, subway stop, coach stop, rest stop, truck stop, coffee stop, quick
      stop, short stop, door stop, tube stop, stop by, stop bye, stop in, stop off, stop over, stop past, stop at,
      stop here, stop there, stop light, stop lights, stop button, stop watch, stop gap, stop for coffee, stop for
      lunch, stop for a, stop for gas, weekend, week end, in the end, at the end, by the end, end of, end up, ended
      up, the end, dead end, deep end, front end, high end, rear end, loose ends, no end, to the end, until the end,
      to no end, odds and ends, bookend, cant get enough, get enough, not enough, good enough, enough points, enough
      time, enough money, have enough, enough for, enough to, soon enough, fair enough, strong enough, big enough,
      sure enough, hot enough, warm enough, long enough, close enough, far enough, nonstop, unstoppable, stop sign,
      hard stop, stop start, start stop, stop press, stop clock, stop the press, stop the clock, stop the world, quit
      smoking, quit my job, quit my, cancel culture, wish list, waiting list, wait list, price list, shopping list,
      guest list, playlist, to do list, bucket list, drop off, drop by, take out, take off, takeout, pull stop, ends
      well, end result, cant stop wont stop, stopped by, quite, quit job, text book, first stop, last stop, next stop,
      only stop, final stop, no stopping, show stopper, stop shop, one stop shop, remove stains, end date, ends on,
      back end, end user, end game, happy ending, year end, month end, stop off at, stop and shop, stop n shop, stop
      between, stop round, stop around, stop times, deleted scenes, take out menu, removed from the menu, not stop
      thinking, wrong number of, wrong amount, stopping by, stopping in, stopping over, stopping at, stopping off,
      keeps stopping, keep stopping`,
    consent: 'consent, permission, authorization, authorisation, authorize, opt in, agreement, consented',
    withdraw: `
      withdraw, withdrawing, revoke, revoking, rescind, retract, take back, removing, cancel, pull, retracting,
      withdrawn, revoked, withdraws`,
    enrol: `
      sign me up, sign us up, sign up, sign me back up, signup, subscribe, resubscribe, re subscribe, resub, opt in,
      opt me in, opt me back in, opt back in, join, rejoin, enrol me, enroll me, register me, add me, add me back, put
      me back, count me in, start again, start sending, start texting, start messaging, i want in, turn back on, turn
      on, undo stop, unstop, re enroll, want back in, reactivate, sub me, optin, restart, reinstate, put me on,
      enroll, start the messages, start messages, start texts`,
    joined: `
      signed up, sign up, signup, subscribed, subscribe, opted in, opt in, asked for, ask for, request, requested,
      agree to, agreed to, registered, register, enrolled, enroll, join, joined, gave my number, authorized,
      authorised, consented`,
    assist: `
      who is this, who are you, who dis, whos this, who this, who r u, who is it, who am i talking to, who is texting,
      who is messaging, need help, need some help, help me, help please, need assistance, need support, assistance,
      contact you, reach you, get in touch, customer service, customer care, customer support, support, what is this,
      whats this, what company, which company, information, more info, info please, can you help, could you help, a
      human, real person, representative, where did you get my number, how did you get my number, who gave you my
      number, some help, can i talk to, can i speak to, talk to someone, speak to someone, talk to a, speak to a,
      speak with a, chat with a, help with my, how do i call you, call you guys, whats your number, what is your
      number, whats your email, your phone number, who am i texting`,
    byMistake: 'by mistake, by accident, accidentally, mistakenly, accident, in error, meant to, didnt mean, ignore',
    lookalike: `
      contract, contrast, massage, massages, remote, removal, cancer, candle, candles, cancels, testing, tasting,
      waiting, spending, lending, mending, bending, landing, ending, tending, listing, sender, senders, casing,
      falling, calming, ceiling, failing, selling, alter, alerts, passage, written, wasting, resting, whiting, biting,
      sticking, stepping, shopping, stocking, stoppage, topping, hopping, stopper, shipping, chopping, dropping,
      popping, snapping, slipping, subscription, subscriptions, number, lumber, member, members, numbness, quitting,
      quilting, sanding, messaged, meeting, vending, subtle, offers, offer, coffee, coffees, coffers, details, dealer,
      deserts, contact, contain, contest, context, marking, market, markets, marketed, parking, harassed, numbers,
      mobile, mobility, stepped, cancelation, cancellation, cancellations, contacts, contracts, deletes, deletion,
      delicate, relate, selected, elected, erased, leave, leaves, bleach, leash, receive, received, deceive, believe,
      relieve, brother, brothers`,
  },
};
