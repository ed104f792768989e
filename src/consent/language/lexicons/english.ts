import type { Lexicon } from '#consent/language/lexicon.ts';

export const english: Lexicon = {
  language: 'en',
  subjectSaid: true,
  short: `
dnt=dont msgs=messages pls=please plz=please ur=your ppl=people bc=because rn=now tho=though gimme=give_me
lemme=let_me w=with thru=through nomore=no_more ain=aint howd=how_did`,
  words: {
    glue: `
and of in on at for from with by about up here there when that too also ever even really still then do does have has
be make made as into out back away both going gonna go through via dare ask asking asked told tell telling said say
saying trying try got gotta let am being absolutely literally actually seriously simply lets get please_do now_on
under regarding until before after during so_much wrongly these_days time times way anyone yourself never_mind than
mean eh huh yeah several_times many_times twice three_times multiple_times a_few_times x_times how_many_times`,
    to: 'to',
    det: `
the a an my your our ur his her their its which every each next last any this these that those such one first some`,
    but: 'but so because cause cuz coz though otherwise else therefore hence',
    or: 'or',
    polite: `
please plse pleas pleese plez thank_you thank_u thanks thankyou ty tks kindly now immediately today right_now
right_away already hello hallo dear sir madam mam ma'am just forever for_ever at_once permanently completely entirely
for_good for_now for_me guys cheers at_all once_and_for_all effective_immediately team everyone yes yeah yep
good_morning good_afternoon good_evening thanks_a_lot many_thanks thank_you_very_much very_much would_you could_you
can_you will_you i_repeat for_the_last_time for_gods_sake the_hell oh oi yo mate bro dude folks god jesus man there
be_nice final_notice reply test straight_away kind_regards regards honestly again would_you_mind do_you_mind um well
omg last_time no_thanks no_thank_you`,
    i: 'i im ive ill id we weve were',
    you: 'you u ya yall you_guys you_all you_people youre youve',
    they: 'he she they it hes shes its theyre who people someone there_is theres doesnt isnt arent wont aint',
    me: 'me us myself',
    it: `
this it that these those them these_things all_this all_that all_of_this any_of_this all_of_these any_of_these
this_stuff this_thing this_shit this_crap of_this of_these of_those of_them of_that`,
    all: 'all everything anything any all_of_it altogether anymore_of_this',
    be: 'is isnt are arent be am im was wasnt its been being thats this_is',
    past: `
did have has had was were been sent got received came arrived yesterday last_week delivered went thought asked_if`,
    can: `
can could will would may might should must shall ought better has_to have_to needs_to need_to got_to gotta oughta`,
    how: 'how where what when which whats wheres hows',
    why: 'why if unless whether how_come',
    hypo: `
if_i what_happens_if what_if should_i does_texting would_i will_i happens_when what_does do_i_have_to_text
do_i_have_to_send do_i_lose do_i_have_to do_i_need_to_opt need_to_opt_out_to`,
    instead: 'instead rather email_me whatsapp_me',
    not: `
not dont dnt do_not never doesnt wont wouldnt shouldnt mustnt aint isnt arent no_need_to no_reason_to no_plans_to
without neither nor no_longer no_way not_gonna refuse don_t wouldnt_like would_not_like stop_it_from hate_to
no_intention_of cannot_imagine would_hate hate_for not_for_me not_the_right uninterested`,
    cannot: 'cant cannot couldnt can_not could_not unable_to can_t not_able_to',
    didnot: `
didnt havent hasnt hadnt wasnt werent did_not have_not has_not have_never has_never had_not never_ever_asked
never_once`,
    none: 'no none nothing zero no_thanks no_thank_you',
    more: `
more anymore any_more any_longer no_longer again further another future additional longer ever_again in_future
in_the_future from_now_on going_forward anymor`,
    too: `
too_many too_much too_often so_many so_often too_frequent too_frequently way_too_many constantly constant all_the_time
nonstop many a_lot_of lots_of`,
    often: `
a_lot every_day every_single_day everyday daily often frequently all_day every_hour every_week twice_a_day loads_of
tons_of nonstop way_more_than per_day a_day day_and_night every_morning every_night pretty_often`,
    fewer: `
fewer less less_often not_so_often not_so_many not_as_often not_as_many once_a_week once_a_month less_frequent
less_frequently cut_down slow_down tone_it_down ease_up chill calm_down relax chill_out ease_off`,
    enough: 'enough enough_is_enough had_it ive_had_it im_done i_am_done done_with i_quit',
    want: `
would_not_like wouldnt_like want wants wanna wish need needed desire would_like id_like d_like care_for care_to wanted
like_to appreciate require prefer looking_to want_you_to wish_to want_to trying_to interested_in_receiving id_rather
would_rather rather refuse`,
    keep: `
keep continue hope hoping love loving enjoy enjoying glad great carry_on keep_up look_forward looking_forward
appreciate_your good best awesome fantastic`,
    miss: `
miss missing lose losing forget lose_out wait pay change ruin disturb hurt be_rude miss_out break hesitate worry`,
    interest: 'interested interest my_thing intrested interessted not_for_me uninterested',
    annoy: `
annoying annoyed annoy annoys harassing harrassing harass harassment bothering bother pestering pester bugging
hounding hate sick_of sick_and_tired tired_of fed_up irritating irritated nuisance nonsense madness unwanted
unsolicited ridiculous intrusive driving_me_crazy drive_me_crazy wasting_my_time waste_my_time disturbing badgering
stalking blowing_up bombarding get_on_my_nerves torture junk garbage trash invasive nagging hassling poking
interrupting wasting invading trolling`,
    anger: `
shit* bullshit* damn* asshole* idiot* moron* bastard* bitch* crap crappy screw_you scam* bloody cunt* dick* piss_off
pissed sucks suck pathetic jerk* arse* go_to_hell motherf* f_off f_you effing rubbish stupid liar* thieves bs horrible
terrible disgusting awful useless angry furious report_you sue_you lawyer hate_you worst`,
    cease: `
quit cease stopping quitting ceasing desist halt refrain refrain_from knock_it_off knock_off cut_it_out put_an_end
put_a_stop give_it_a_rest shut_up make_it_end turn_it_off make_them_end lay_off pack_it_in discontinue discontinuing
give_up`,
    leave: `
unsubscribe unsubscri* un_subscribe unscribe unsubscription unsubscribing opting_out opted_out opt_me_out opt_us_out
opt_this_number_out opt_my_number_out sign_me_off sign_off leave_me_alone leave_us_alone leave_me_be leave_me_in_peace
i_want_out want_out i_want_off want_off let_me_out count_me_out get_me_out go_away get_lost buzz_off back_off
lose_my_number lose_this_number lose_my_contact forget_my_number forget_this_number forget_i_exist forget_me
do_not_disturb do_not_call_list do_not_contact_list do_not_text_list do_not_call_registry revoke revoking block_me
deregister unenroll unenrol disenroll unregister dont_bother_me stay_out_of_my_inbox silence_please take_a_hike
get_off_my_phone stay_off_my_phone leave_my_phone out_of_my_phone go_silent get_out_of_my_phone off_my_phone
end_all_contact get_off_this get_off_these opt_of desubscribe disubscribe unfollow ghost_me leave_this_list
leave_the_list leave_your_list leave_list exit_list exit_the_list dont_wanna_be_on stay_away_from_me leave_…_alone
leav_…_alone unsubs* if_it_continues if_this_continues if_you_continue right_to_object stop_or_ill away_with`,
    left: 'unsubscribed opted_out deregistered',
    remove: `
remove removing delete deleting erase erasing purge scrub wipe strike take_…_off pull_…_off drop_…_from cross_…_off
get_…_removed exclude eliminate discard unlist block blacklist put_…_on_your_do_not sign_…_off discontinue get_rid_of
rid_of get_my_number_off drop_me_from take_me_from take_my_number_from take_me_out take_my_number_out let_me_off
get_me_off get_us_off get_my_name_off get_this_number_off get_off_your get_off_the_list rm get_…_out_of_your
scratch_…_off cross_me_off take_…_out_of get_…_out_of pull_…_out_of`,
    away: 'off off_of out_of',
    cancel: `
cancel cancelling canceling terminate terminating leave_the_program leave_the_programme leave_the_club
quit_the_program quit_the_club leave_…_program leave_…_programme leave_…_club quit_…_program quit_…_programme
leave_…_rewards leave_…_membership get_out_of_…_program`,
    finite: 'stops quits ceases',
    switch: `
close end deactivate disable turn_…_off switch_…_off shut_…_off shut_…_down turn_off switch_off shut_off shut_down
mute silence unlink disconnect suspend withdraw kill cut_off cut axe nix ditch scrap shut_up_with pause freeze
put_on_hold`,
    done: `
stopped ended cancelled canceled removed deleted erased terminated taken_off deactivated turned_off left_alone
excluded taken_out closed called_off`,
    send: 'send snd forward push bombard flood blast mail_me',
    reach: `
text txt message msg contact call write bother spam sms email ring phone notify pester harass annoy approach solicit
hit_me_up disturb communicate reach_out speak_to_me talk_to_me messege bug text_message telephone whatsapp`,
    sending: `
sending texting messaging contacting calling writing spamming emailing txting messageing notifying soliciting
forwarding pushing blasting advertising bombarding flooding phoning ringing mailing texing txtin textin sendin
communicating reaching_out smsing msging trying_to_sell selling marketing`,
    receive: `
receive receiving recieve recieving hear hear_from hearing hearing_from get getting gettin see seeing contacted texted
messaged bothered spammed harassed coming marketed_to called notified disturbed be_part_of bugged subscribed emailed`,
    message: `
text texts txt txts message messages messege messaging ad ads advert adverts advertising advertisement* advertisment*
notification* notif notifs alert alerts subscription subscriptions promotion promotions promotional offers deals
specials discounts communication communications updates reminders junk solicitation* broadcasts calls correspondence
contact mailing mailings mailshots contact_attempts text_messages text_message blasts sales_pitch sales_pitches
solicitors campaigns campaign texting spamming txtmsg announcements news_letter daily_texts feed pings
service_messages auto_texts autotexts spam_messages marketing_texts`,
    list: `
list lists database db contacts contact_list mailing_list system records mailing thread chat group_chat distribution
program programme service rotation subscribers spreadsheet crm books name`,
    number: `
number numbers num nr phone phone_number cell cell_number mobile details contact_details contact_info my_info
contact_information telephone nmbr numer numbr mobile_number line phone_line this_line`,
    person: 'person guy girl man woman lady people party recipient contact individual dude gal human',
    wrong: 'wrong incorrect wrng worng mistaken not_the_right rong incorect someone_else somebody_else another_person',
    misdial: `
wrong_number wrong_numbers wrong_num wrong_person wrong_guy wrong_no wrong_nr misdialed misdialled wrong_phone
wrong_contact worng_number wrongnumber mistaken_identity different_person someone_else_now someone_elses_number
no_one_by_that_name nobody_by_that_name nobody_here_by_that_name dont_know_any doesnt_live_here does_not_live_here
dont_have_the_right_person no_longer_lives_here doesnt_have_this_number does_not_have_this_number changed_numbers
not_my_name isnt_my_name not_the_person not_who_you_think nobody_named no_one_named nobody_called no_one_called
not_my_number isnt_my_number been_reassigned is_reassigned`,
    belong: `
belong belongs belonging owned_by used_by has_this_number have_this_number uses use using is_mine_now mine_now
belongs_to is_now_mine been_mine is_owned`,
    took: `
took_over taken_over inherited got got_this_number bought acquired was_assigned was_given been_given have_had had
purchased reassigned`,
    other: `
order orders ordered ordering appointment appointments booking bookings reservation reservations delivery deliveries
shipment shipments shipping package packages parcel parcels membership memberships account accounts profile item items
product products purchase purchases payment payments charge charges transaction refund returns return ticket tickets
trip flight plan contract policy trial visit pickup pick_up meeting class classes event voucher vouchers coupon
coupons code codes points reward rewards game cart basket subscription_box size color colour address order_number
tracking_number card_number account_number invoice bill receipt insurance gym table session room stay interview lesson
consultation procedure surgery test_drive direct_debit autopay auto_renew auto_renewal renewal box dinner lunch party
data program programme club card photo pizza coffee_subscription magazine food food_delivery pack gift installation
quote application claim donation viewing rental car hotel phone_plan wallet pin app hotel_booking credit_card
loyalty_card debit loyalty_card_number card_details payment_details service_call flight_booking loyalty_membership
upgrade fitting treatment haircut massage massages wedding loyalty_program loyalty_programme rewards_program
reward_program points_program fidelity membership_card leftovers`,
    food: `
onion* pickle* cheese tomato* ketchup mayo* mustard lettuce bacon sauce milk sugar ice mushroom* olive* pepperoni
gluten cream coffee burger fries sandwich nuts egg eggs ham garlic salt syrup foam salad toppings whipped_cream meat
dairy carbs jalapeno*`,
    sense: `
bus_stop train_stop tram_stop metro_stop subway_stop coach_stop rest_stop truck_stop coffee_stop quick_stop short_stop
door_stop tube_stop stop_by stop_bye stop_in stop_off stop_over stop_past stop_at stop_here stop_there stop_light
stop_lights stop_button stop_watch stop_gap stop_for_coffee stop_for_lunch stop_for_a stop_for_gas weekend week_end
in_the_end at_the_end by_the_end end_of end_up ended_up the_end dead_end deep_end front_end high_end rear_end
loose_ends no_end to_the_end until_the_end to_no_end odds_and_ends bookend cant_get_enough get_enough not_enough
good_enough enough_points enough_time enough_money have_enough enough_for enough_to soon_enough fair_enough
strong_enough big_enough sure_enough hot_enough warm_enough long_enough close_enough far_enough nonstop unstoppable
stop_sign hard_stop stop_start start_stop stop_press stop_clock stop_the_press stop_the_clock stop_the_world
quit_smoking quit_my_job quit_my cancel_culture wish_list waiting_list wait_list price_list shopping_list guest_list
playlist to_do_list bucket_list drop_off drop_by take_out take_off takeout pull_stop ends_well end_result
cant_stop_wont_stop stopped_by quite quit_job text_book first_stop last_stop next_stop only_stop final_stop
no_stopping show_stopper stop_shop one_stop_shop remove_stains end_date ends_on back_end end_user end_game
happy_ending year_end month_end stop_off_at stop_and_shop stop_n_shop stop_between stop_round stop_around stop_times
deleted_scenes take_out_menu removed_from_the_menu not_stop_thinking wrong_number_of wrong_amount stopping_by
stopping_in stopping_over stopping_at stopping_off keeps_stopping keep_stopping quit_playing stop_playing quit_joking
stop_joking quit_kidding block_party block_of blockbuster`,
    told: 'said say told tell wrote replied reply texted sent asked typed answered saying responded send',
    consent: 'consent permission authorization authorisation authorize opt_in agreement consented agree_to_receive',
    withdraw: `
withdraw withdrawing revoke revoking rescind retract take_back removing cancel pull retracting withdrawn revoked
withdraws`,
    enrol: `
sign_me_up sign_us_up sign_up sign_me_back_up signup subscribe resubscribe re_subscribe resub opt_in opt_me_in
opt_me_back_in opt_back_in join rejoin enrol_me enroll_me register_me add_me add_me_back put_me_back count_me_in
start_again start_sending start_texting start_messaging i_want_in turn_back_on turn_on undo_stop unstop re_enroll
want_back_in reactivate sub_me optin restart reinstate put_me_on enroll start_the_messages start_messages start_texts
add_my_number i_changed_my_mind changed_my_mind_about resubscribe_me back_on_the_list back_on_your_list
turn_them_back_on start_them_again sign_me_back`,
    joined: `
signed_up sign_up signup subscribed subscribe opted_in opt_in asked_for ask_for request requested agree_to agreed_to
registered register enrolled enroll join joined gave_my_number authorized authorised consented`,
    assist: `
who_is_this who_are_you who_dis whos_this who_this who_r_u who_is_it who_am_i_talking_to who_is_texting
who_is_messaging need_help need_some_help help_me help_please need_assistance need_support assistance contact_you
reach_you get_in_touch customer_service customer_care customer_support support what_is_this whats_this what_company
which_company information more_info info_please can_you_help could_you_help a_human real_person representative
where_did_you_get_my_number how_did_you_get_my_number who_gave_you_my_number some_help can_i_talk_to can_i_speak_to
talk_to_someone speak_to_someone talk_to_a speak_to_a speak_with_a chat_with_a help_with_my how_do_i_call_you
call_you_guys whats_your_number what_is_your_number whats_your_email your_phone_number who_am_i_texting`,
    byMistake: 'by_mistake by_accident accidentally mistakenly accident in_error meant_to didnt_mean ignore',
    lookalike: `
contract contrast massage massages remote removal cancer candle candles cancels testing tasting waiting spending
lending mending bending landing ending tending listing sender senders casing falling calming ceiling failing selling
alter alerts passage written wasting resting whiting biting sticking stepping shopping stocking stoppage topping
hopping stopper shipping chopping dropping popping snapping slipping subscription subscriptions number lumber member
members numbness quitting quilting sanding messaged meeting vending subtle offers offer coffee coffees coffers details
dealer deserts contact contain contest context marking market markets marketed parking harassed numbers mobile
mobility stepped cancelation cancellation cancellations contacts contracts deletes deletion delicate relate selected
elected erased leave leaves bleach leash receive received deceive believe relieve brother brothers`,
  },
};
