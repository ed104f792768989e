import type { Lexicon } from '#consent/language/lexicon.ts';

export const italian: Lexicon = {
  language: 'it',
  short: 'nn=non xke=perche xchè=perche pk=perche cmq=comunque x=per nnt=niente sn=sono tt=tutto ke=che msg=messaggio',
  words: {
    glue: `
a ad ai al alcun_modo all||a|e|o anc|he|ora automaticamente avere ce che chie|do|sto ci come con d da dal||l|la degli
dei del||l|la|le|lo detto di dico due_volte e ed eh esigo essere fa faccio far|e|mi fat|e|to ha hanno ho in la_prego
li lo mille_volte ne nel||la per piu_volte po pre|gherei|sente proprio quante_volte qui richiedo riguardo sempre si
sono su sul||la tante_volte tramite tre_volte ulteriormente ve ve_lo vi vi_|chiedo|prego via voi`,
    to: 'a da di',
    det: `
altr|e|i codesti gli i il l la le lo mia mie||i mio nostro ogni prossim|a|o qual|siasi|unque quei quell|a|e|o
quest|a|e|i|o ste sti sto sua suo tali tua tue tuo||i tutt|e_le|i_i ultima un una uno vostr|a|e|i|o`,
    but: 'altrimenti ma per|cio|o poiche quindi senno',
    or: 'o oppure',
    polite: `
adesso buon|a_giornata|asera|giorno ciao cordial|i_saluti|mente cortesemente cosi d_ora_in_|avanti|poi da_subito dai
davvero definitivamente di_nuovo ehi finalmente gentil|e|i|mente gia grazie||_in_anticipo|_mille immediatamente
in_futuro insomma la_prego mi_dispiace mille_grazie no_grazie oggi oh ora
per|_cortesia|_favore|_piacere|_sempre|favore pf prego ragazzi sal|uti|ve scus|a|ate|i si signor|a|e spiacente subito
ti_prego una_|buona_volta|volta_per_tutte urgente vi_|prego|ringrazio x_favore`,
    i: 'andiamo io noi vado',
    you: 'lei te tu voi',
    they: 'chi essi loro lui qualcuno',
    me: 'ci me mi noi',
    it: 'cio cosi la li lo quell|i|o quest|a|a_cosa|a_roba|e_cose|o sta_roba ste sti sto',
    all: 'tutt|e|i|o|o_questo',
    be: 'e era essere pare sei sembra sia||mo siete sono',
    past: 'abbiamo arriva|no|ta|ti|to ave|te|va e_stato ha hai hanno ho ieri inviato mandato ricevut|i|o sono_stat|a|o',
    can: 'bisogna dev|e|i|o dov|ete|reste posso potete potre|bbe|i|ste puo||i volete vorreste',
    how: 'a_che_ora come||_faccio|_si cosa_devo_fare dove qua|le|ndo|nte|nti|nto',
    why: 'come_mai perche||_non se_|non|voi',
    doubt: 'non_so_|se|bene_se nn_so_se sto_pensando pensando_di sono_indecis|o|a forse_mi valutando_se chissà_se',
    again: 'di_nuovo nuovamente riattiv* rimette* riceverli_ancora rimett*',
    hypo: `
cosa_succede_se se_|annullo|cancello|invio|io|mando|mi|scrivo
se_|poi|dopo|un_giorno|cambio_idea|non_mi_piace|più_avanti|in_futuro|non_voglio`,
    instead: 'al_posto invece piuttosto',
    not: `
chi_cercate diffido evit|a|ate|i la_persona_che_cercate mai||_piu ne nn non||_c_e_bisogno|_corretto|_occorre|_serve
rifiuto se_non senza viet|ato|o`,
    cannot: 'impossibile non_|ci_riesco|posso|riesco|riesco_a|si_puo non_si_riesce||_a',
    didnot: 'non_h|a|anno|o',
    none: 'basta_con mai_piu nessun||a|o niente||_piu no_|a|grazie nulla zero',
    more: `
altr|e|i|o ancora d_ora_in_poi di_nuovo in_futuro mai_piu non_piu nuovi oltre piu ricevere_piu ulterior|i|mente`,
    too: 'continuamente cosi_tanti di_continuo in_continuazione molt|e|i sempre tant|e|i tropp|a|e|i|o',
    often: `
al_giorno mille ogni_|giorno|ora|settimana parecchi||o quotidianamente spesso tutt|i_i_giorni|o_il_giorno
un_|mucchio_di|sacco`,
    fewer: 'calma||tevi diminuire meno non_cosi_|spesso|tanti rallentate ridurre una_volta_a|_settimana|l_mese',
    enough: 'abbastanza adesso_basta basta e_abbastanza ne_ho_abbastanza ora_basta puo_bastare sufficiente',
    want: `
accetto bisogno chiedo_di desider|erei|iamo|o gradi|rei|sco|to intendo interessa||no preferisco richiesto rifiuto
serv|e|ono vogli|a|amo|o vole|r|vo vorre|i|mmo`,
    keep: 'adoro amo bello bravi cont|ento|inua|inuate fantastico felice ottim|i|o piac|ciono|e spero',
    miss: 'aspettare cambiare dimentica|re|rti|te esit|ate|i pagare perder|e|le|li|mi',
    interest: 'fa_per_me interess|a|ano|ata|ati|ato|e',
    refused: 'non_|e_per_me|fa_al_caso_mio|fa_per_me non_gradit|e|i non_sono_gradit|e|i',
    annoy: `
assilla|nte|nti|re|rmi bombardar|e|mi che_palle disturba||no|re|rmi|te due_palle fastidio||se|si|so importunar|e|mi
indesiderat|a|e|i infastidi|re|rmi|te insiste|nti|re intasare invadent|e|i molest|are|armi|ie non_richiesti odio
rompe|re|rle|te rotto scoccia|re|rmi|to|tura seccant|e|i stanc|a|ato|o stressare stuf|a|ato|o tartassar|e|mi
tormentar|e|mi`,
    anger: `
bastardi cazz* coglion* deficient* denuncia* idiot* imbecill* incapaci inutili ladri maledett* marmaglia merda* palle
pessim* porc|a|heria ridicol* scandaloso schif|ezza|o stronz* stupid* truffa|*|tor* vaffanculo vergogna*`,
    threat: `
agcom avvocato denunci|a|are|o garante polizia segnalo vie_legali
vi_denuncio`,
    cease: `
basta_|chiamare|con|di|inviare|inviarmi|mandare|mandarmi|messaggi|scrivere|scrivermi|spam cess|a|are|ate|i chiudetela
dateci_un_taglio falla_finita fatela_finita ferm|a|are|ate|atevi|ati|i fine_a|i|lle fini|amola|scila|tela
interromp|ere|ete|i la_smett|a|ete|i mette|re_fine|te_fine pianta|la|tela ponete_fine porre_fine silenzio
smett|a|ere|erla|ete|etela|i|iamo|ila|o_di sospend|ere|ete|i stoppa||re|te zitti`,
    leave: `
andate|_via|vene bloccatemi cancella|mi|rmi|temi deiscri* depenna|mi|temi desiscri* dimenticatemi
diritto_di_opposizione disab|bon*|ilitatemi disiscri|*|v*|z* elimina|mi|rmi|temi esclud|etemi|imi
lasci|_…_in_pace|ami_fuori|ami_in_pace|ami_stare|ate_…_in_pace lasciatemi_|fuori|stare|tranquilla|tranquillo|…_in_pace
leva|mi|rmi|temi liberarmi_di_voi mi_cancell|ate|i
mi_|chiamo_fuori|eliminate|elimini|levate|levi|oppongo|rimuova|rimuovete|tiro_fuori|togliete|tolga
niente_a_che_fare_con_voi non_disturba|re|te|temi non_rompete||mi non_scocciatemi nulla_a_che_fare_con_voi opposizione
perdete_il_mio_numero recedere revoca_iscrizione rimuov|ermi|etemi|imi rinuncio scordatevi_di_me se_continua|_cosi|te
sganciatemi sparite tiratemi_fuori togli|ermi|etemi|mi uscire_dalla_lista voglio_uscir|e|ne
diritto_all_oblio diritto_di_cancellazione gdpr cancellazione_dei ultimo_avvertimento ultimo_avviso ultima_volta_che 
disdetta_del|_servizio|l_abbonamento disdetta_per_favore disdetta_grazie`,
    left: 'disabbonato disiscritt|a|o mi_sono_cancellat|a|o mi_sono_disiscritt|a|o',
    remove: `
blocca|re|te cancell|a|are|ate|azione|i depennate dimenticate elimin|a|are|ate|i esclude|re|te esco espungete
leva||re|te rimozione rimuov|a|ere|ete|i scordate togli||ere|ete tolga`,
    cancel: `
annull|a|amento|are|arla|arlo|ate|i|o disd|etta|ici|ico|ire|irlo|ite lasciare_il_|club|programma recesso rescindere
revocare_l_ordine uscire_dal_|club|programma`,
    finite: 'ferm|a_qui|ata|ato|iamo|o|o_da mi_|fermo|sono_fermat si_ferma||no smesso smett|e|evo|o',
    switch: `
cancella|re|te chiud|a|ere|ete|i concludere disabilita|re|te disattiv|a|are|ate|i finire silenziare spegne|re|te
termina|re|te`,
    done: `
annullat|a|e|i|o bloccato cancellat|a|i|o depennato disattivato disdett|a|o eliminat|a|o esclus|a|o rimoss|a|o
soppresso tolt|a|o`,
    send: `
invia||rci|re|rmi|rne|te|te_mi|temi invi|i|o manda||rci|re|rmi|rne|te|temi mandi||ate propor|ci|mi|re riempir|e|mi
spedi|re|rmi|te trasmettere`,
    reach: `
assilla|re|rmi|temi cerca|rmi|te|temi chiam|are|armi|ate|atemi|i contatt|a|arci|are|armi|ata|ate|atemi|ato|i|o
disturba|re|rmi|ta|te|temi|to importuna|re|rmi|temi infastidirmi insiste|re|te messaggiar|e|mi molestarmi notificare
scriv|a|erci|ere|ermi|ete|etemi|i spamma|re|rmi|te telefona|re|rmi|te|temi tempestar|e|mi tormentarmi`,
    receive: `
arriva||no averne continuare_a far_parte figurare leggere ricev|a|ere|ere_piu|erle|erli|erne|o saper|e|ne|ne_nulla
sentir|e|vi vedere`,
    message: `
abbonament|i|o alert annunci||o avvis|i|o chiamate commerciali comunicazion|e|i contatt|i_commerciali|o invii
iscrizion|e|i messag|gi|gini|gio|gistica|i|io notific|a|he offerte posta promozion|ale|ali|e|i proposte
pubblicita||ri* sconti sollecitazion|e|i telefonate testi vostre_notizie`,
    list: `
archivi||o banca_dati contatti database elenc|hi|o gruppo list|a|e mailing registro rubrica servizio sistema`,
    number: `
cell||ulare contatto dati_personali i_miei_dati linea miei_dati nr num||eri|ero recapit|i|o tel||efono utenza
miei_dati||_personali i_miei_dati||_personali mie_informazioni`,
    person: 'contatto destinatario donna persona signor|a|e tizio uomo',
    wrong: 'err|ata|ato|oneo non_corretto sbagli||a|ando sbagliat|a|e|i|o|o_numero scorretto un_altra_persona',
    misdial: `
avete_sbagliato cambiato_numero chi_cercate contatto_sbagliato errore_di_persona ha_|cambiato_numero|sbagliato_numero
hai_sbagliato la_persona_che_cercate non_abita_|piu_qui|qui non_conosco_nessun||a
non_|e_il_numero_giusto|e_la_persona_giusta|sono_la_persona_giusta numero_|errato|non_corretto|sbagliato qui_non_abita
sbaglia|_numero|te_numero|to_numero scambio_di_persona una_sconosciuta uno_sconosciuto
telefono_usato cellulare_usato comprato_questo_|telefono|cellulare|numero ereditato_|questo_telefono|questo_cellulare|questo_numero|il_telefono|il_cellulare venduto_|questo_telefono|questo_cellulare|il_telefono|il_cellulare|il_mio_telefono`,
    belong: `
adesso_e_mio appartiene cambiato_proprietario e_di_un_altr|a|a_persona|o e_mio nuovo_proprietario ora_e_mio`,
    took: 'acquisito assegnato comprato ereditato ho_da preso ricevuto',
    other: `
abbonamento_|in_palestra|palestra account acquist|i|o addebito adesione appuntament|i|o articol|i|o
ass|icurazione|ociazione bigliett|i|o buon|i|o camera car|rello|ta cena club codice colore consegn|a|e cont|o|ratto
corso coupon dati evento fattura hotel indirizzo iscrizione_in_palestra lezione noleggio ordin|e|i pacc|hi|o
pagament|i|o palestra polizza pranzo premio prenotazion|e|i pro|dotti|dotto|filo|gramma|va punti regalo reso rimborso
ritiro sconto seduta socio spedizion|e|i taglia tavolo tessera treno utenza viaggio visita volo`,
    food: `
acciughe aglio burger caffe carne cetriol* cipoll* formaggio funghi ghiaccio glutine insalata latte maionese
mozzarella noci olive pan|cetta|ino|na patatine peperoncino pomodor* prosciutto salsa senape uovo zucchero`,
    sense: `
a_basta abbastanza_|bene|buoni|buono|caldo|forte|per|punti|spesso|vicino alla_fine ancora_no||n
basta_|che|chiedere|dire|il|la|per_me|per_oggi|poco|solo|un|una ci_basta di_|niente|nulla|piu fa_niente
ferm|ata|ata_dell_autobus|i_oggi fine_|anno|del_mese|mese|settimana fino_alla_fine il_piu in_|fine|piu la_piu
mai_abbastanza mi_basta non_|abbastanza|ancora|basta|piu_di per_niente
piu_|buono|info|informazioni|o_meno|tardi|vicino quanto_basta senza_sosta siete_fermi ti_basta vi_basta`,
    told: 'detto dico inviato mandato risposto scri|tto|vo',
    consent: 'acconsent|ito|o autorizz|ata|ato|azione|o consens|i|o perme|sso|tto',
    withdraw: 'annullo revoc|a|are|o ritir|are|ato|o',
    enrol: `
abbona|mi|temi aderire aggiung|etemi|imi iscriv|ermi|etemi|imi|iti mi_|iscrivo|reiscrivo|riscrivo partecipare
reiscri|*|v* riattiva|mi|re|te|temi ricominciate rimett|etemi|etemi_in_lista|imi riprendete tornare_a_ricevere
voglio_|aderire|iscrivermi|partecipare|riceverli`,
    joined: `
abbonat|a|o accettato aderito autorizzato chiest|i|o dato_il_|consenso|mio_numero iscritt|a|o registrat|a|o
richiest|e|i|o sottoscritto
dato_|il_mio|questo vostro_cliente vostra_cliente cliente_vostr|o|a`,
    assist: `
aiuta|mi|temi assistenza||_clienti bisogno_d|_aiuto|i_aiuto che_azienda
chi_|e|invia|manda|mi_manda|mi_scrive|parla|scrive|sei|siete chiamarvi come_|avete_avuto_il_mio_numero|funziona
con|_chi_parlo|tattarvi cos|_e_questo|a_e_questo di_cosa_si_tratta e_una_truffa informazioni_per_favore
maggiori_informazioni mi_aiut|ate|i parlare_con potete_aiutarmi puo|_aiutarmi|i_aiutarmi quale_azienda
servizio_clienti supporto un_|operatore|umano una_persona_vera`,
    byMistake: 'accidentalmente inavvertitamente per_|errore|sbaglio',
    lookalike: 'annuncia cancello cont|anti|ratti disturbo invi|ata|tare massaggi||o messagg|ero|iamo offerta',
    gone: `
deceduto deceduta defunt|o|a scompars|o|a venut|o_a_mancare|a_a_mancare è_mort|o|a mancat|o|a non_è_più_tra_noi non_c_è_più`,
    died: `
morto morta morì morte`,
    kin: `
lui lei madre padre mamma papà marito moglie figlio figlia fratello sorella nonna nonno zia zio proprietario titolare cliente`,
    elsewhere: `
altro_|negozio|marchio|mittente|sito|servizio altra_|azienda|ditta|lista|catena la_mia_|banca|palestra|assicurazione il_mio_dentista newsletter mail email e-mail posta`,
  },
};
