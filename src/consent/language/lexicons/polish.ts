import type { Lexicon } from '#consent/language/lexicon.ts';

export const polish: Lexicon = {
  language: 'pl',
  objectFirst: true,
  short: 'nr=numer wiad=wiadomosci pls=prosze spoko=dobrze nwm=nie_wiem',
  words: {
    glue: `
aby automatycznie by bym być było chyba dla do dwa_razy i ile_razy jak||ichkolwiek|iekolwiek jes|t|zcze już kilka_razy
kolejny_raz mam mieć mową mówi|ę|łam|łem na naprawdę natychmiastowe niech nigdy niniejszym o od oraz państw|a|o po pod
ponieważ pros|iłam|iłem|zę_o prośb|a|ę prz|ez|y sie się sobie swo|ich|jej są ta także tam te tego tej ten też to
trzy_razy tu tutaj tych tym tę u w we wiele_razy z ze że żeby żądam`,
    to: 'by',
    det: `
każd|a|y moich moj|a|e|ego|ej|emu|ą mój następn|a|y ostatni||a państwa swoje swój ta taki|ch|e te tego tej ten to
two|ich|je twój tych tą tę wasz||e|ego|ej|ych`,
    but: 'ale bo dlatego gdyż inaczej lecz więc',
    or: 'albo czy lub',
    polite: `
bardzo||_proszę cze|sc|ść definitywnie dobry_wieczór dzi|eki|ekuje|eń_dobry|siaj|ęki|ękuje|ękuję|ś halo hej
jak_najszybciej już kochani ludzie na_zawsze natychmiast||owo nie|_dziękuję|zwłocznie no od_|dziś|razu|teraz pan||i|ie
państwo pilne poproszę pozdrawiam prosz|e|ę przepraszam raz_na_zawsze serdecznie sorry szanowni_państwo tak teraz
uprzejmie||_proszę w_końcu w_przyszłości witam wreszcie z_góry_dziękuję z_poważaniem łaskawie`,
    i: 'ja my',
    you: 'pan||i państwo ty wy',
    they: 'kto||ś nikt on ona oni',
    me: 'mi mnie mną nam nas',
    it: 'taki|ch_rzeczy|e_coś te_rzeczy tego||_typu to tych||_rzeczy tym z_tym',
    all: 'wszelki|ch|e wszystk|ich|ie|iego|o',
    be: 'brzmi być był||a jest||em|eście są wygląda',
    past: `
był||a|o dostał|am|em dosz|edł|ła|ło dotarł|a|o otrzymał|am|em przesta|liście|ł przysz|edł|ła|ło wczoraj
wysła|liście|no`,
    can: 'czy_moż|ecie|na mog|libyście|ą|ę moż|e|ecie|esz|na mus|icie|zę mógłby||ś powinniście zechcą',
    how: 'co gdzie ile jak||a|i kiedy któr|a|y o_której skąd',
    why: 'czemu dlaczego jak_nie jeśli_nie jeżeli_nie po_co',
    hypo: 'co_się_stanie czy_|jeśli|muszę jak_się_wypiszę jeśli_|napiszę|się|wypiszę|wyślę|zrezygnuję jeżeli_się',
    instead: 'lepiej_na raczej zamiast',
    not: `
ani bez jak_nie jeśli_nie jeżeli_nie nie||_dla_mnie|_ta|_tej|_ten|_tę|mile_widziane|pożądane nigdy||_więcej odmawiam
zabr|ania_się|aniam|onione zakaz||uję`,
    cannot: 'nie_|da_się|jestem_w_stanie|mogę|mogę_się|można|potrafię|udaje|umiem',
    didnot: 'nie_dostał|am|em nie_otrzymał|am|em',
    none: 'bez brak dość koniec_z nic nie_dziękuję precz_z zero żad|en|ne|nego|nej|nych',
    more: `
dal|ej|szych dłużej innych już kolejnych następnych nigdy_więcej nowych ponownie w_przyszłości wiecej więcej znowu`,
    too: `
cały_czas ciągle dużo nadmiar non_stop stale tak_|często|dużo|wiele tyle w_kółko wiele za_|często|dużo|wiele
zbyt_|często|dużo|wiele`,
    often: `
bez_przerwy cały_|czas|dzień ciągle co_chwil|a|ę co_|dzień|godzinę|tydzień codziennie często dziennie każdego_dnia
kilka_razy_dziennie masę mnóstwo przesada w_kółko`,
    fewer: 'mniej nie_tak_|często|dużo raz_|na_miesiąc|w_miesiącu|w_tygodniu rzadziej spokojnie_z wyluzujcie',
    enough: 'dosyć dość||_już|_tego koniec||_tego|_z mam_do|syć|ść starczy was_do|syć|ść wystarczy',
    want: `
chc|e|emy|ial* chciał|abym|am|bym|em chc|ielibyśmy|ę mam_ochoty ochoty oczekuję potrzeb|ne|uje|uję pragnę wolę wyrażam
zainteresowany_otrzymywaniem zamierzam zgadzam zyczymy życz|y|ymy|ę`,
    keep: 'cieszę fajn|e|ie kocham kontynuuj||cie lubię mam_nadzieję oby podoba super uwielbiam świetn|e|ie',
    miss: 'czekać prze|gapić|oczyć|szkadzać płacić stracić utracić wahaj zapomni|eć|j|jcie zmieni|ać|ć',
    interest: 'interesuj|e|ą|ę nie|_dla_mnie|mile_widziane|pożądane zainteresowan|a|i|ia|y',
    annoy: `
denerwuj|e|ą|ące drażni irytuj|e|ą|ące mam_po_dziurki męcz|y|ą|ące nachaln|e|i napastowanie nat|arczywe|rętne
niechcian|e|ych nienawidzę nęka|cie|j|jcie|nia|nie|ć przeszkadza||cie uciążliw|e|y wkurza||ją|jące zamęczać
zawraca|jcie|nia|ć zaśmieca|cie|ć`,
    anger: `
badziew* beznadziej* choler|a*|ne|ny chuj* debil* dno dup|a|ę gówno* głupi||e idiot* jeban* kretyn* kur|de|wa*
oszu|st*|ści pierdol* policj* prawnik* skandal* spierdal* tragedia uokik wkurw* wstyd zgłoszę złodzieje żenada`,
    threat: 'policj* prawnik* rodo skargę uodo uokik zgł|aszam|oszę',
    cease: `
daj|_sobie_spokój|cie_sobie_spokój dość_z koniec_z kończ||cie odpuść||cie przerw|ać|ijcie
przesta|je|li|n|ncie|nie|niecie|niesz|ć|ń|ńcie skończ||cie|yć stop_z wstrzyma|j|jcie|nie|ć zakończ||cie|yć
zamknijcie_się zaprzesta|nie|ć|ń|ńcie zatrzyma|j|jcie|ć`,
    leave: `
anulować_subskrypcję chcę_wyjść daj_|mi_spokój|spokój dajcie_|mi_spokój|mi_święty_spokój|nam_spokój|se_spokój|spokój
dać_mi_spokój jak_|nie_przestaniecie|to_się_nie_skończy jeśli_|nie_przestaniecie|to_się_nie_skończy
nic_wspólnego_z_wami nie_niepokoić nie_przeszkadza|j|jcie|ć odczep|_się|cie_się odpi|eprz*|szcie_mnie odsubskryb*
odwal|_się|cie_się odłączcie_mnie pozbyć_się_was prawo_sprzeciwu proszę_dać_mi_spokój rezygn|ac*|acj*|uj* spadaj||cie
sprzeciw|*|iam_się w_spokoju wnoszę_sprzeciw wycof|ać_się|uję_się wym|aż_mnie|eldujcie
wypis|ac|anie|ać|uj|ujcie|uje|uję|ywać|z*|z_mnie|zcie wyrejestr|*|ować zablokujcie_mnie zapomnijcie_|mój_numer|o_mnie
zostaw_mnie_w_spokoju zostawcie_mnie||_w_spokoju zrezygn|owanie|ować|uj świętego_spokoju`,
    left: 'wypisa|na|ny|łam|łem wyrejestrowa|na|ny|łem zrezygnował|am|em',
    remove: `
skas|owanie|ować|uj|ujcie skreśl||cie|ić usun||ac|cie|ie|ięcie|ąć usu|wajcie|wać|ń|ńcie wykas|ować|uj|ujcie
wykreśl||cie|enie|ić wyma|zanie|zać|ż|żcie wyrzuć||cie zablokujcie zapomnij||cie zdejmij||cie`,
    cancel: `
anulowa|ne|nie|ć anuluj||cie|e|ę cofnąć_zamówienie odejść_z_programu odmówić odwoł|aj|ajcie|anie|ać|uję
opuścić_program rozwiązać skasować_zamówienie wyjść_z_programu wypowi|adam|edzenie|edzieć zamówienie_anulować`,
    finite: `
kończ|y|y_się|ymy|ę przestaje przestał||a|am|em|o skończył||a|am|em|o zatrzyma|m_się|ć_się zatrzymał||a|am|em|o|y
zatrzymuje||_się`,
    switch: `
blokować dezaktyw|ować|uj|ujcie wycisz||yć wyłącz||cie|enie|yć zakończ||enie|yć zamkn|ij|ijcie|ięcie|ąć zawie|sić|ś
zlikwid|ować|ujcie`,
    done: `
anulowan|a|e|o|y odwoła|li|na|ne|no|ny skasowan|e|y usuniety usunięt|a|e|y wykasowan|e|y wykreślon|a|y wyłączone`,
    send: `
nadsyłać podsyłać przesyła|j|jcie|nia|nie|niem|ć przysyla|c|j|jcie przysyła|j|jcie|nia|nie|niem|ć rozsyłać słać
wysyla|c|j|jcie wysyła||cie|j|jcie|nia|nie|niem|ć wys|yłki|łać wyślij||cie ślijcie`,
    reach: `
dzwon||ic|ienia|ienie|ić dzwoń||cie esemesować inform|ować|ujcie kontakt||owac|owania|owanie|ować|u|uj|ujcie
męcz||cie|yć nagab|ujcie|ywać napastować niepok|oić|ój|ójcie nęka|j|jcie|ć odzywa|j|jcie|ć pisa|c|nia|nie|niem|ć
pisz||cie powiadamiać przeszkadzaj||cie sms|ować|uj|ujcie spam|owania|ować|uj|ujcie wydzwania|jcie|ć zaczepia|jcie|ć
zawraca|j|jcie|ć`,
    receive: `
być||_na czytać dostaj|e|ę dostawa|c|nia|nie|ć figurować mieć odbierać otrzym|ać|uję otrzymywa|c|nia|nie|ć|ł|ła
przychodzą słyszeć uczestniczyć widzieć znajdować`,
    message: `
alert* biuletyn* e-maili esemes* informacj|e_handlowe|i_handlowych|i_marketingowych komunikat* kontakt||u
korespondencji mail|*|i marketing* newsletter* ofert||ami powiadomie* połączeń promo||cj* przypomnie* rabatów
reklam|*|ówek sms|*|ow spam* subskry|bcj*|pcj* tekst|owych|ów telefonów treści_|marketingowych|reklamowych
wiadomosc||i wiadomoś|ci|ciami|ciom|ć|ći wysyłki zapis`,
    list: `
baz|a|ie|y|y_danych|ę grup|y|ę kontaktów list|a|y|y_mailingowej|y_odbiorców|ę liście mailingu rejestr||u serwisu spisu
systemu usług|i|ę`,
    number: `
dan|e_kontaktowe|e_osobowe|ych_osobowych komorka komórk|a|i|ę moich_danych moje_dane nr nry numer||em|u|y|ze tel
telefon||em|u`,
    person: 'adresat człowiek facet odbiorca osob|a|y|ą|ę',
    wrong: `
bledny błędn|a|y kogoś_innego ktoś_inny mylny nie_t|a|ej|en|ę nieprawidłow|a|y niewłaściw|a|ej|y|ą
pomyli|li|liście|ł|ła|łeś pomyłk|a|owo|owy zle zly zła złe|go|j zły złą`,
    misdial: `
błędny_numer ma_nowy_numer
nie_|do_mnie|jest_mój_numer|mieszka_tu|mieszka_tutaj|mój_numer|pod_ten_numer|ta_osoba|ten_numer nie_znam_żadne|go|j
nieprawidłowy_numer niewłaściw|a_osoba|y_numer obc|a_osoba|ej_osoby pomylili|_państwo_numer|ście_numer
pomylił|_numer|_pan|a_pani|eś_numer pomy|lka|lone_numery|lony_numer|łka|łkowy_numer to_|nie_mój_numer|pomyłka
zly_numer zmienił|_numer|a_numer|a_telefon zła_osoba złego_adresata zły_numer`,
    belong: 'jest_|mój|teraz_mój mój_od nale|zy|ży|ży_teraz teraz_mój używa',
    took: 'dostał|am|em kupił|am|em mam_od nowy_właściciel odziedziczył|am|em przej|ąłem|ęłam',
    other: `
abonament||u adres||u artykuł bilet||u|y członkostw|a|o danych dostaw|a|y|ę faktur|a|y|ę hotel
kart|a|y|y_stałego_klienta|ę klub||u kod||u kol|acja|or kont|a|o koszyk||a kupon||u|y kurs||u lekcja lot||u
nagrod|a|y|ę obiad||u opłat|a|y paczk|a|i|ę podróż pokój polecenie_zapłaty pre|numeraty|zent produkt||u|y profil
program||u|u_lojalnościowego przesyłk|a|i|ę próba punkt|y|ów płatnoś|ci|ć rezerwacj|a|e|i|ę rozmiar siłowni||ę
spotkani|a|e stolik||a termin||u ubezpieczenie uczestnictwa udziału umow|a|y|ę wizyt|a|y|ę wycieczk|a|i wynajem
zabieg||u zakup||u|y zamowienie zamówie|nia|nie|niu|ń zwrot||u`,
    food: `
boczek burger* cebul* cuk|ier|ru czosn* fryt|ek|ki gluten* jajko kanapk* kaw|a|ę ketchup* lodu lód majonez* mięs|a|o
mlek|a|o musztard* ogórk* oliw* orzech* pieczark* pomidor* sałat* ser||a sos||u szynk* śmietan*`,
    sense: `
bez_|końca|przerwy co_więcej czy_|już|wystarczy do_końca jeszcze_|nie|więcej
już_|dostałem|idę|jadę|jest|jestem|mam|wiem koniec_|miesiąca|roku|tygodnia końca na_|koniec|stopa
nic_|nie_szkodzi|się_nie_stało|takiego nie_|dość|ma_sprawy|ma_za_co|przestaję|szkodzi|wystarczy non_stop pod_koniec
proszę_zatrzymać_resztę przestał|_działać|o_padać przystanek w_końcu weekend więcej_|informacji|niż wystarczająco
wystarczy_|aby|jeden|jedna|mi|na|pokazać|punktów|tylko za_mało zatrzyma|j_dla|j_resztę|jcie_dla|jcie_mi|ć_dla
znak_stop`,
    told: 'mówił|am|em napisał|am|em odpisał|am|em pisał|am|em wysłał|am|em',
    consent: `
pozwalam pozwoleni|a|e upoważnienie wyraził|am_zgody|em_zgody wyrażał|am|em zezwalam zgadzam zgod|a|y|ę zgód`,
    withdraw: 'cof|am|nięcia|nięcie|nąć odwoł|anie|ać|uję wycof|ania|anie|ać|uje|uję',
    enrol: `
aktywuj chcę_|dołączyć|otrzymywać_ponownie|się_ponownie_zapisać|się_zapisać|wziąć_udział|znowu dodaj_mnie
dodajcie_mnie||_z_powrotem dołącz|am|yć mnie_zapisać ponownie_zapisać proszę_mnie_zapisać się_zapisać subskryb|ować|uj
wzn|owić|ów|ówcie włączcie_z_powrotem z_powrotem_na_listę zapis|ać_się|uję_się|z_mnie
zapiszcie_|mnie|mnie_ponownie|z_powrotem zasubskrybować`,
    joined: `
podawał|am|em prosił||am|em rejestrował|am|em subskryb|owałam|owałem|uję wyrażał|am|em zamawiał|am|em zapisał|am|em
zapisywał||am|em zgadzał|am|em zgłaszał|am|em`,
    assist: `
biuro_obsługi co_to_jest czy_to_oszustwo człowiekiem infolinia jak|_to_działa|a_firma kim_jesteś||cie konsultant
kto_|mówi|pisze|to|to_wysyła|wysyła możecie_mi_pomóc o_co_chodzi obsługa_klienta pom|oc_proszę|ocy|óc
pomóż||_mi|cie|cie_mi porozmawiać_z potrzebuję_pomocy proszę_o_pomoc się_z_wami skontaktować skąd_macie_mój_numer
wasz_numer więcej_informacji_proszę z_k|im_mam_przyjemność|im_rozmawiam|onsultantem z_wami_skontaktować`,
    byMistake: 'niechcący omyłkowo przez_pomyłkę przypadk|iem|owo',
    lookalike: `
dzwonek kawiarnia kont|akty|rakt|rakty|rola nagroda numerek pisa|rz|ła przes|tał|yłka przysta|nek|ń wiadom|o|ość|ym
wys|oki|okie|yłka|łał zostało`,
  },
};
