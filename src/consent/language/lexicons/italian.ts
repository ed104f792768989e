import type { Lexicon } from '#consent/language/lexicon.ts';

export const italian: Lexicon = {
  language: 'it',
  short: 'nn=non xke=perche xchè=perche pk=perche cmq=comunque x=per nnt=niente sn=sono tt=tutto ke=che msg=messaggio',
  words: {
    glue: `
e ed di d del dello della dei delle degli dell in a ad al allo alla ai alle all per con che si come su sul sulla dal
dalla dall da nel nella anche essere sono ho ha hanno avere fare fa fate fatto ne vi ci ve ce ve_lo qui lì via ancora
sempre detto dico chiedo chiesto vi_chiedo voi automaticamente tramite riguardo proprio ulteriormente faccio richiedo
esigo pregherei presente vi_prego la_prego farmi alcun_modo po lo eh più_volte tante_volte due_volte tre_volte
mille_volte quante_volte`,
    to: 'di a da',
    det: `
il lo la i gli le l un uno una mio mia miei mie vostro vostra vostri vostre tuo tua tuoi tue suo sua questo questa
questi queste quello quella quei quelle ogni prossima prossimo ultima altri altre nostro tali codesti tutti_i tutte_le
qualsiasi qualunque`,
    but: 'ma quindi però altrimenti sennò poiché perciò',
    or: 'o oppure',
    polite: `
per_favore perfavore x_favore per_piacere per_cortesia pf grazie grazie_mille mille_grazie ciao salve buongiorno
buonasera ora adesso subito immediatamente oggi già una_volta_per_tutte prego vi_prego la_prego ti_prego per_sempre
definitivamente scusi scusa scusate signore signora gentilmente cortesemente saluti cordiali_saluti sì da_subito
davvero finalmente dai ragazzi d_ora_in_poi d_ora_in_avanti in_futuro urgente una_buona_volta cordialmente oh ehi
spiacente mi_dispiace no_grazie grazie_in_anticipo così gentile gentili vi_ringrazio di_nuovo insomma buona_giornata`,
    i: 'io noi vado andiamo',
    you: 'voi tu lei te',
    they: 'lui essi loro chi qualcuno',
    me: 'mi me ci noi',
    it: 'questo questa ciò lo la li questa_cosa queste_cose questa_roba sta_roba quello quelli così cosi',
    all: 'tutto tutti tutte tutto_questo',
    be: 'è sono siete sei essere era sia siamo',
    past: `
ho ha avete hai hanno abbiamo arrivato arrivati arrivata ricevuto ricevuti mandato inviato è_stato sono_stato
sono_stata ieri aveva arrivano`,
    can: 'potete potreste può potrebbe puoi posso potrei dovete deve devi volete devo vorreste dovreste bisogna',
    how: 'come dove quando quale cosa_devo_fare come_faccio come_si quanto quanti quante a_che_ora',
    why: 'perché_non se_non se_voi come_mai perché',
    hypo: 'se_io se_invio se_mando se_scrivo se_annullo se_cancello cosa_succede_se se_mi',
    instead: 'invece piuttosto al_posto',
    not: 'non mai né senza mai_più nn vieto rifiuto evitate evita eviti diffido se_non non_fa_per_me non_corretto',
    cannot: 'non_riesco non_posso impossibile non_riesco_a non_si_può non_si_riesce non_ci_riesco non_si_riesce_a',
    didnot: 'non_ho non_ha non_hanno',
    none: 'nessun nessuno nessuna niente nulla zero niente_più basta_con no_a mai_più no_grazie',
    more: `
più altri altre ancora ulteriori di_nuovo mai_più in_futuro d_ora_in_poi piu non_più ulteriormente nuovi altro`,
    too: `
troppi troppe troppo troppo_spesso tanti tante continuamente di_continuo sempre in_continuazione così_tanti molti
molte`,
    often: `
ogni_giorno tutti_i_giorni un_sacco_di un_sacco spesso al_giorno di_continuo ogni_ora ogni_settimana un_mucchio_di
quotidianamente tutto_il_giorno parecchi parecchio mille`,
    fewer: `
meno una_volta_al_mese una_volta_a_settimana non_così_spesso non_così_tanti ridurre diminuire calma calmatevi
rallentate`,
    enough: 'abbastanza basta adesso_basta ora_basta sufficiente è_abbastanza ne_ho_abbastanza può_bastare',
    want: `
voglio vogliamo desidero desideriamo vorrei vorremmo interessa interessano intendo bisogno serve servono volevo
gradisco gradirei accetto gradito voglia voler preferisco desidererei chiedo_di richiesto rifiuto`,
    keep: 'continuate continua adoro amo spero piacciono piace ottimo ottimi fantastico bello bravi felice contento',
    miss: `
perdere perdermi dimenticare dimenticate dimenticarti aspettare pagare cambiare perderle perderli esitate esiti`,
    interest: 'interessato interessata interessa interessano interesse interessati fa_per_me non_fa_per_me',
    annoy: `
disturbare disturbate disturbano disturba disturbarmi fastidio fastidiosi fastidiose fastidioso molestare molestie
molestarmi scocciare scocciatura rompere rompete rotto stufo stufa stancato stanco stanca odio seccante seccanti
importunare importunarmi assillare assillante assillanti invadente invadenti indesiderati indesiderate indesiderata
scocciarmi infastidire infastidirmi infastidite tormentare tormentarmi romperle intasare insistere insistenti
stressare bombardare bombardarmi assillarmi tartassare tartassarmi non_richiesti`,
    anger: `
merda* cazz* stronz* vaffanculo idiot* deficient* coglion* truffa* truffator* ladri schifo schifezza vergogna*
vergognatevi maledett* denuncia* avvocato imbecill* porca porcheria palle ridicol* pessim* ridicoli bastardi inutili
stupid* incapaci garante scandaloso marmaglia`,
    cease: `
smettete smetti smetta smettetela smettila smetterla smettere smettiamo la_smetta finitela finiscila piantatela
piantala fermate ferma fermatevi fermati fermi fermare cessate cessi cessare cessa interrompete interrompere
interrompi sospendete sospendere sospendi basta_con basta_mandare basta_inviare basta_scrivere basta_scrivermi
basta_mandarmi basta_inviarmi basta_chiamare basta_messaggi stoppate stoppa stoppare mettete_fine mettere_fine
porre_fine ponete_fine finiamola la_smettete la_smetti dateci_un_taglio chiudetela fatela_finita falla_finita fine_ai
fine_alle basta_spam basta_di zitti silenzio smetto_di`,
    leave: `
disiscriv* disiscriz* disiscri* deiscri* disabbon* disabilitatemi cancellami cancellatemi mi_cancelli mi_cancellate
cancellarmi toglimi toglietemi mi_tolga mi_togliete togliermi rimuovimi rimuovetemi mi_rimuova mi_rimuovete rimuovermi
eliminami eliminatemi eliminarmi mi_elimini mi_eliminate depennatemi depennami escludetemi escludimi
lasciatemi_in_pace lasciami_in_pace mi_lasci_in_pace mi_lasciate_in_pace lasciatemi_stare lasciami_stare
lasciatemi_tranquillo lasciatemi_tranquilla mi_tiro_fuori voglio_uscire voglio_uscirne uscire_dalla_lista
tiratemi_fuori non_disturbare non_disturbate non_disturbatemi dimenticatemi dimenticate_il_mio_numero
perdete_il_mio_numero mi_oppongo bloccatemi sparite andate_via desiscri* recedere non_rompete non_rompetemi
sganciatemi levatemi levami mi_levi mi_levate levarmi mi_chiamo_fuori rinuncio scordatevi_di_me non_scocciatemi
andatevene revoca_iscrizione lasciatemi_…_in_pace lasciate_…_in_pace lasci_…_in_pace se_continuate se_continua_così
opposizione diritto_di_opposizione`,
    left: `
mi_sono_disiscritto mi_sono_disiscritta mi_sono_cancellato mi_sono_cancellata disiscritto disiscritta disabbonato`,
    remove: `
cancellate cancellare cancella cancelli cancellazione togliete togliere togli tolga rimuovete rimuovere rimuovi
rimuova rimozione eliminate eliminare elimina elimini depennate escludete escludere dimenticate scordate levate levare
leva bloccate bloccare espungete esco`,
    cancel: `
annulla annullate annullare annulli annullamento disdire disdite disdici disdetta disdico annullarlo annullarla
revocare_l_ordine recesso rescindere annullo disdirlo uscire_dal_programma lasciare_il_programma uscire_dal_club
lasciare_il_club`,
    finite: `
smetto smesso smette fermo fermata fermato fermo_da mi_fermo mi_sono_fermat fermiamo ferma_qui si_ferma si_fermano
smettevo`,
    switch: `
chiudere chiudete chiudi disattivare disattivate disattiva disattivi spegnere spegnete terminare terminate finire
silenziare disabilitare disabilitate cancellate cancellare concludere chiuda`,
    done: `
cancellato cancellata rimosso rimossa tolto tolta eliminato eliminata escluso esclusa disattivato bloccato depennato
annullato annullata annullati annullate disdetto disdetta cancellati soppresso`,
    send: `
inviate inviare invia invii inviarmi inviatemi inviarci mandate mandare manda mandarmi mandatemi mandarci mandi
mandiate inviate_mi spedire spedite spedirmi mandarne inviarne invio proporre propormi proporci riempire riempirmi
trasmettere`,
    reach: `
scrivete scrivere scrivi scrivermi scrivetemi scriverci scriva contattate contattare contatta contattarmi contattatemi
contattarci contatti contattato contattata chiamate chiamare chiamarmi chiamatemi chiami disturbate disturbare
disturbarmi disturbatemi messaggiare messaggiarmi cercate cercarmi cercatemi importunare importunarmi importunatemi
spammare spammarmi telefonare telefonarmi telefonate telefonatemi assillare assillarmi assillatemi tempestare
tempestarmi spammate notificare contatto insistere insistete molestarmi infastidirmi tormentarmi disturbato disturbata`,
    receive: `
ricevere ricevo riceverne riceverli riceverle sentire sentirvi vedere leggere ricevere_più figurare far_parte
continuare_a riceva averne saperne saperne_nulla sapere arrivano arriva`,
    message: `
messaggio messaggi messaggini sms pubblicità pubblicitari* annunci annuncio mail email notifica notifiche newsletter
avvisi avviso alert iscrizione iscrizioni abbonamento abbonamenti promozione promozioni promozionali promozionale
offerte comunicazione comunicazioni spam marketing promo chiamate sollecitazioni sollecitazione testi posta
commerciali proposte telefonate contatti_commerciali vostre_notizie messagi messagio messaggistica invii sconti
contatto`,
    list: `
lista liste elenco elenchi rubrica database banca_dati archivio archivi contatti mailing_list registro sistema gruppo
servizio mailing vostri_archivi`,
    number: 'numero numeri telefono cellulare num tel recapito contatto recapiti cell nr linea utenza',
    person: 'persona destinatario uomo donna signore signora contatto tizio',
    wrong: `
sbagliato sbagliata sbagliate sbagliando sbagliato_numero errato errata scorretto sbaglia sbagliati non_corretto
erroneo sbagli un_altra_persona`,
    misdial: `
numero_sbagliato numero_errato sbagliato_numero sbagliato_persona persona_sbagliata errore_di_persona hai_sbagliato
ha_sbagliato_numero avete_sbagliato sbagliate_numero sbaglia_numero ha_cambiato_numero non_abita_qui non_abita_più_qui
destinatario_sbagliato contatto_sbagliato numero_non_corretto scambio_di_persona non_conosco_nessuna
non_conosco_nessun qui_non_abita non_sono_la_persona_giusta non_è_la_persona_giusta non_è_il_numero_giusto
cambiato_numero`,
    belong: `
appartiene è_di_un_altra_persona ora_è_mio adesso_è_mio è_mio è_di_un_altro è_di_un_altra cambiato_proprietario
nuovo_proprietario`,
    took: 'ereditato preso acquisito ricevuto comprato assegnato ho_da',
    other: `
ordine ordini appuntamento appuntamenti prenotazione prenotazioni consegna consegne spedizione spedizioni pacco pacchi
account conto profilo articolo articoli prodotto prodotti acquisto acquisti pagamento pagamenti addebito carta
contratto biglietto biglietti viaggio volo tavolo fattura reso rimborso buono buoni coupon punti corso lezione prova
carrello visita codice sconto iscrizione_in_palestra tessera hotel camera adesione dati indirizzo taglia colore
assicurazione socio associazione programma programma_fedeltà club palestra pranzo cena premio raccolta_punti
abbonamento_in_palestra abbonamento_palestra seduta polizza utenza noleggio regalo carta_fedeltà ritiro
tessera_fedeltà evento treno tessera_punti`,
    food: `
cipoll* formaggio pomodor* cetriol* salsa latte zucchero ghiaccio insalata funghi senape maionese prosciutto panna
patatine panino carne glutine noci uovo aglio caffè olive pancetta peperoncino mozzarella acciughe burger`,
    sense: `
senza_sosta non_stop fermata fermata_dell_autobus alla_fine fino_alla_fine fine_settimana fine_mese fine_del_mese
fine_anno in_fine alla_fine_del basta_un basta_una basta_poco mi_basta basta_che basta_solo ci_basta non_basta
basta_dire basta_chiedere mai_abbastanza non_abbastanza abbastanza_punti abbastanza_buono abbastanza_caldo
abbastanza_vicino abbastanza_bene abbastanza_buoni a_basta ti_basta vi_basta quanto_basta più_tardi più_o_meno di_più
più_info più_informazioni in_più non_più_di più_vicino per_niente di_niente di_nulla fa_niente abbastanza_spesso
abbastanza_per abbastanza_forte fermi_oggi siete_fermi più_buono il_più la_più basta_il basta_la basta_per_me
basta_per_oggi non_ancora ancora_no ancora_non`,
    told: 'detto scritto inviato mandato risposto dico scrivo',
    consent: 'consenso autorizzazione permesso autorizzo autorizzato acconsento acconsentito autorizzata consensi',
    withdraw: 'revoco ritiro revocare ritirare revoca annullo ritirato',
    enrol: `
iscrivimi iscrivetemi iscrivermi voglio_iscrivermi mi_iscrivo abbonatemi abbonami reiscriv* riattivare riattivate
aggiungetemi aggiungimi rimettetemi voglio_partecipare partecipare aderire tornare_a_ricevere riprendete ricominciate
voglio_aderire riattivami riattivatemi reiscri* iscriviti mi_riscrivo mi_reiscrivo rimettimi rimettetemi_in_lista
voglio_riceverli`,
    joined: `
iscritto iscritta richiesto chiesto abbonato abbonata registrato registrata autorizzato accettato sottoscritto
dato_il_mio_numero dato_il_consenso aderito richiesti richieste chiesti`,
    assist: `
chi_è chi_sei chi_siete chi_parla chi_scrive con_chi_parlo ho_bisogno_di_aiuto bisogno_di_aiuto bisogno_d_aiuto
aiutatemi aiutami mi_aiuti mi_aiutate potete_aiutarmi può_aiutarmi puoi_aiutarmi contattarvi servizio_clienti
assistenza assistenza_clienti parlare_con cos_è_questo cosa_è_questo un_operatore una_persona_vera di_cosa_si_tratta
supporto quale_azienda che_azienda come_avete_avuto_il_mio_numero chi_mi_scrive informazioni_per_favore
maggiori_informazioni chiamarvi un_umano chi_mi_manda`,
    byMistake: 'per_sbaglio per_errore accidentalmente inavvertitamente',
    lookalike: `
cancello cancelli contratto contratti contanti numeroso messaggero massaggio massaggi inviato inviata mandato fermata
fermate rimosso scritto correre corretto promesse notizia notizie annuncia offerta scrivania iscritto consenso invita
invitare mandare messaggiamo disturbo`,
  },
};
