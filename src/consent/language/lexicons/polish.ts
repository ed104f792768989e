import type { Lexicon } from '#consent/language/lexicon.ts';

export const polish: Lexicon = {
  language: 'pl',
  objectFirst: true,
  words: {
    or: 'albo, lub, czy',
    glue: `
      i, oraz, w, we, na, z, ze, do, dla, od, po, przez, o, u, przy, że, żeby, aby, jak, to, się, sie, jest, są, być,
      mam, mieć, też, także, tu, tutaj, tam, jeszcze, sobie, pod, ten, te, ta, tych, tego, tej, tym, tę, bym, by,
      było, jakichkolwiek, jakiekolwiek, niech, mówię, mówiłem, mówiłam, prosiłem, prosiłam, proszę o, żądam, swoich,
      swojej, naprawdę, już, automatycznie, państwa, państwo, natychmiastowe, prośba, prośbę, mową, ponieważ, kolejny
      raz, nigdy, niniejszym, chyba`,
    to: 'by',
    det: `
      mój, moja, moje, mojego, mojej, moją, moich, mojemu, wasz, wasze, waszych, waszej, waszego, państwa, twój,
      twoje, twoich, ten, ta, te, to, tych, tego, tej, tę, tą, każdy, każda, następny, ostatni, takie, takich,
      ostatnia, następna, swoje, swój`,
    but: 'ale, bo, więc, dlatego, inaczej, lecz, gdyż',
    polite: `
      proszę, prosze, poproszę, dziękuję, dziekuje, dzięki, dzieki, z góry dziękuję, dzień dobry, dobry wieczór,
      cześć, czesc, hej, witam, halo, teraz, natychmiast, już, dziś, dzisiaj, na zawsze, raz na zawsze, pozdrawiam,
      przepraszam, pan, pani, panie, państwo, od razu, w końcu, wreszcie, uprzejmie proszę, bardzo proszę, serdecznie,
      niezwłocznie, bardzo, ludzie, tak, uprzejmie, jak najszybciej, sorry, pilne, kochani, szanowni państwo, od dziś,
      od teraz, w przyszłości, łaskawie, dziękuje, no, definitywnie, nie dziękuję, natychmiastowo, z poważaniem`,
    i: 'ja, my',
    you: 'wy, ty, pan, pani, państwo',
    they: 'on, ona, oni, kto, ktoś, nikt',
    me: 'mnie, mi, nam, nas, mną',
    it: 'to, tego, tym, tych, takich rzeczy, tego typu, takie coś, z tym, te rzeczy, tych rzeczy',
    all: 'wszystko, wszystkie, wszystkich, wszystkiego, wszelkie, wszelkich',
    be: 'jest, są, jestem, jesteście, być, był, była',
    past: `
      dostałem, dostałam, otrzymałem, otrzymałam, przyszło, przyszła, przyszedł, dotarło, dotarła, wysłaliście,
      wysłano, wczoraj, przestaliście, przestał, był, była, było, doszło, doszedł, doszła`,
    can: `
      możecie, może, możesz, mogę, mogą, czy możecie, czy można, można, musicie, powinniście, moglibyście, muszę,
      mógłbyś, zechcą, mógłby`,
    how: 'jak, gdzie, kiedy, co, jaki, który, skąd, ile, jaka, która, o której',
    why: 'dlaczego, czemu, po co, jeśli nie, jeżeli nie, jak nie',
    hypo: `
      jeśli wyślę, jeśli zrezygnuję, co się stanie, czy jeśli, jeśli się, jeżeli się, jak się wypiszę, czy muszę,
      jeśli napiszę, jeśli wypiszę`,
    instead: 'zamiast, raczej, lepiej na',
    not: `
      nie, nigdy, ani, bez, zakazuję, zabraniam, odmawiam, nigdy więcej, jeśli nie, jeżeli nie, jak nie, nie dla mnie,
      nie ten, nie ta, nie tej, nie tę`,
    cannot: 'nie mogę, nie da się, nie można, nie potrafię, nie umiem, nie jestem w stanie, nie mogę się, nie udaje',
    didnot: 'nie dostałem, nie dostałam, nie otrzymałem, nie otrzymałam',
    none: 'żadnych, żadnej, żadnego, żadne, żaden, nic, zero, brak, dość, koniec z, bez, precz z, nie dziękuję',
    more: `
      więcej, wiecej, już, dłużej, kolejnych, dalszych, nigdy więcej, ponownie, dalej, nowych, znowu, następnych, w
      przyszłości, innych`,
    too: `
      za dużo, zbyt dużo, za często, zbyt często, zbyt wiele, za wiele, tyle, ciągle, cały czas, w kółko, non stop,
      tak często, tak dużo, nadmiar, tak wiele, stale, dużo, wiele`,
    enough: 'dość, dosyć, wystarczy, mam dość, mam dosyć, dość tego, koniec z, koniec tego, starczy, dość już, koniec',
    want: `
      chcę, chce, chcemy, chciałbym, chciałabym, życzę, życzymy, potrzebuję, potrzebuje, zamierzam, zgadzam, chcial*,
      zyczymy, mam ochoty, ochoty, pragnę, wolę, życzy, chcielibyśmy, zainteresowany otrzymywaniem, wyrażam, oczekuję,
      chciałem, chciałam, potrzebne`,
    keep: `
      kontynuujcie, kontynuuj, uwielbiam, kocham, mam nadzieję, oby, lubię, super, świetne, świetnie, cieszę, podoba,
      fajne, fajnie`,
    miss: `
      przegapić, stracić, zapomnieć, zapomnijcie, zapomnij, czekać, płacić, zmienić, zmieniać, utracić, przeszkadzać,
      wahaj, przeoczyć`,
    interest: `
      zainteresowany, zainteresowana, zainteresowani, interesuje, interesują, zainteresowania, interesuję, nie dla
      mnie`,
    annoy: `
      denerwuje, denerwują, denerwujące, irytujące, irytuje, irytują, męczące, męczą, męczy, nękanie, nękania, nękać,
      nękacie, nękajcie, nękaj, uciążliwe, uciążliwy, niechciane, niechcianych, nienawidzę, wkurza, wkurzają,
      wkurzające, natrętne, natarczywe, napastowanie, zaśmiecać, zaśmiecacie, drażni, zawracać, zawracania,
      zawracajcie, przeszkadza, przeszkadzacie, zamęczać, nachalne, nachalni, mam po dziurki`,
    anger: `
      kurwa*, kurde, cholera*, cholerny, cholerne, idiot*, debil*, oszuści, oszust*, gówno*, spierdal*, pierdol*,
      dupa, dupę, wstyd, skandal*, beznadziej*, złodzieje, zgłoszę, policj*, żenada, chuj*, jeban*, prawnik*, głupi,
      głupie, badziew*, dno, kretyn*, wkurw*, uokik, tragedia`,
    cease: `
      przestań, przestańcie, przestać, przestan, przestancie, przestaniecie, przestaniesz, przestanie, zaprzestań,
      zaprzestańcie, zaprzestać, zaprzestanie, przestali, skończcie, skończ, skończyć, zatrzymaj, zatrzymajcie,
      zatrzymać, dajcie sobie spokój, daj sobie spokój, wstrzymaj, wstrzymajcie, wstrzymać, wstrzymanie, koniec z,
      dość z, zakończcie, zakończ, zakończyć, kończcie, kończ, stop z, przerwijcie, przerwać, zamknijcie się,
      odpuśćcie, odpuść, przestaje`,
    leave: `
      wypisz*, wypisać, wypisanie, wypisuję, wypisuje, wypiszcie, wypisz mnie, rezygnuj*, rezygnacj*, zrezygnować,
      zrezygnuj, odsubskryb*, wyrejestr*, wyrejestrować, wypisac, odpiszcie mnie, dajcie mi spokój, daj mi spokój,
      dajcie mi święty spokój, dajcie nam spokój, proszę dać mi spokój, dać mi spokój, dajcie spokój, daj spokój,
      świętego spokoju, zostawcie mnie w spokoju, zostaw mnie w spokoju, zostawcie mnie, w spokoju, odczepcie się,
      odczep się, odwalcie się, odwal się, odpieprz*, spadajcie, spadaj, zapomnijcie o mnie, zapomnijcie mój numer,
      sprzeciw*, sprzeciwiam się, wnoszę sprzeciw, nie przeszkadzać, nie przeszkadzajcie, nie przeszkadzaj, nie
      niepokoić, zablokujcie mnie, anulować subskrypcję, chcę wyjść, wycofuję się, odłączcie mnie, wymeldujcie,
      wycofać się, rezygnac*, zrezygnowanie, wymaż mnie, wypisujcie, wypisuj, wypisywać`,
    left: `
      wypisałem, wypisałam, zrezygnowałem, zrezygnowałam, wyrejestrowałem, wypisany, wypisana, wyrejestrowany,
      wyrejestrowana`,
    remove: `
      usuń, usuńcie, usunąć, usun, usuncie, usunac, usunięcie, usuwać, usunie, skasuj, skasujcie, skasować, wykreśl,
      wykreślcie, wykreślić, wykreślenie, wykasuj, wykasujcie, wykasować, wymaż, wymażcie, wymazać, zdejmijcie,
      zdejmij, wyrzućcie, wyrzuć, zablokujcie, zapomnijcie, zapomnij, skreślcie, skreśl, skreślić, wymazanie,
      skasowanie, usuwajcie`,
    cancel: `
      anuluj, anulujcie, anulować, anulowanie, anuluje, anulowane, anuluję, odwołaj, odwołajcie, odwołać, odwołuję,
      wypowiadam, wypowiedzieć, wypowiedzenie, odmówić, odwołanie, rozwiązać, zamówienie anulować, cofnąć zamówienie,
      skasować zamówienie`,
    switch: `
      zamknij, zamknijcie, zamknąć, wyłącz, wyłączcie, wyłączyć, wyłączenie, dezaktywuj, dezaktywować, zakończ,
      zakończyć, zakończenie, wycisz, wyciszyć, zawiesić, zawieś, zlikwidować, zamknięcie, zlikwidujcie, blokować,
      dezaktywujcie`,
    done: `
      usunięty, usunięta, usunięte, skasowany, wykreślony, wykreślona, anulowany, wyłączone, skasowane, usuniety,
      wykasowany, wykasowane`,
    send: `
      wysyłaj, wysyłajcie, wysyłać, wysyłania, wysyłanie, wysyłaniem, przysyłaj, przysyłajcie, przysyłać, przysyłania,
      przysyłanie, przysyłaniem, wysylaj, wysylajcie, wysylac, przysylac, przysylajcie, przysylaj, wysyłacie,
      przesyłaj, przesyłajcie, przesyłać, przesyłania, przesyłanie, wyślijcie, wyślij, słać, ślijcie, wysłać,
      nadsyłać, podsyłać, rozsyłać, wysyła, wysyłki, przesyłaniem`,
    reach: `
      pisz, piszcie, pisać, pisania, pisanie, pisac, pisaniem, kontaktuj, kontaktujcie, kontaktować, kontaktowania,
      kontaktowanie, kontaktu, kontakt, kontaktowac, dzwoń, dzwońcie, dzwonić, dzwonienia, dzwonienie, dzwon, dzwonic,
      spamuj, spamujcie, spamować, spamowania, smsować, smsuj, smsujcie, nękać, nękajcie, nękaj, niepokoić,
      niepokójcie, niepokój, przeszkadzajcie, przeszkadzaj, odzywajcie, odzywaj, odzywać, esemesować, zaczepiać,
      zaczepiajcie, męczyć, męczcie, męcz, zawracać, zawracajcie, zawracaj, informować, informujcie, powiadamiać,
      napastować, nagabywać, nagabujcie, wydzwaniać, wydzwaniajcie`,
    receive: `
      otrzymywać, otrzymywania, otrzymuję, otrzymywac, dostawać, dostawania, dostaję, dostaje, dostawac, odbierać,
      słyszeć, widzieć, czytać, figurować, przychodzą, mieć, otrzymywanie, dostawanie, otrzymać, znajdować, być na,
      uczestniczyć, być, otrzymywał, otrzymywała`,
    message: `
      wiadomość, wiadomości, wiadomościami, wiadomosci, wiadomosc, sms*, esemes*, reklam*, powiadomie*, newsletter*,
      biuletyn*, spam*, mail*, maili, e-maili, ofert, ofertami, promocj*, subskrypcj*, komunikat*, marketing*, alert*,
      przypomnie*, telefonów, wiadomośći, reklamówek, informacji handlowych, kontaktu, kontakt, połączeń, tekstów,
      wysyłki, korespondencji, treści reklamowych, treści marketingowych, smsow, informacji marketingowych,
      tekstowych, rabatów, promo, subskrybcj*, wiadomościom, informacje handlowe, zapis`,
    list: `
      lista, listy, liście, listę, bazy, baza, bazę, bazie, bazy danych, rejestru, rejestr, kontaktów, systemu, grupy,
      grupę, listy mailingowej, spisu, listy odbiorców, usługi, usługę, serwisu, mailingu`,
    number: `
      numer, numeru, numery, nr, telefon, telefonu, dane kontaktowe, tel, komórka, komórki, nry, numerem, numerze`,
    person: 'osoba, osoby, osobę, odbiorca, człowiek, adresat, osobą, facet',
    wrong: `
      zły, zła, złego, złej, złą, błędny, błędna, niewłaściwy, niewłaściwa, niewłaściwej, niewłaściwą, nieprawidłowy,
      nieprawidłowa, mylny, pomylili, pomyliłeś, pomyliła, pomyliliście, pomylił, nie ten, nie ta, nie tej, nie tę,
      zle, zly, bledny, pomyłka, pomyłkowy, pomyłkowo, kogoś innego, ktoś inny`,
    misdial: `
      pomyłka, zły numer, błędny numer, nie ten numer, niewłaściwy numer, niewłaściwa osoba, nieprawidłowy numer, zła
      osoba, nie ta osoba, pomyłkowy numer, zmieniła numer, zmienił numer, nie mieszka tutaj, nie mieszka tu,
      pomyliliście numer, pomylił numer, pomyliłeś numer, pomylili państwo numer, pomylony numer, nie do mnie, złego
      adresata, nie znam żadnej, nie znam żadnego, pomylka, to pomyłka, pomylone numery, zly numer, pomylił pan,
      pomyliła pani, nie pod ten numer, nie mój numer, to nie mój numer, nie jest mój numer`,
    belong: 'należy, nalezy, używa',
    other: `
      zamówienie, zamówienia, zamowienie, zamówień, zamówieniu, wizyta, wizyty, wizytę, rezerwacja, rezerwacji,
      rezerwację, rezerwacje, dostawa, dostawy, dostawę, paczka, paczki, paczkę, przesyłka, przesyłki, przesyłkę,
      członkostwo, członkostwa, konto, konta, profil, artykuł, produkt, produktu, produkty, zakup, zakupu, zakupy,
      płatność, płatności, opłata, opłaty, karta, karty, kartę, umowa, umowy, umowę, bilet, biletu, bilety, podróż,
      lot, lotu, stolik, stolika, faktura, faktury, fakturę, zwrot, zwrotu, kupon, kuponu, kupony, punkty, punktów,
      kurs, kursu, lekcja, próba, koszyk, koszyka, kod, kodu, termin, terminu, spotkanie, spotkania, hotel, pokój,
      adres, adresu, rozmiar, kolor, ubezpieczenie, udziału, uczestnictwa, danych, programu, program, klubu, klub,
      abonament, abonamentu, siłowni, siłownię, obiad, obiadu, kolacja, prezent, nagroda, nagrody, nagrodę, programu
      lojalnościowego, polecenie zapłaty, wycieczka, wycieczki, wynajem, zabieg, zabiegu, prenumeraty`,
    sense: `
      przystanek, koniec miesiąca, koniec tygodnia, na koniec, do końca, w końcu, koniec roku, non stop, pod koniec,
      bez końca, bez przerwy, końca, weekend, nie dość, wystarczy punktów, wystarczy mi, czy wystarczy, wystarczająco,
      wystarczy na, za mało, wystarczy jeden, wystarczy jedna, więcej niż, więcej informacji, nie ma za co, nie ma
      sprawy, nic nie szkodzi, wystarczy pokazać, wystarczy tylko, wystarczy aby, już jest, czy już, już idę, już
      jadę, już mam, już wiem, już dostałem, nic takiego, nie szkodzi, przestało padać, przestał działać, zatrzymaj
      resztę, proszę zatrzymać resztę, nie wystarczy, znak stop, na stopa, nie przestaję, już jestem, nic się nie
      stało, co więcej, jeszcze więcej, jeszcze nie`,
    consent: `
      zgodę, zgody, zgoda, pozwolenie, pozwolenia, upoważnienie, zgadzam, zezwalam, pozwalam, wyrażałem, wyrażałam,
      zgód, wyraziłem zgody, wyraziłam zgody`,
    withdraw: `
      wycofuję, wycofuje, cofam, cofnąć, wycofać, odwołuję, odwołać, cofnięcie, wycofanie, wycofania, odwołanie,
      cofnięcia`,
    enrol: `
      zapisz mnie, zapiszcie mnie, chcę się zapisać, zapisać się, chcę dołączyć, dołączyć, zapisuję się, proszę mnie
      zapisać, dodaj mnie, dodajcie mnie, chcę otrzymywać ponownie, wznów, wznówcie, wznowić, subskrybuj, chcę wziąć
      udział, zasubskrybować, subskrybować, mnie zapisać, chcę się ponownie zapisać, aktywuj, zapiszcie mnie ponownie,
      dołączam, się zapisać, ponownie zapisać`,
    joined: `
      zapisywałem, zapisywałam, zapisałem, zapisałam, prosiłem, prosiłam, zgadzałem, zgadzałam, zamawiałem,
      zamawiałam, rejestrowałem, rejestrowałam, subskrybowałem, subskrybowałam, wyrażałem, wyrażałam, podawałem,
      podawałam, subskrybuję, zgłaszałem, zgłaszałam, prosił, zapisywał`,
    assist: `
      kto to, kim jesteś, kim jesteście, kto pisze, kto mówi, potrzebuję pomocy, pomóżcie, pomóż, pomóżcie mi, pomóż
      mi, proszę o pomoc, pomocy, z wami skontaktować, skontaktować, się z wami, obsługa klienta, biuro obsługi,
      porozmawiać z, co to jest, z konsultantem, konsultant, człowiekiem, infolinia, możecie mi pomóc, kto wysyła, z
      kim rozmawiam, z kim mam przyjemność, wasz numer, jaka firma, skąd macie mój numer, pomoc proszę, pomóc, więcej
      informacji proszę, o co chodzi`,
    byMistake: 'przez pomyłkę, przypadkiem, omyłkowo, niechcący, przypadkowo',
    lookalike: `
      kontrakt, kontrola, kontrakty, wysłał, pisała, pisarz, wysoki, wysyłka, przesyłka, przestał, wiadomo, wiadomość,
      wiadomym, nagroda, zostało, przystanek, przystań, numerek, wysokie, dzwonek, kawiarnia, kontakty`,
  },
};
