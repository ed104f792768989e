import type { Lexicon } from '#consent/language/lexicon.ts';

export const polish: Lexicon = {
  language: 'pl',
  objectFirst: true,
  short: 'nr=numer wiad=wiadomosci pls=prosze spoko=dobrze nwm=nie_wiem',
  words: {
    glue: `
i oraz w we na z ze do dla od po przez o u przy że żeby aby jak to się sie jest są być mam mieć też także tu tutaj tam
jeszcze sobie pod ten te ta tych tego tej tym tę bym by było jakichkolwiek jakiekolwiek niech mówię mówiłem mówiłam
prosiłem prosiłam proszę_o żądam swoich swojej naprawdę już automatycznie państwa państwo natychmiastowe prośba prośbę
mową ponieważ kolejny_raz nigdy niniejszym chyba kilka_razy wiele_razy dwa_razy trzy_razy ile_razy`,
    to: 'by',
    det: `
mój moja moje mojego mojej moją moich mojemu wasz wasze waszych waszej waszego państwa twój twoje twoich ten ta te to
tych tego tej tę tą każdy każda następny ostatni takie takich ostatnia następna swoje swój`,
    but: 'ale bo więc dlatego inaczej lecz gdyż',
    or: 'albo lub czy',
    polite: `
proszę prosze poproszę dziękuję dziekuje dzięki dzieki z_góry_dziękuję dzień_dobry dobry_wieczór cześć czesc hej witam
halo teraz natychmiast już dziś dzisiaj na_zawsze raz_na_zawsze pozdrawiam przepraszam pan pani panie państwo od_razu
w_końcu wreszcie uprzejmie_proszę bardzo_proszę serdecznie niezwłocznie bardzo ludzie tak uprzejmie jak_najszybciej
sorry pilne kochani szanowni_państwo od_dziś od_teraz w_przyszłości łaskawie dziękuje no definitywnie nie_dziękuję
natychmiastowo z_poważaniem`,
    i: 'ja my',
    you: 'wy ty pan pani państwo',
    they: 'on ona oni kto ktoś nikt',
    me: 'mnie mi nam nas mną',
    it: 'to tego tym tych takich_rzeczy tego_typu takie_coś z_tym te_rzeczy tych_rzeczy',
    all: 'wszystko wszystkie wszystkich wszystkiego wszelkie wszelkich',
    be: 'jest są jestem jesteście być był była',
    past: `
dostałem dostałam otrzymałem otrzymałam przyszło przyszła przyszedł dotarło dotarła wysłaliście wysłano wczoraj
przestaliście przestał był była było doszło doszedł doszła`,
    can: `
możecie może możesz mogę mogą czy_możecie czy_można można musicie powinniście moglibyście muszę mógłbyś zechcą mógłby`,
    how: 'jak gdzie kiedy co jaki który skąd ile jaka która o_której',
    why: 'dlaczego czemu po_co jeśli_nie jeżeli_nie jak_nie',
    hypo: `
jeśli_wyślę jeśli_zrezygnuję co_się_stanie czy_jeśli jeśli_się jeżeli_się jak_się_wypiszę czy_muszę jeśli_napiszę
jeśli_wypiszę`,
    instead: 'zamiast raczej lepiej_na',
    not: `
nie nigdy ani bez zakazuję zabraniam odmawiam nigdy_więcej jeśli_nie jeżeli_nie jak_nie nie_dla_mnie nie_ten nie_ta
nie_tej nie_tę`,
    cannot: 'nie_mogę nie_da_się nie_można nie_potrafię nie_umiem nie_jestem_w_stanie nie_mogę_się nie_udaje',
    didnot: 'nie_dostałem nie_dostałam nie_otrzymałem nie_otrzymałam',
    none: 'żadnych żadnej żadnego żadne żaden nic zero brak dość koniec_z bez precz_z nie_dziękuję',
    more: `
więcej wiecej już dłużej kolejnych dalszych nigdy_więcej ponownie dalej nowych znowu następnych w_przyszłości innych`,
    too: `
za_dużo zbyt_dużo za_często zbyt_często zbyt_wiele za_wiele tyle ciągle cały_czas w_kółko non_stop tak_często tak_dużo
nadmiar tak_wiele stale dużo wiele`,
    often: `
codziennie często każdego_dnia co_dzień dziennie ciągle bez_przerwy co_chwilę co_chwila cały_dzień cały_czas mnóstwo
masę co_godzinę co_tydzień przesada w_kółko kilka_razy_dziennie`,
    fewer: `
mniej rzadziej nie_tak_często nie_tak_dużo raz_w_miesiącu raz_na_miesiąc raz_w_tygodniu wyluzujcie spokojnie_z`,
    enough: 'dość dosyć wystarczy mam_dość mam_dosyć dość_tego koniec_z koniec_tego starczy dość_już koniec',
    want: `
chcę chce chcemy chciałbym chciałabym życzę życzymy potrzebuję potrzebuje zamierzam zgadzam chcial* zyczymy mam_ochoty
ochoty pragnę wolę życzy chcielibyśmy zainteresowany_otrzymywaniem wyrażam oczekuję chciałem chciałam potrzebne`,
    keep: `
kontynuujcie kontynuuj uwielbiam kocham mam_nadzieję oby lubię super świetne świetnie cieszę podoba fajne fajnie`,
    miss: `
przegapić stracić zapomnieć zapomnijcie zapomnij czekać płacić zmienić zmieniać utracić przeszkadzać wahaj przeoczyć`,
    interest: `
zainteresowany zainteresowana zainteresowani interesuje interesują zainteresowania interesuję nie_dla_mnie`,
    annoy: `
denerwuje denerwują denerwujące irytujące irytuje irytują męczące męczą męczy nękanie nękania nękać nękacie nękajcie
nękaj uciążliwe uciążliwy niechciane niechcianych nienawidzę wkurza wkurzają wkurzające natrętne natarczywe
napastowanie zaśmiecać zaśmiecacie drażni zawracać zawracania zawracajcie przeszkadza przeszkadzacie zamęczać nachalne
nachalni mam_po_dziurki`,
    anger: `
kurwa* kurde cholera* cholerny cholerne idiot* debil* oszuści oszust* gówno* spierdal* pierdol* dupa dupę wstyd
skandal* beznadziej* złodzieje zgłoszę policj* żenada chuj* jeban* prawnik* głupi głupie badziew* dno kretyn* wkurw*
uokik tragedia`,
    cease: `
przestań przestańcie przestać przestan przestancie przestaniecie przestaniesz przestanie zaprzestań zaprzestańcie
zaprzestać zaprzestanie przestali skończcie skończ skończyć zatrzymaj zatrzymajcie zatrzymać dajcie_sobie_spokój
daj_sobie_spokój wstrzymaj wstrzymajcie wstrzymać wstrzymanie koniec_z dość_z zakończcie zakończ zakończyć kończcie
kończ stop_z przerwijcie przerwać zamknijcie_się odpuśćcie odpuść przestaje`,
    leave: `
wypisz* wypisać wypisanie wypisuję wypisuje wypiszcie wypisz_mnie rezygnuj* rezygnacj* zrezygnować zrezygnuj
odsubskryb* wyrejestr* wyrejestrować wypisac odpiszcie_mnie dajcie_mi_spokój daj_mi_spokój dajcie_mi_święty_spokój
dajcie_nam_spokój proszę_dać_mi_spokój dać_mi_spokój dajcie_spokój daj_spokój świętego_spokoju
zostawcie_mnie_w_spokoju zostaw_mnie_w_spokoju zostawcie_mnie w_spokoju odczepcie_się odczep_się odwalcie_się
odwal_się odpieprz* spadajcie spadaj zapomnijcie_o_mnie zapomnijcie_mój_numer sprzeciw* sprzeciwiam_się
wnoszę_sprzeciw nie_przeszkadzać nie_przeszkadzajcie nie_przeszkadzaj nie_niepokoić zablokujcie_mnie
anulować_subskrypcję chcę_wyjść wycofuję_się odłączcie_mnie wymeldujcie wycofać_się rezygnac* zrezygnowanie wymaż_mnie
wypisujcie wypisuj wypisywać jeśli_to_się_nie_skończy jak_to_się_nie_skończy prawo_sprzeciwu dajcie_se_spokój`,
    left: `
wypisałem wypisałam zrezygnowałem zrezygnowałam wyrejestrowałem wypisany wypisana wyrejestrowany wyrejestrowana`,
    remove: `
usuń usuńcie usunąć usun usuncie usunac usunięcie usuwać usunie skasuj skasujcie skasować wykreśl wykreślcie wykreślić
wykreślenie wykasuj wykasujcie wykasować wymaż wymażcie wymazać zdejmijcie zdejmij wyrzućcie wyrzuć zablokujcie
zapomnijcie zapomnij skreślcie skreśl skreślić wymazanie skasowanie usuwajcie`,
    cancel: `
anuluj anulujcie anulować anulowanie anuluje anulowane anuluję odwołaj odwołajcie odwołać odwołuję wypowiadam
wypowiedzieć wypowiedzenie odmówić odwołanie rozwiązać zamówienie_anulować cofnąć_zamówienie skasować_zamówienie
wyjść_z_programu opuścić_program odejść_z_programu`,
    finite: `
zatrzymuje_się zatrzymuje zatrzymałem zatrzymałam przestało przestał przestała przestałem przestałam przestaje kończę
kończy kończymy skończyłem skończyłam zatrzymam_się zatrzymać_się`,
    switch: `
zamknij zamknijcie zamknąć wyłącz wyłączcie wyłączyć wyłączenie dezaktywuj dezaktywować zakończ zakończyć zakończenie
wycisz wyciszyć zawiesić zawieś zlikwidować zamknięcie zlikwidujcie blokować dezaktywujcie`,
    done: `
usunięty usunięta usunięte skasowany wykreślony wykreślona anulowany wyłączone skasowane usuniety wykasowany
wykasowane odwołana odwołany odwołane odwołali anulowana anulowane anulowano odwołano`,
    send: `
wysyłaj wysyłajcie wysyłać wysyłania wysyłanie wysyłaniem przysyłaj przysyłajcie przysyłać przysyłania przysyłanie
przysyłaniem wysylaj wysylajcie wysylac przysylac przysylajcie przysylaj wysyłacie przesyłaj przesyłajcie przesyłać
przesyłania przesyłanie wyślijcie wyślij słać ślijcie wysłać nadsyłać podsyłać rozsyłać wysyła wysyłki przesyłaniem`,
    reach: `
pisz piszcie pisać pisania pisanie pisac pisaniem kontaktuj kontaktujcie kontaktować kontaktowania kontaktowanie
kontaktu kontakt kontaktowac dzwoń dzwońcie dzwonić dzwonienia dzwonienie dzwon dzwonic spamuj spamujcie spamować
spamowania smsować smsuj smsujcie nękać nękajcie nękaj niepokoić niepokójcie niepokój przeszkadzajcie przeszkadzaj
odzywajcie odzywaj odzywać esemesować zaczepiać zaczepiajcie męczyć męczcie męcz zawracać zawracajcie zawracaj
informować informujcie powiadamiać napastować nagabywać nagabujcie wydzwaniać wydzwaniajcie`,
    receive: `
otrzymywać otrzymywania otrzymuję otrzymywac dostawać dostawania dostaję dostaje dostawac odbierać słyszeć widzieć
czytać figurować przychodzą mieć otrzymywanie dostawanie otrzymać znajdować być_na uczestniczyć być otrzymywał
otrzymywała`,
    message: `
wiadomość wiadomości wiadomościami wiadomosci wiadomosc sms* esemes* reklam* powiadomie* newsletter* biuletyn* spam*
mail* maili e-maili ofert ofertami promocj* subskrypcj* komunikat* marketing* alert* przypomnie* telefonów wiadomośći
reklamówek informacji_handlowych kontaktu kontakt połączeń tekstów wysyłki korespondencji treści_reklamowych
treści_marketingowych smsow informacji_marketingowych tekstowych rabatów promo subskrybcj* wiadomościom
informacje_handlowe zapis`,
    list: `
lista listy liście listę bazy baza bazę bazie bazy_danych rejestru rejestr kontaktów systemu grupy grupę
listy_mailingowej spisu listy_odbiorców usługi usługę serwisu mailingu`,
    number: `
numer numeru numery nr telefon telefonu dane_kontaktowe tel komórka komórki nry numerem numerze komórkę komorka
telefonem`,
    person: 'osoba osoby osobę odbiorca człowiek adresat osobą facet',
    wrong: `
zły zła złego złej złą błędny błędna niewłaściwy niewłaściwa niewłaściwej niewłaściwą nieprawidłowy nieprawidłowa
mylny pomylili pomyliłeś pomyliła pomyliliście pomylił nie_ten nie_ta nie_tej nie_tę zle zly bledny pomyłka pomyłkowy
pomyłkowo kogoś_innego ktoś_inny`,
    misdial: `
pomyłka zły_numer błędny_numer nie_ten_numer niewłaściwy_numer niewłaściwa_osoba nieprawidłowy_numer zła_osoba
nie_ta_osoba pomyłkowy_numer zmieniła_numer zmienił_numer nie_mieszka_tutaj nie_mieszka_tu pomyliliście_numer
pomylił_numer pomyliłeś_numer pomylili_państwo_numer pomylony_numer nie_do_mnie złego_adresata nie_znam_żadnej
nie_znam_żadnego pomylka to_pomyłka pomylone_numery zly_numer pomylił_pan pomyliła_pani nie_pod_ten_numer
nie_mój_numer to_nie_mój_numer nie_jest_mój_numer ma_nowy_numer zmieniła_telefon`,
    belong: 'należy nalezy używa jest_teraz_mój teraz_mój należy_teraz jest_mój mój_od',
    took: 'przejąłem przejęłam dostałem dostałam kupiłem kupiłam mam_od odziedziczyłem odziedziczyłam nowy_właściciel',
    other: `
zamówienie zamówienia zamowienie zamówień zamówieniu wizyta wizyty wizytę rezerwacja rezerwacji rezerwację rezerwacje
dostawa dostawy dostawę paczka paczki paczkę przesyłka przesyłki przesyłkę członkostwo członkostwa konto konta profil
artykuł produkt produktu produkty zakup zakupu zakupy płatność płatności opłata opłaty karta karty kartę umowa umowy
umowę bilet biletu bilety podróż lot lotu stolik stolika faktura faktury fakturę zwrot zwrotu kupon kuponu kupony
punkty punktów kurs kursu lekcja próba koszyk koszyka kod kodu termin terminu spotkanie spotkania hotel pokój adres
adresu rozmiar kolor ubezpieczenie udziału uczestnictwa danych programu program klubu klub abonament abonamentu
siłowni siłownię obiad obiadu kolacja prezent nagroda nagrody nagrodę programu_lojalnościowego polecenie_zapłaty
wycieczka wycieczki wynajem zabieg zabiegu prenumeraty karty_stałego_klienta`,
    food: `
cebul* ser sera pomidor* ogórk* sos sosu mleko mleka cukier cukru lód lodu sałat* pieczark* musztard* majonez* szynk*
śmietan* frytki frytek burger* mięso mięsa gluten* orzech* jajko czosn* kawa kawę oliw* boczek ketchup* kanapk*`,
    sense: `
przystanek koniec_miesiąca koniec_tygodnia na_koniec do_końca w_końcu koniec_roku non_stop pod_koniec bez_końca
bez_przerwy końca weekend nie_dość wystarczy_punktów wystarczy_mi czy_wystarczy wystarczająco wystarczy_na za_mało
wystarczy_jeden wystarczy_jedna więcej_niż więcej_informacji nie_ma_za_co nie_ma_sprawy nic_nie_szkodzi
wystarczy_pokazać wystarczy_tylko wystarczy_aby już_jest czy_już już_idę już_jadę już_mam już_wiem już_dostałem
nic_takiego nie_szkodzi przestało_padać przestał_działać zatrzymaj_resztę proszę_zatrzymać_resztę nie_wystarczy
znak_stop na_stopa nie_przestaję już_jestem nic_się_nie_stało co_więcej jeszcze_więcej jeszcze_nie zatrzymajcie_dla
zatrzymaj_dla zatrzymać_dla zatrzymajcie_mi`,
    told: 'pisałam pisałem napisałam napisałem wysłałam wysłałem mówiłam mówiłem odpisałam odpisałem',
    consent: `
zgodę zgody zgoda pozwolenie pozwolenia upoważnienie zgadzam zezwalam pozwalam wyrażałem wyrażałam zgód
wyraziłem_zgody wyraziłam_zgody`,
    withdraw: `
wycofuję wycofuje cofam cofnąć wycofać odwołuję odwołać cofnięcie wycofanie wycofania odwołanie cofnięcia`,
    enrol: `
zapisz_mnie zapiszcie_mnie chcę_się_zapisać zapisać_się chcę_dołączyć dołączyć zapisuję_się proszę_mnie_zapisać
dodaj_mnie dodajcie_mnie chcę_otrzymywać_ponownie wznów wznówcie wznowić subskrybuj chcę_wziąć_udział zasubskrybować
subskrybować mnie_zapisać chcę_się_ponownie_zapisać aktywuj zapiszcie_mnie_ponownie dołączam się_zapisać
ponownie_zapisać zapiszcie_z_powrotem dodajcie_mnie_z_powrotem z_powrotem_na_listę włączcie_z_powrotem chcę_znowu`,
    joined: `
zapisywałem zapisywałam zapisałem zapisałam prosiłem prosiłam zgadzałem zgadzałam zamawiałem zamawiałam rejestrowałem
rejestrowałam subskrybowałem subskrybowałam wyrażałem wyrażałam podawałem podawałam subskrybuję zgłaszałem zgłaszałam
prosił zapisywał`,
    assist: `
kto_to kim_jesteś kim_jesteście kto_pisze kto_mówi potrzebuję_pomocy pomóżcie pomóż pomóżcie_mi pomóż_mi
proszę_o_pomoc pomocy z_wami_skontaktować skontaktować się_z_wami obsługa_klienta biuro_obsługi porozmawiać_z
co_to_jest z_konsultantem konsultant człowiekiem infolinia możecie_mi_pomóc kto_wysyła z_kim_rozmawiam
z_kim_mam_przyjemność wasz_numer jaka_firma skąd_macie_mój_numer pomoc_proszę pomóc więcej_informacji_proszę
o_co_chodzi`,
    byMistake: 'przez_pomyłkę przypadkiem omyłkowo niechcący przypadkowo',
    lookalike: `
kontrakt kontrola kontrakty wysłał pisała pisarz wysoki wysyłka przesyłka przestał wiadomo wiadomość wiadomym nagroda
zostało przystanek przystań numerek wysokie dzwonek kawiarnia kontakty`,
  },
};
