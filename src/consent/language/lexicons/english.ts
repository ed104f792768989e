import type { Lexicon } from '#consent/language/lexicon.ts';

export const english: Lexicon = {
  language: 'en',
  subjectSaid: true,
  short: `
dnt=dont msgs=messages pls=please plz=please ur=your ppl=people bc=because rn=now tho=though gimme=give_me
lemme=let_me w=with thru=through nomore=no_more ain=aint howd=how_did outta=out_of outa=out_of offa=off_of`,
  words: {
    glue: `
a_few_times about absolutely actually after also am and anyone as ask||ed|ing at away back be before being both by
dare do does during eh eve|n|r for from get go going gonna got||ta has have here how_many_times huh in into let||s
literally made make many_times mean multiple_times never_mind now_on of on out please_do really regarding said
say||ing seriously several_times simply so_much still tell||ing tha|n|t the|n|re|se_days thr|ee_times|ough time||s
told too try||ing twice under until up via way when with wrongly x_times yeah yourself
yours`,
    to: 'to',
    det: `
a an any each every first her his its last my next one our some such that the||ir|se this those ur which your`,
    but: 'because but cause coz cuz else hence otherwise so therefore though',
    or: 'or',
    polite: `
again already at_|all|once be_nice bro can_you cheers completely could_you dear do_you_mind dude effective_immediately
entirely everyone final_notice folks for_|ever|gods_sake|good|me|now|the_last_time forever geez god
good_|afternoon|evening|grief|morning guys hallo honestly i_repeat immediately jeez jesus just kind|_regards|ly
last_time ma'am madam mam man||y_thanks mate meh no_thank|_you|s now oh oi omg once_and_for_all permanently
ple|as|ase|ese|z plse regards reply right_|away|now sir straight_away team test thank|_u|_you|s_a_lot|you the|_hell|re
tks today ty ugh um very_much well will_you would_you||_mind yeah yep yes yo`,
    i: 'i id ill im ive we were weve',
    you: 'u ya yall you||_all|_guys|_people|re|ve',
    they: 'aint arent doesnt he hes isnt it its people she||s someone the|re_is|res|y|yre who wont',
    me: 'me myself us',
    it: `
all_of_th|ese|is all_th|at|is any_of_th|ese|is it of_th|at|em|ese|is|ose that the|m|se|se_things
this||_crap|_shit|_stuff|_thing those`,
    all: 'all||_of_it altogether any||more_of_this|thing everything',
    be: `
am are||nt be been being feels_like im is isnt its looks_like seems_like smells_like sounds_like thats this_is was||nt`,
    past: `
arrived asked_if been came delivered did got had has have last_week received sent thought was went were yesterday`,
    can: 'better can could got|_to|ta has_to have_to may might must need|_to|s_to ought||a shall should will would',
    how: 'how||s what||s whe|n|re|res which',
    why: 'how_come if unless whether why',
    doubt:
      'not_sure_|if|whether|about|i considering thinking_|about|of|i_should i_might_just in_two_minds toying_with torn_between|_whether dont_know_|if|whether wondering_|if|whether|about tempted_to debating half_of_me on_the_fence',
    again: 'again back_on',
    hypo: `
do_i_have_to_|opt_out|send|text|unsubscribe do_i_|lose|need_to_opt does_texting happens_when if_i opt_out_to_change
should_i what_|does|happens_if|if will_i would_i
if_i_|ever|later|change_my_mind|dont_like|dont_want|do_not_want later_on if_later in_case_i`,
    instead: 'email_me instead rather whatsapp_me',
    not: `
aint arent cannot_imagine dnt do_not doesnt don|_t|t forbidden hate_|for|to isnt mustnt neither never
no_|intention_of|longer|need_to|plans_to|reason_to|way nor not||_allowed_to|_gonna|_the_right
person_you|_are_looking_for|_want|re_looking_for prohibited refuse shouldnt stop_it_from uninterested unwelcome
who_you|_are_looking_for|re_looking_for without wont would|_hate|_not_like|nt|nt_like`,
    cannot: 'can|_not|_t|not|t could|_not|nt not_able_to unable_to',
    didnot: 'did|_not|nt had|_not|nt has|_never|_not|nt have|_never|_not|nt never_|ever_asked|once wasnt werent',
    none: 'no no_thank|_you|s none nothing zero',
    more: `
additional again another any|_longer|_more|mor|more ever_again from_now_on further future going_forward
in_|future|the_future longer more no_longer`,
    too: `
a_lot_of all_th|e_time|ese_messages|ese_texts|ose_texts constant||ly how_many_|messages|of_these|texts lots_of many
nonstop same_|message|text so_|many|often too_|early|frequent|frequently|late_at_night|much|often what_a_lot`,
    often: `
a_day a_lot a_ton all_day daily day_and_night every|_day|_hour|_morning|_night|_single_day|_week|day frequently
loads_of nonstop often per_day pretty_often tons_of way_more_than`,
    fewer: `
calm_down change_how_|many|often chill||_out cut_down ease_|off|up fewer how_often_i_get less less_frequent||ly
less_often not_as_|many|often not_so_|many|often once_a_|month|week relax slow_down tone_it_down`,
    enough: 'done_with enough||_is_enough had_it i_am_done im_done ive_had_it',
    want: `
appreciate care_|for|to d_like desire id_|like|rather like_to looking_to need||_to|ed|s_to prefer rather refuse
require trying_to wanna want||_to|_you_to|ed|s wish||_to would|_like|_not_like|_rather|nt_like`,
    keep: `
appreciate_your awesome best carry_on continue enjoy||ing fantastic glad good great hop|e|ing keep||_up
look|_forward|ing_forward lov|e|ing`,
    miss: 'be_rude break change disturb forget hesitate hurt los|e|e_out|ing miss||_out|ing pay ruin wait worry',
    interest: 'interes|sted|t|ted intrested my_thing uninterested unwelcome',
    refused: 'isnt_for_me not_|for_me|my_cup_of_tea|my_thing|wanted|welcome',
    annoy: `
annoy||ed|ing|s badgering blowing_up bombarding bother||ing bugging disturbing driv|e_me_crazy|ing_me_crazy fed_up
garbage get|_old|_on_my_nerves|ting_old got_old harass||ing|ment harrassing hassling hate hounding
int|errupting|rusive inva|ding|sive irritat|ed|ing junk madness nagging nonsense nuisance pester||ing poking
ridiculous sick_|and_tired|of stalking tired_of torture trash trolling unsolicited unwanted wast|e_my_time|ing`,
    anger: `
angry arse* asshole* awful bastard* bitch* bloody bs bullshit* crap||py cunt* damn* dick* disgusting effing f_off
f_you furious go_to_hell hate_you horrible idiot* jerk* liar* moron* motherf* pathetic piss|_off|ed rubbish scam*
screw_you shit* stupid suck||s terrible thieves useless worst`,
    threat: `
attorney authorities bbb calling_the_cops complain|_to|t cops fcc file_a_complaint ftc ico lawyer legal_action police
report_you sue_you tcpa the_police trading_standards
reporting_you suing_you sue report_this legal action_against`,
    cease: `
ceas|e|ing cut_it_out desist discontinu|e|ing give_|it_a_rest|up halt knock_|it_off|off lay_off make_|it_end|them_end
pack_it_in put_a|_stop|n_end quit||ting refrain shut_up stopping turn_it_off`,
    leave: `
away_with back_off block_me buzz_off count_me_out deregister desubscribe dis|enroll|ubscribe
do_i_have_to_|opt_out|unsubscribe do_not_|call_list|call_registry|contact_list|disturb|text_list
dont_|bother_me|wanna_be_on end_all_contact exit_|list|the_list forget_|i_exist|me|my_number|this_number
get_|lost|me_out|off_these|off_this|out_of_my_phone|rid_of_you ghost_me go_|away|silent
if_|it_continues|this_continues|you_continue leav_…_alone
leave_|list|me_be|me_in_peace|me_out|my_phone|the_list|this_list|your_list|…_alone let_me_out
lose_|my_contact|my_number|this_number nothing_to_do_with_you||r off_my_phone
opt|_me_out|_my_number_out|_of|_this_number_out|_us_out|ed_out|ing_out out_of_my_phone revok|e|ing right_to_object
sign_|me_off|off silence_please stay_|away_from_me|off_my_phone|out_of_my_inbox stop_or_ill take_a_hike un_subscribe
unenrol||l unfollow unregister uns|cribe|ubs*|ubscri* want_o|ff|ut
right_to_|be_forgotten|erasure deletion_of_my forget_me gdpr_|request|deletion|erasure last_warning final_warning last_time_i_ask cancellation_please cancellation_of_|messages|texts|my_subscription termination_of_my_subscription`,
    left: 'deregistered opted_out unsubscribed',
    remove: `
blacklist block cross_|me_off|…_off delet|e|ing disc|ard|ontinue drop_|me_from|…_from eliminate eras|e|ing exclude
get_|me_off|my_name_off|my_number_off|off_the_list|off_your|rid_of|this_number_off|us_off
get_…_|out_of|out_of_your|removed keep_…_out_of leave_…_out_of let_me_off pull_…_o|ff|ut_of purge put_…_on_your_do_not
remov|e|ing rid_of rm scr|atch_…_off|ub strike take_me_|from|out take_my_number_|from|out take_…_o|ff|ut_of unlist
wipe`,
    away: 'off||_of out_of',
    cancel: `
cancel||ing|ling get_out_of_…_program leave_…_|club|membership|program|programme|rewards quit_the_club
quit_…_program||me terminat|e|ing`,
    finite: 'ceases quits stops',
    switch: `
axe close cut deactivate dis|able|connect ditch drop end freeze kill mute nix pause put_on_hold scrap
shut_|up_with|…_down|…_off silence suspend switch_…_off turn_…_off unlink withdraw`,
    done: `
called_off cancel|ed|led closed deactivated deleted ended erased excluded left_alone removed stopped taken_o|ff|ut
terminated turned_off`,
    send: 'blast bombard flood forward mail_me push send snd',
    reach: `
annoy approach bother bug call communicate contact disturb email harass hit_me_up mess|age|ege msg notify pester phone
reach_out ring sms solicit spam speak_to_me talk_to_me telephone text||_message txt whatsapp write`,
    sending: `
advertising blasting bombarding calling communicating contacting emailing flooding forwarding mailing marketing
messag|eing|ing msging notifying phoning pushing reaching_out ringing selling sendin||g smsing soliciting spamming
tex|ing|tin|ting trying_to_sell txtin||g writing`,
    receive: `
be_part_of bothered bugged called com|e|es|ing contacted disturbed emailed get||tin|ting harassed
hear||_from|ing|ing_from marketed_to messaged notified receiv|e|ing reciev|e|ing see||ing spammed subscribed texted`,
    message: `
ad ads advert||isement*|ising|isment*|s alert||s all_th|ese_messages|ese_texts|ose_texts announcements autotexts
blasts broadcasts calls campaign||s communication||s contact||_attempts correspondence daily_texts deals discounts
feed how_many_|messages|texts junk mail|ing|ings|shots mess|age|ages|aging|ege news_letter notif||ication*|s offers
pings promotion||al|s reminders sales_pitch||es same_|message|text solicit|ation*|ors spam|_messages|ming specials
subscription||s text||_message|_messages|ing|s txt||msg|s updates`,
    list: `
books chat contact|_list|s crm database db distribution group_chat list||s mailing name program||me records rotation
service spreadsheet subscribers system thread`,
    number: `
cell||_number contact_|details|info|information details line mobile||_number
my_|data|details|info|information|personal_information nmbr nr num||ber|bers|br|er personal_data phone||_line|_number
telephone this_line
my_personal_|data|information`,
    person: 'contact dude gal girl guy human individual lady man party people person recipient woman',
    wrong: 'another_person incor|ect|rect mistaken not_the_right rong some|body_else|one_else worng wrng wrong',
    misdial: `
a_stranger been_reassigned changed_numbers complete_stranger different_person does_not_|have_this_number|live_here
doesnt_|have_this_number|live_here dont_|have_the_right_person|know_any is_reassigned isnt_my_n|ame|umber
misdial|ed|led mistaken_identity moved_out no_longer_lives_here no_one_|by_that_name|called|named
nobody_|by_that_name|called|here_by_that_name|named not_|my_name|my_number|the_person|who_you_think
person_you|_are_looking_for|_want|re_looking_for random_person someone_else|_now|s_number
who_you|_are_looking_for|re_looking_for worng_number wrong_|contact|no|nr|num|number|numbers|phone wrongnumber
sold_|this_phone|the_phone|my_phone|this_number bought_this_|phone|number|sim inherited_|this_phone|the_phone|this_number second_hand_phone got_this_|phone|sim used_phone phone_second_hand phone_used`,
    belong: `
been_mine belong||ing|s|s_to has_this_number have_this_number is_|mine_now|now_mine|owned mine_now owned_by
use||d_by|s using`,
    took: `
acquired been_given bought got||_this_number had have_had inherited purchased reassigned taken_over took_over
was_|assigned|given`,
    other: `
account||_number|s address app||lication appointment||s auto|_renew|pay basket bill booking||s box
car||d|d_details|d_number|t charge||s cla|im|ss|sses club code||s coffee_subscription colo|r|ur con|sultation|tract
coupon||s data debit deliver|ies|y dinner donation event fidelity fitting flight food game gift gym haircut hotel
ins|tallation|urance interview invoice item||s leftovers lesson lunch magazine massage||s meeting membership||s
order||_number|ed|ing|s pack||age|ages par|cel|cels|ty payment||_details|s pho|ne_plan|to pick|_up|up pin pizza plan
points policy pro|cedure|duct|ducts|file|gram|gramme purchase||s quote receipt refund ren|ewal|tal reservation||s
return||s reward||s room service_call session ship|ment|ments|ping size stay subscription_box surgery table test_drive
ticket||s tra|cking_number|nsaction treatment tri|al|p upgrade viewing visit voucher||s wallet wedding`,
    food: `
bacon burger carbs cheese coffee cream dairy egg||s foam fries garlic gluten ham ice jalapeno* ketchup lettuce mayo*
meat milk mus|hroom*|tard nuts olive* onion* pepperoni pickle* sal|ad|t sandwich sauce sugar syrup tomato* toppings`,
    sense: `
back_end big_enough block|_of|_party|buster bookend bucket_list bus_stop cancel_|culture|my_plans|plans
cant_stop_wont_stop close_enough coach_stop coffee_stop dead_end deep_end deleted_scenes door_stop drop_|by|off
end_|date|game|of|result|up|user end|ed_up|s_on|s_well enough_|for|money|points|time|to fair_enough far_enough
final_stop first_stop front_end get_enough get_out_of_|school|work good_enough guest_list happy_ending hard_stop
have_enough high_end hot_enough keep|_stopping|s_stopping last_stop long_enough loose_ends metro_stop month_end
next_stop no_|end|stopping not_|enough|stop_thinking odds_and_ends one_stop_shop only_stop opt_out_policy playlist
price_list pull_stop quick_stop quit_|job|joking|kidding|my_job|playing|smoking quite rear_end
remove|_stains|d_from_the_menu rest_stop sho|pping_list|rt_stop|w_stopper soon_enough start_stop
stop_|and_shop|around|at|between|button|by|bye|clock|for_a|for_coffee|for_gas|for_lunch|gap|here|in|joking|light|lights|n_shop|off|over|past|playing|press|round|shop|start
stop_the|_clock|_press|_world|re stop|_times|_watch|ped_by stopping_|at|by|in|off|over strong_enough subway_stop
sure_enough take|_out|_out_menu|out text_book the_end to_do_list tra|in_stop|m_stop truck_stop tube_stop unstoppable
wait|_list|ing_list warm_enough week|_end|end wish_list wrong_|amount|number_of year_end`,
    told: 'answered asked repl|ied|y responded said say||ing sen|d|t tell texted told typed wrote',
    consent: 'agree|_to_receive|ment allow authori|sation|zation|ze consent||ed opt_in permi|ssion|t',
    withdraw: 'cancel pull removing rescind retract||ing revok|e|ed|ing take_back withdraw||ing|n|s',
    enrol: `
add_m|e|y_number back_on_|the_list|your_list changed_my_mind_about count_me_in enrol|_me|l|l_me i_changed_my_mind
i_want_in join opt|_back_in|_in|_me_back_in|_me_in|in put_me_|back|on re_|enroll|subscribe reactivate register_me
reinstate rejoin res|tart|ub resubscribe||_me sign|_me_back|_me_up|_up|_us_up|up
start_|again|messages|messaging|sending|texting|texts|the_messages|them_again sub|_me|scribe
turn_|back_on|on|them_back_on undo_stop unstop want_back_in`,
    joined: `
added agree|_to|d_to ask|_for|ed_for asked_to_|be_added|be_on|join authori|sed|zed consented enroll||ed gave_my_number
join||ed opted_in register||ed request||ed sign|_up|ed_up|up subscribe||d
customer_of client_of gave_|you_my_number|you_this_number|anyone_my_number gave_you_permission given_|you_my_number|my_number`,
    assist: `
a_human assistance call_you_|guys|on can_|i_speak_to|i_talk_to|you_help chat_with_a contact_you could_you_help
customer_|care|service|support get_in_touch help_|me|please|with_my
how_d|id_you_get_my_number|o_i_call_you|oes_this_work info|_please|rmation is_this_|a_scam|legit|real more_info
need_|assistance|help|some_help|support number_|can_i_call|do_i_call rea|ch_you|l_person representative some_help
speak_|to_a|to_someone|with_a support talk_to_|a|someone what|_company|_is_this|_is_your_number|s_this
whats_your_|email|number where_did_you_get_my_number which_company who_am_i_t|alking_to|exting
who_|are_you|dis|gave_you_my_number who_is_|it|messaging|sending|texting|this
who|_r_u|_sends_these|_sent_this|_this|s_this your_phone_number`,
    byMistake: 'accident||ally by_|accident|mistake didnt_mean ignore in_error meant_to mistakenly',
    lookalike: `
brother calming cance|lation|llation|llations|ls|r casing contracts deletes hopping mending quilting remo|te|val
sanding senders shopping spending stepping stoppage testing waiting whiting`,
    gone: `
passed_away deceased my_late_|father|mother|husband|wife|son|daughter|brother|sister|grandmother|grandfather|fathers|mothers|husbands|wifes late_fathers late_mothers late_husbands late_wifes no_longer_|with_us|alive rest_in_peace`,
    died: `
died dead dies death`,
    kin: `
he she mother father mum mom dad husband wife son daughter brother sister grandmother grandfather grandma grandpa aunt uncle parent partner owner member customer person`,
    elsewhere: `
another_|shop|store|company|brand|business|sender|place|list|newsletter|service other_|shop|store|company|brand|sender|list|place|newsletter|service different_|shop|store|company|brand|sender|list|place my_|bank|gym|insurance|insurer|phone_company|dentist email|s newsletter|s`,
  },
};
