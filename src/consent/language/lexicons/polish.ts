import type { Lexicon } from '#consent/language/lexicon.ts';

export const polish: Lexicon = {
  language: 'pl',
  objectFirst: true,
  short: 'nr=numer wiad=wiadomosci pls=prosze spoko=dobrze nwm=nie_wiem',
  words: {
    glue: `
aby automatycznie by byc bylo bym chyba dla do dwa_razy i ile_razy jak||ichkolwiek|iekolwiek jes|t|zcze juz kilka_razy
kolejny_raz mam miec mow|a|ie|ilam|ilem na naprawde natychmiastowe niech nigdy niniejszym o od oraz panstw|a|o po pod
poniewaz pros|ba|be|ilam|ilem|ze_o prz|ez|y sa sie sobie swo|ich|jej ta takze tam te tego tej ten tez to trzy_razy tu
tutaj tych tym u w we wiele_razy z zadam ze zeby`,
    to: 'by',
    det: `
kazd|a|y moich moj||a|e|ego|ej|emu nastepn|a|y ostatni||a panstwa swoj||e ta taki|ch|e te tego tej ten to two|ich|j|je
tych wasz||e|ego|ej|ych`,
    but: 'ale bo dlatego gdyz inaczej lecz wiec',
    or: 'albo czy lub',
    polite: `
bardzo czesc definitywnie dobry_wieczor dzi|eki|ekuje|en_dobry|s|siaj halo hej jak_najszybciej juz kochani laskawie
ludzie na_zawsze natychmiast||owo nie|_dziekuje|zwlocznie no od_|dzis|razu|teraz pan||i|ie|stwo pilne poprosze
pozdrawiam prosze przepraszam raz_na_zawsze serdecznie szanowni_panstwo tak teraz uprzejmie w_koncu w_przyszlosci
witam wreszcie z_gory_dziekuje z_powazaniem`,
    i: 'ja my',
    you: 'pan||i|stwo ty wy',
    they: 'kto||s nikt on ona oni',
    me: 'mi mna mnie nam nas',
    it: 'taki|ch_rzeczy|e_cos te_rzeczy tego||_typu to tych||_rzeczy tym z_tym',
    all: 'wszelki|ch|e wszystk|ich|ie|iego|o',
    be: 'brzmi byc byl||a jest||em|escie sa wyglada',
    past: `
byl||a|o dostal|am|em dosz|edl|la|lo dotarl|a|o otrzymal|am|em przestal||iscie przysz|edl|la|lo wczoraj
wysla|liscie|no`,
    can: 'czy_moz|ecie|na mog|a|e|lby|lbys|libyscie moz|e|ecie|esz|na mus|icie|ze powinniscie zechca',
    how: 'co gdzie ile jak||a|i kiedy ktor|a|y o_ktorej skad',
    why: 'czemu dlaczego jak_nie jesli_nie jezeli_nie po_co',
    doubt: 'nie_wiem_czy zastanawiam_się waham_się rozważam myślę_o|_tym|_odejściu może_się sam|_nie_wiem|a_nie_wiem',
    again: 'znowu ponownie z_powrotem znów przywróc*',
    hypo: `
co_sie_stanie czy_|jesli|musze jak_sie_wypisze jesli_|napisze|sie|wypisze|wysle|zrezygnuje jezeli_sie
jesli_|potem|pozniej|kiedys|zmienie|nie_bede|mi_sie_nie jak_|potem|pozniej|zmienie jezeli_|potem|pozniej|zmienie gdybym`,
    instead: 'lepiej_na raczej zamiast',
    not: `
ani bez jak_nie jesli_nie jezeli_nie nie||_ta|_te|_tej|_ten|pozadane nigdy||_wiecej odmawiam osoba_ktorej_szukacie
zabr|ania_sie|aniam|onione zakaz||uje`,
    cannot: 'nie_|da_sie|jestem_w_stanie|moge|moge_sie|mozna|potrafie|udaje|umiem',
    didnot: 'nie_dostal|am|em nie_otrzymal|am|em',
    none: 'bez brak dosc koniec_z nic nie_dziekuje precz_z zad|en|ne|nego|nej|nych zero',
    more: 'dal|ej|szych dluzej innych juz kolejnych nastepnych nigdy_wiecej nowych ponownie w_przyszlosci wiecej znowu',
    too: `
caly_czas ciagle duzo nadmiar non_stop stale tak_czesto tyle w_kolko wiele za_|czesto|duzo|wiele
zbyt_|czesto|duzo|wiele`,
    often: `
caly_dzien ciagle co_chwil|a|e co_|dzien|godzine|tydzien codziennie czesto dziennie kazdego_dnia mase mnostwo przesada`,
    fewer: 'mniej nie_tak_|czesto|duzo raz_|na_miesiac|w_miesiacu|w_tygodniu rzadziej spokojnie_z wyluzujcie',
    enough: 'dos|c|c_juz|c_tego|yc koniec||_tego|_z mam_dos|c|yc starczy was_dos|c|yc wystarczy',
    want: `
chc|e|emy|ial*|ielibysmy mam_ochoty ochoty oczekuje potrzeb|ne|uje pragne wole wyrazam zainteresowany_otrzymywaniem
zamierzam zgadzam zycz|e|y|ymy`,
    keep: 'ciesze fajn|e|ie kocham kontynuuj||cie lubie mam_nadzieje oby podoba super swietn|e|ie uwielbiam',
    miss: 'czekac placic prze|gapic|oczyc|szkadzac stracic utracic wahaj zapomni|ec|j|jcie zmieni|ac|c',
    interest: 'interesuj|a|e niepozadane zainteresowan|a|i|ia|y',
    refused: 'nie|_dla_mnie|mile_widziane',
    annoy: `
denerwuj|a|ace|e drazni irytuj|a|ace|e mam_po_dziurki mecz|a|ace|y nachaln|e|i napastowanie nat|arczywe|retne
neka|c|cie|j|jcie|nia|nie niechcian|e|ych nienawidze przeszkadza||cie uciazliw|e|y wkurza||ja|jace zameczac
zasmiecac||ie zawraca|c|jcie|nia`,
    anger: `
badziew* beznadziej* choler|a*|ne|ny chuj* debil* dno dup|a|e glupi||e gowno* idiot* jeban* kretyn* kur|de|wa*
oszus|ci|t* pierdol* skandal* spierdal* tragedia wkurw* wstyd zenada zlodzieje`,
    threat: `
policj* prawnik* rodo skarge uodo uokik zgl|aszam|osze
zglosze na_policje skarga`,
    cease: `
daj|_sobie_spokoj|cie_sobie_spokoj dosc_z kon|cz|czcie|iec_z odpusc||cie przerw|ac|ijcie
przesta|c|je|li|n|ncie|nie|niecie|niesz skoncz||cie|yc stop_z wstrzyma|c|j|jcie|nie zakoncz||cie|yc zamknijcie_sie
zaprzesta|c|n|ncie|nie zatrzyma|c|j|jcie`,
    leave: `
chce_wyjsc dac_mi_spokoj daj_|mi_spokoj|spokoj dajcie_|mi_spokoj|mi_swiety_spokoj|nam_spokoj|se_spokoj|spokoj
jak_|nie_przestaniecie|to_sie_nie_skonczy jesli_|nie_przestaniecie|to_sie_nie_skonczy nic_wspolnego_z_wami
nie_niepokoic nie_przeszkadza|c|j|jcie odczep|_sie|cie_sie odlaczcie_mnie odpi|eprz*|szcie_mnie odsubskryb*
odwal|_sie|cie_sie pozbyc_sie_was prawo_sprzeciwu prosze_dac_mi_spokoj rezygn|ac*|acj*|uj* spadaj||cie sprzeciw*
swietego_spokoju w_spokoju wnosze_sprzeciw wycof|ac_sie|uje_sie wym|az_mnie|eldujcie
wypis|ac|anie|uj|ujcie|uje|ywac|z* wyrejestr* zablokujcie_mnie zostaw|_mnie_w_spokoju|cie_mnie zrezygn|owac|owanie|uj
prawo_do_|bycia_zapomnianym|zapomnienia|usuniecia usuniecia_moich usuniecie_moich usuniecia_z_listy usuniecie_z_listy ostatnie_ostrzezenie ostatni_raz_|prosze|mowie wypowiedzenie_subskrypcji`,
    left: 'wypisa|lam|lem|na|ny wyrejestrowa|lem|na|ny zrezygnowal|am|em',
    remove: `
skas|owac|owanie|uj|ujcie skresl||cie|ic usun||ac|cie|ie|iecie usuwa|c|jcie wykas|owac|uj|ujcie wykresl||cie|enie|ic
wymaz||ac|anie|cie wyrzuc||cie zablokujcie zapomnij||cie zdejmij||cie`,
    cancel: `
anulowa|c|ne|nie anuluj||cie|e cofnac_zamowienie odejsc_z_programu odmowic odwol|ac|aj|ajcie|anie|uje opuscic_program
rozwiazac skasowac_zamowienie wyjsc_z_programu wypowi|adam|edzenie|edziec zamowienie_anulowac`,
    finite: `
koncz|e|y|y_sie|ymy przesta|je|l|la|lam|lem|lo skonczyl||a|am|em|o zatrzyma|c_sie|l|la|lam|lem|lo|ly|m_sie
zatrzymuje||_sie`,
    switch: `
blokowac dezaktyw|owac|uj|ujcie wycisz||yc wylacz||cie|enie|yc zakoncz||enie|yc zamkn|ac|iecie|ij|ijcie zawies||ic
zlikwid|owac|ujcie`,
    done: 'anulowan|a|e|o|y odwola|li|na|ne|no|ny skasowan|e|y usuniet|a|e|y wykasowan|e|y wykreslon|a|y wylaczone',
    send: `
nadsylac podsylac przesyla|c|j|jcie|nia|nie|niem przysyla|c|j|jcie|nia|nie|niem rozsylac slac slijcie wysl|ac|ij|ijcie
wysyla||c|cie|j|jcie|nia|nie|niem wysylki`,
    reach: `
dzwon||cie|ic|ienia|ienie esemesowac inform|owac|ujcie kontakt||owac|owania|owanie|u|uj|ujcie mecz||cie|yc
nagab|ujcie|ywac napastowac neka|c|j|jcie niepoko|ic|j|jcie odzywa|c|j|jcie pis|ac|ania|anie|aniem|z|zcie powiadamiac
przeszkadzaj||cie sms|owac|uj|ujcie spam|owac|owania|uj|ujcie wydzwania|c|jcie zaczepia|c|jcie zawraca|c|j|jcie`,
    receive: `
byc||_na czytac dosta|je|wac|wania|wanie figurowac miec odbierac otrzym|ac|uje otrzymywa|c|l|la|nia|nie przychodza
slyszec uczestniczyc widziec znajdowac`,
    message: `
alert* biuletyn* e-maili esemes* informacj|e_handlowe|i_handlowych komunikat* kontakt||u korespondencji mail*
marketing* newsletter* ofert||ami polaczen powiadomie* promocj* przypomnie* rabatow reklam* sms* subskry|bcj*|pcj*
tekstow||ych telefonow wiadomosc||i|iami|iom wysylki zapis`,
    list: `
baz|a|e|ie|y|y_danych grup|e|y kontaktow lis|cie|ta|te|ty mailingu rejestr||u serwisu spisu systemu uslug|e|i`,
    number: `
dan|e_kontaktowe|e_osobowe|ych_osobowych komork|a|e|i moich_danych moje_dane nr nry numer||em|u|y|ze tel telefon||em|u
moje_dane_osobowe moich_danych_osobowych wszystkie_moje_dane`,
    person: 'adresat czlowiek facet odbiorca osob|a|e|y',
    wrong: `
bledn|a|y kogos_innego ktos_inny mylny nie_t|a|e|ej|en nieprawidlow|a|y niewlasciw|a|ej|y pomylil||a|es|i|iscie
pomylk|a|owo|owy zla zle||go|j zly`,
    misdial: `
bledny_numer ma_nowy_numer
nie_|do_mnie|jest_moj_numer|mieszka_tu|mieszka_tutaj|moj_numer|pod_ten_numer|ta_osoba|ten_numer nie_znam_zadne|go|j
nie|prawidlowy_numer|wlasciwy_numer obc|a_osoba|ej_osoby osoba_ktorej_szukacie
pomylil|_numer|_pan|a_pani|es_numer|i_panstwo_numer|iscie_numer pomyl|ka|kowy_numer|one_numery|ony_numer
to_|nie_moj_numer|pomylka zlego_adresata zly_numer zmienil|_numer|a_numer|a_telefon
kupil|em_…_uzywany|am_…_uzywany|em_ten_telefon|am_ten_telefon|em_ten_numer|am_ten_numer odziedziczyl|em_|am_ odziedziczyl|em_ten|am_ten|em_telefon|am_telefon|em_numer|am_numer sprzedal|em_ten_telefon|am_ten_telefon|em_telefon|am_telefon uzywany_telefon`,
    belong: 'jest_|moj|teraz_moj moj_od nalezy||_teraz teraz_moj uzywa',
    took: 'dostal|am|em kupil|am|em mam_od nowy_wlasciciel odziedziczyl|am|em przej|alem|elam',
    other: `
abonament||u adres||u artykul bilet||u|y czlonkostw|a|o danych dostaw|a|e|y faktur|a|e|y hotel kart|a|e|y klub||u
kod||u kol|acja|or kont|a|o koszyk||a kupon||u|y kurs||u lekcja lot||u nagrod|a|e|y obiad||u oplat|a|y paczk|a|e|i
platnosc||i podroz pokoj polecenie_zaplaty pre|numeraty|zent proba produkt||u|y profil program||u przesylk|a|e|i
punkt|ow|y rezerwacj|a|e|i rozmiar silowni||e spotkani|a|e stolik||a termin||u ubezpieczenie uczestnictwa udzialu
umow|a|e|y wizyt|a|e|y wycieczk|a|i wynajem zabieg||u zakup||u|y zamowien||ia|ie|iu zwrot||u`,
    food: `
boczek burger* cebul* cuk|ier|ru czosn* fryt|ek|ki gluten* jajko kanapk* kaw|a|e ketchup* lod||u majonez* mies|a|o
mlek|a|o musztard* ogork* oliw* orzech* pieczark* pomidor* salat* ser||a smietan* sos||u szynk*`,
    sense: `
bez_|konca|przerwy co_wiecej czy_|juz|wystarczy jeszcze_|nie|wiecej juz_|dostalem|ide|jade|jest|jestem|mam|wiem konca
koniec_|miesiaca|roku|tygodnia na_|koniec|stopa nic_|nie_szkodzi|sie_nie_stalo|takiego
nie_|dosc|ma_sprawy|ma_za_co|przestaje|szkodzi|wystarczy pod_koniec prosze_zatrzymac_reszte przestal|_dzialac|o_padac
przystanek weekend wiecej_|informacji|niz wystarczajaco wystarczy_|aby|jeden|jedna|mi|na|pokazac|punktow|tylko za_malo
zatrzyma|c_dla|j_dla|j_reszte|jcie_dla|jcie_mi znak_stop`,
    told: 'mowil|am|em napisal|am|em odpisal|am|em pisal|am|em wyslal|am|em',
    consent: 'pozwalam pozwoleni|a|e upowaznienie wyraz|alam|alem|ilam_zgody|ilem_zgody zezwalam zgadzam zgod||a|e|y',
    withdraw: 'cof|am|nac cofnieci|a|e odwol|ac|anie|uje wycof|ac|ania|anie|uje',
    enrol: `
aktywuj chce_|dolaczyc|otrzymywac_ponownie|sie_ponownie_zapisac|sie_zapisac|wziac_udzial|znowu dodaj_mnie
dodajcie_mnie||_z_powrotem dolacz|am|yc mnie_zapisac ponownie_zapisac prosze_mnie_zapisac sie_zapisac subskryb|owac|uj
wlaczcie_z_powrotem wznow||cie|ic z_powrotem_na_liste zapis|ac_sie|uje_sie|z_mnie
zapiszcie_|mnie|mnie_ponownie|z_powrotem zasubskrybowac`,
    joined: `
podawal|am|em prosil||am|em rejestrowal|am|em subskryb|owalam|owalem|uje wyrazal|am|em zamawial|am|em zapisal|am|em
zapisywal||am|em zgadzal|am|em zglaszal|am|em
podawal|am_wam|em_wam podal|am|em dawal|am|em waszym_klientem wasza_klientka klientem klientka`,
    assist: `
biuro_obslugi co_to_jest czlowiekiem czy_to_oszustwo infolinia jak|_to_dziala|a_firma kim_jestes||cie konsultant
kto_|mowi|pisze|to|to_wysyla|wysyla mozecie_mi_pomoc o_co_chodzi obsluga_klienta pomo|c|cy|z|z_mi|zcie|zcie_mi
porozmawiac_z potrzebuje_pomocy sie_z_wami skad_macie_moj_numer skontaktowac wasz_numer wiecej_informacji_prosze
z_k|im_mam_przyjemnosc|im_rozmawiam|onsultantem z_wami_skontaktowac`,
    byMistake: 'niechcacy omylkowo przez_pomylke przypadk|iem|owo',
    lookalike: 'kontakty numerek przystan wys|lal|ylka',
    gone: `
zmarl zmarla zmarly nie_zyje niezyjac|y|a odeszl|a odszedl_|w|na|od zgin|al|ela`,
    died: `
umarl umarla smierc smierci`,
    kin: `
on ona matka ojciec mama tata maz zona syn corka brat siostra babcia dziadek ciocia ciotka wujek wlasciciel wlascicielka klient`,
    elsewhere: `
inn|ego_sklepu|ej_firmy|y_sklep|a_firma|ej_listy|ej_sieci|ym_sklepie|ej_marki moj_|bank|dentysta moja_|silownia|ubezpieczalnia newslettera mailingu mejli maili e-maili netflix*`,
  },
};
