import type { Lexicon } from '#consent/language/lexicon.ts';

export const dutch: Lexicon = {
  language: 'nl',
  notFollows: 'niet nooit nooit_meer niet_langer',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ff=even idd=inderdaad nr=nummer wnr=wanneer gwn=gewoon mn=mijn t=het k=ik zn=zijn jll=jullie',
  words: {
    glue: `
en van in op aan voor met bij te om over via per dat als ook zo er hier daar nog al steeds graag verder uit naar
hebben heb zijn ben worden wordt eindelijk weer toch eens echt ooit wel onder sinds hou gewoon word mag heb_gevraagd
gevraagd gezegd zeg vraag verzoek hierbij door zich automatisch laat laten uitdrukkelijk hiervan zou zult
alstublieft_niet alsnog zonet ter vanuit mee er_mee ermee staan meerdere_keren tig_keer twee_keer drie_keer
vaak_genoeg hoe_vaak`,
    to: 'te om_te om',
    det: `
de het een mijn jullie uw je jouw deze die dit dat elke iedere welke ons onze hun zulke volgende laatste eerste elk
enige`,
    but: 'maar want omdat dus anders daarom',
    or: 'of',
    polite: `
alstublieft alsjeblieft aub alsjeblief svp graag bedankt dank_u dank_je dankjewel dankuwel dank_u_wel dank_je_wel
hallo hoi hai dag goedemorgen goedemiddag goedenavond goedendag nu meteen direct onmiddellijk vandaag per_direct
per_omgaande voorgoed voor_altijd gewoon even eens mensen groet groeten mvg met_vriendelijke_groet beste ajb a_u_b
vriendelijk definitief eindelijk gvd ja nogmaals bij_voorbaat_dank mevrouw meneer in_het_vervolg echt vanaf_nu
alvast_bedankt in_de_toekomst nou hoor jongens spoed liefst joh pardon excuses toch zeg eindelijk_eens nee_bedankt
nee_dank_u nee_dank_je`,
    i: 'ik wij we ikzelf',
    you: 'jullie je jij u gij',
    they: 'hij zij ze iemand wie niemand men',
    me: 'mij me ons mijzelf',
    it: `
dit dat het deze die ermee hiermee daarmee die_dingen deze_dingen deze_troep deze_onzin die_onzin die_troep hiervan
zulke_dingen`,
    all: 'alles alle allemaal',
    be: 'is ben zijn bent was zit',
    past: `
heb hebben heeft hebt had was werd ontvangen gekregen aangekomen gestuurd gisteren verstuurd binnengekomen ben_gestopt
zijn_gestopt is_gestopt`,
    can: `
kunnen kan kunt kun zouden zou moeten moet mogen willen wilt mag wil_je wilt_u willen_jullie wil_u kan_je kun_je
kunt_u dienen`,
    how: 'hoe waar wanneer wat welke hoeveel waarvandaan',
    why: 'waarom als_jullie als_u als_je indien_u hoezo',
    hypo: 'als_ik indien_ik wat_gebeurt_er moet_ik',
    instead: 'in_plaats liever ipv',
    not: `
niet nooit geen zonder niks niets nimmer noch nie weiger verbied nooit_meer niet_langer niets_voor_mij niet_het_juiste
niet_de_juiste niet_het_goede niet_de_goede`,
    cannot: `
kan_niet kan_me_niet kan_mij_niet kon_niet lukt_niet kan_ik_niet kan_ik_me_niet kan_mezelf_niet lukt_het_niet
kan_maar_niet krijg_het_niet`,
    none: 'geen niks niets nul geen_enkel geen_enkele noch nee_bedankt nee_dank_je',
    more: `
meer nooit_meer verdere opnieuw weer langer nog_meer niet_langer voortaan in_de_toekomst andere nieuwe nog
geen_verdere`,
    too: `
te_veel teveel te_vaak zo_veel zoveel zo_vaak constant de_hele_tijd aldoor veel_te_veel veel_te_vaak continu
steeds_maar doorlopend veel`,
    often: `
vaak elke_dag iedere_dag dagelijks de_hele_dag veel per_dag om_de_haverklap elke_week ontzettend_veel heel_veel
continu constant erg_vaak elk_uur`,
    fewer: 'minder minder_vaak wat_minder één_keer_per_maand niet_zo_vaak niet_zo_veel niet_zoveel rustig_aan',
    enough: `
genoeg het_is_genoeg zo_is_het_genoeg nou_is_het_genoeg mooi_geweest het_is_mooi_geweest klaar klaar_mee
ben_er_klaar_mee zat ben_het_zat basta`,
    want: `
wil willen wens wensen hoef hoeven wenst behoefte nodig zou_graag zit_niet_te_wachten_op zit_te_wachten_op wachten_op
wou wilde stel_prijs hoeft wens_ik interesse_in wil_ik hoef_ik weiger`,
    keep: `
ga_door ga_zo_door gaan_door blijf blijven hoop hopelijk leuk geweldig hou_van top fijn houd_van super fantastisch
houden`,
    miss: 'missen mislopen verliezen vergeten vergeet wachten betalen veranderen storen wijzigen aarzel',
    interest: 'interesse geïnteresseerd interesseert interessant interesseren belangstelling niets_voor_mij',
    annoy: `
vervelend vervelende irritant irritante irriteert irriteren lastig lastigvallen lastig_te_vallen lastigvalt hinderlijk
hinderlijke hekel ongewenst ongewenste beu zat storend opdringerig opdringerige gezeur zeuren stalken te_storen
bombarderen ongevraagde overlast spugen zeikerig te_stalken moe_van gek_van ziek_van doodmoe`,
    anger: `
kut* klote* shit* verdomme* godver* idiot* lul* eikel* klootzak* oplichter* oplichting flikker_op rot_op rotop tering*
kanker* belachelijk* sukkel* donder_op sodemieter_op schandalig* bagger waardeloos bullshit onzin advocaat aangifte
oplichters slecht stom stomme hufter* achterlijk*`,
    cease: `
stop_met stoppen stopt stop_er_mee stop_ermee stop_nu stoppen_met te_stoppen hou_…_op houd_…_op houden_…_op houdt_…_op
ophouden op_te_houden ophoudt staak staakt staken te_staken schei_…_uit scheid_uit beëindig beëindigen te_beëindigen
kappen kap kap_ermee kappen_nou kap_nou kappen_met een_einde laat_dat laat_het laat_ophouden schei_uit
maak_er_een_einde_aan hou_je_mond houd_je_mond hou_je_bek laat_maar_zitten stopzetten zet_…_stop stop_te_zetten halt
ga_weg_met doe_dat_niet_meer stopgezet_worden`,
    leave: `
afmeld* af_te_melden meld_…_af meldt_…_af melden_…_af uitschrij* uitschrijv* uitschrijf uit_te_schrijven schrijf_…_uit
schrijft_…_uit schrijven_…_uit opzeggen_abonnement abonnement_opzeggen uitgeschreven_worden laat_me_met_rust
laat_mij_met_rust laat_ons_met_rust laten_jullie_me_met_rust met_rust met_rust_laten met_rust_gelaten haal_me_weg
ik_wil_eraf wil_eraf wil_hier_af wil_hieraf wil_eruit gooi_me_eraf vergeet_mijn_nummer vergeet_me maak_bezwaar
teken_bezwaar_aan bezwaar ontabonner* uitsluit_me niet_storen blokkeer_me ga_weg ik_wil_er_af ik_wil_er_uit mij_eraf
me_eraf haal_me_eraf haal_mij_eraf eraf_halen er_af_halen ik_wil_van_deze_lijst deabonner* loop_heen deregistr*
hoepel_op sodemieter_op oprotten opt-out afgemeld_worden trek_me_terug ik_haak_af zie_af_van val_me_niet_lastig
val_mij_niet_lastig niet_lastig_vallen niet_lastigvallen val_me_niet_meer_lastig laat_…_met_rust laten_…_met_rust
als_dit_doorgaat als_dit_zo_doorgaat weg_ermee weg_hiermee`,
    left: 'afgemeld uitgeschreven opgezegd',
    remove: `
verwijder verwijderen verwijdert te_verwijderen wis wissen te_wissen haal_…_weg haal_…_van haalt_…_van halen_…_van
haal_…_eraf haal_…_uit haal halen haalt schrap schrappen te_schrappen weghalen weg_te_halen verwijdering gooi_…_weg
gooi_…_eruit gooi_…_eraf vergeet blokkeer blokkeren uithalen delete deleten eruit eraf te_halen neem_…_van neem_…_uit
streep_…_door kom_…_van kom_…_af komen_…_van`,
    away: 'van af uit',
    cancel: `
annuleren annuleer annuleert annulering te_annuleren opzeggen zeg_…_op zegt_…_op zeggen_…_op op_te_zeggen afzeggen
zeg_…_af af_te_zeggen cancelen cancel cancellen opzegging afbestellen bestel_…_af ontbinden afgelasten
wil_uit_…_spaarprogramma stappen_uit uit_…_spaarprogramma uit_…_programma uit_…_club`,
    finite: 'gestopt stopte stopten',
    switch: `
sluit sluiten uitzetten zet_…_uit zetten_…_uit zet_…_af uit_te_zetten uitschakelen schakel_…_uit schakelt_…_uit
uit_te_schakelen deactiveer deactiveren beëindig opheffen hef_…_op te_sluiten dempen afsluiten pauzeren stopzetten`,
    done: `
verwijderd gewist geschrapt gestopt beëindigd geannuleerd stopgezet uitgezet weggehaald uitgeschreven afgemeld gehaald
afgezegd afgelast gecanceld`,
    send: `
stuur stuurt sturen zend zendt zenden toezenden toesturen te_sturen te_zenden versturen verstuur te_versturen opsturen
gestuurd_worden toe_te_sturen doorsturen sturen_naar verzenden te_verzenden sturen_van`,
    reach: `
schrijf schrijven te_schrijven contacteer contacteren te_contacteren benader benaderen te_benaderen benaderd app appen
te_appen appt sms sms'en smsen sms_en te_smsen te_sms_en sms't bel bellen te_bellen belt mail mailen te_mailen contact
contact_opnemen contact_op_te_nemen neem_…_contact bericht berichten lastigvallen lastig_te_vallen lastig_vallen
val_…_lastig vallen_…_lastig spam spammen te_spammen storen stoor te_storen texten text bestoken bestook te_bestoken
opbellen stalken te_stalken aanschrijven aan_te_schrijven gecontacteerd tekst teksten te_berichten aan_te_spreken`,
    receive: `
ontvangen ontvang krijgen krijg krijgt te_ontvangen te_krijgen horen zien lezen benaderd gebeld geappt gecontacteerd
meer_horen ge-sms_t lastiggevallen gestoord`,
    message: `
bericht berichten berichtjes berichtje sms smsjes sms_jes sms'jes smsje smsen sms'en reclame reclames advertentie*
mail mails mailtjes melding* notificatie* nieuwsbrief nieuwsbrieven abonnement abonnementen aanbiedingen acties spam
updates herinneringen promotie* marketing* telefoontjes appjes appje apps sms_berichten tekstberichten tekstbericht
texts communicatie inschrijving aanmelding post aanbieding_van_jullie pushberichten mededelingen kortingen sms_dienst
smsdienst contact ongein e-mails whatsappjes pushmeldingen whatsapp_berichten reclameberichten spamberichten
reclamesms alerts`,
    list: `
lijst lijsten bestand bestanden database mailinglijst verzendlijst contacten systeem adressenlijst groep
adressenbestand contactenlijst maillijst klantenbestand sms_lijst mailing belllijst bellijst contactlijst groepsapp
dienst`,
    number: `
nummer nummers telefoonnummer mobiel mobiele_nummer nr telefoon 06_nummer contactgegevens tel gsm telnr gegevens
mobieltje 06`,
    person: 'persoon man vrouw ontvanger verkeerde foute iemand mens contactpersoon',
    wrong: `
verkeerd verkeerde fout foute onjuist onjuiste niet_het_juiste niet_de_juiste foutief niet_het_goede niet_de_goede
iemand_anders`,
    misdial: `
verkeerd_nummer verkeerd_verbonden verkeerde_persoon fout_nummer foutief_nummer verkeerde_nummer foute_nummer
foute_persoon u_bent_verkeerd je_bent_verkeerd jullie_zijn_verkeerd nummer_verkeerd verkeerde_voor verkeerd_nr
onjuist_nummer verkeerd_telefoonnummer woont_hier_niet heeft_een_ander_nummer verkeerde_te_pakken ken_geen
is_van_nummer_veranderd van_nummer_veranderd ander_nummer_gekregen`,
    belong: 'hoort behoort gebruikt van_iemand_anders is_nu_van_mij is_nu is_van_mij van_mij nieuwe_eigenaar',
    took: 'overgenomen gekregen geërfd heb_sinds nu_van_mij nieuwe_eigenaar',
    other: `
bestelling bestellingen order orders afspraak afspraken boeking boekingen reservering reserveringen levering
leveringen bezorging pakket pakketten pakje lidmaatschap account profiel artikel artikelen product producten aankoop
aankopen betaling betalingen incasso contract kaart klantenkaart ticket tickets reis vlucht tafel factuur retour
retourzending terugbetaling bon kortingsbon punten cursus les proef proefabonnement winkelwagen winkelmand bezoek code
hotel kamer adres maat kleur verzekering spaarkaart spaarprogramma club programma sportschool deelname zending eten
lunch diner polis behandeling huur cadeau cadeaubon spaarpunten menu verzending bezorgadres opname consult klantenclub
trein klantenpas pas`,
    food: `
ui uien uitjes kaas tomaat tomaten augurk* saus melk suiker ijs ijsblokjes sla champignon* mosterd mayo* ham slagroom
friet burger vlees gluten noten ei knoflook koffie olijven spek ketchup paprika broodje komkommer`,
    sense: `
bushalte halte einde_van eind_van aan_het_einde weekend ten_einde tot_het_einde uit_de uit_het uit_voorraad uit_welke
stop_bij volgende_stop de_stop een_stop tussenstop niet_genoeg nooit_genoeg genoeg_punten genoeg_tijd warm_genoeg
goed_genoeg klaar_voor is_klaar klaar_is klaar_om wanneer_klaar al_klaar sterk_genoeg klaar_ligt klaarligt genoeg_geld
genoeg_koffie genoeg_voor meer_dan meer_info meer_informatie meer_weten snel_genoeg dichtbij_genoeg
niet_meer_op_voorraad pitstop hoort_erbij zat_ik zat_te lekker_genoeg goed laat_het_weten laat_het_me_weten
laat_me_weten staat_klaar ligt_klaar kost_dat kan_ik_ophalen is_uit nog_niet stopt_lijn stopt_de_bus stopt_de_trein
stopt_bus stopt_tram stopt_er is_gestopt is_uitgevallen`,
    told: 'gezegd gestuurd geschreven geantwoord zei stuurde geappt getypt',
    consent: 'toestemming instemming akkoord goedkeuring machtiging',
    withdraw: 'trek_…_in intrekken in_te_trekken herroep herroepen ingetrokken trekken_…_in',
    enrol: `
meld_me_aan meld_mij_aan schrijf_me_in schrijf_mij_in aanmelden wil_me_aanmelden wil_me_inschrijven inschrijven
ik_doe_mee doe_mee meedoen ik_wil_meedoen opnieuw_aanmelden weer_aanmelden voeg_me_toe zet_me_op_de_lijst zet_me_terug
abonneer_me abonneren heraanmelden weer_ontvangen opnieuw_abonneren heractiveer begin_weer meld_…_aan schrijf_…_in
zet_me_er_weer_op zet_me_weer_op zet_me_er_terug_op zet_mij_er_weer_op weer_aanzetten zet_ze_weer_aan zet_weer_aan`,
    joined: `
aangemeld ingeschreven gevraagd besteld toestemming_gegeven geabonneerd aangevraagd opgegeven geregistreerd
nummer_gegeven om_gevraagd lid_geworden abonneren toegestemd`,
    assist: `
wie_is_dit wie_is_dat wie_bent_u wie_ben_je wie_zijn_jullie wie_is_daar met_wie_spreek_ik heb_hulp_nodig hulp_nodig
help_me help_mij kunt_u_helpen kan_je_me_helpen jullie_bereiken u_bereiken contact_met_jullie contact_opnemen_met
klantenservice klantendienst wat_is_dit iemand_spreken een_medewerker hulp helpen een_mens wie_stuurt_dit welk_bedrijf
hoe_komen_jullie_aan_mijn_nummer hoe_komt_u_aan_mijn_nummer medewerker jullie_telefoonnummer help_aub help_alstublieft
ondersteuning contact_met_u`,
    byMistake: 'per_ongeluk per_vergissing abusievelijk',
    lookalike: `
afmeting aanmeldt contract contracten schrijver bezoeken berichten bereik stoffen stoppels kaarten verzoek gegeten
koffie anderen anders bestelt bestellen bestel verwijzen verwisselen halen betalen verhalen bellen ballen benaming
sturend stuurde bestuur melding afspreken aankomen nummertje beloning belofte`,
  },
};
