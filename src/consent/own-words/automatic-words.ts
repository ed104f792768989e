/** What answering machines of phones and businesses say, folded, in the twelve languages. */
interface AutomaticWords {
  /** Nobody says this of what they wrote themselves. */
  readonly machine: readonly string[];
  /** A sentence with it explains why nobody answers, and asks for nothing. */
  readonly away: readonly string[];
}

export const AUTOMATIC_WORDS: readonly AutomaticWords[] = [
  {
    machine: [
      'automatic reply|auto reply|auto-reply|autoreply|auto response|automated (?:response|reply)|(?:this is|send) an? automated|auto-responder',
      '(?:not|isn.?t) receiving notifications|do not disturb while driving|driving focus|focus (?:is )?turned on|notifications silenced',
      'sent (?:automatically|from my car)|this is an automatic|(?:inbox|number|line|mailbox) is (?:not|un)(?: ?being)? ?monitored|unmonitored',
      '(?:thank you|thanks) for (?:contacting|messaging|texting|reaching out|calling|getting in touch|your (?:message|text|email|enquiry|inquiry))',
      'we (?:have |.?ve )?received your (?:message|text|email)|you(?: have|.?ve) reached .{1,40}(?:[.,]|number|office|line)',
      '(?:number|line|inbox|mailbox) (?:does not|doesn.?t|cannot|can.?t) (?:accept|take|receive|handle) (?:texts|text messages|replies|messages|calls|sms)|(?:cannot|can.?t|do not|please don.?t) reply to this (?:number|message|text|sms)',
      '(?:successfully|been) (?:been )?(?:unsubscribed|opted out|removed from)|you (?:will|.?ll) (?:no longer|not) (?:receive|get)|no (?:more|further) messages will be sent|you are now (?:unsubscribed|opted out)',
    ],
    away: [
      'driving|at the wheel|in a meeting|out of (?:the )?office|on (?:vacation|holiday|leave|annual leave)|can.?t talk (?:right )?now',
      'our (?:office|business|opening|store)? ?hours|office is closed|we are (?:currently )?closed|get back to you|limited access|back (?:in the office|at work)|i.?ll (?:call|text) (?:you )?(?:back|later)|when i get where',
    ],
  },
  {
    machine: [
      'autosvar|automatiskt (?:svar|meddelande|sms|skickat)|automatsvar|stor ej (?:vid|under) bilkorning|inte (?:att )?svara pa (?:detta|det har) (?:numret|nummer|meddelandet|meddelande|sms)|nummer(?:et)? (?:tar inte emot|kan inte ta emot)|fokus(?:lage)? (?:ar )?(?:pa|aktiver)|far inga notiser|detta nummer (?:bevakas|lases) inte|meddelandet skickades automatiskt',
      'tack for (?:att du (?:kontaktar|kontaktade|hor av|skrev|horde)|ditt (?:meddelande|sms|mejl|mail))|vi har (?:tagit emot|mottagit|fatt) ditt',
      'du (?:ar|har) (?:nu )?(?:avregistrerad|avregistrerats|avanmald|avslutat|blivit borttagen)|du (?:kommer (?:inte langre|inte|ej)|far inte langre|far inga (?:fler|flera|mer))',
    ],
    away: [
      'kor (?:bil|just nu)|bakom ratten|sitter i (?:ett )?mote|pa semester|ar ledig|foraldraledig|tjanstledig|inte pa kontoret|ej pa kontoret|franvarande|kan inte prata|aterkommer|oppettider|har stangt|ring(?:er)? (?:dig )?(?:senare|upp)',
    ],
  },
  {
    machine: [
      'autom\\. antwort|(?:diese|auf diese) (?:nummer|nachricht|sms) (?:kann|konnen sie|nimmt|empfangt) (?:nicht|keine)|nicht auf diese (?:nachricht|sms|nummer)|automatische (?:antwort|nachricht(?!en)|rueckmeldung|ruckmeldung)|autoantwort|automatisch (?:gesendet|erstellt|generiert|verschickt)|abwesenheits(?:notiz|nachricht|assistent|meldung)|nicht storen beim fahren|fokus .{0,20}(?:aktiviert|eingeschaltet)|keine mitteilungen|mitteilungen stummgeschaltet',
      '(?:danke|dank) fur (?:ihre|deine|die|eure) (?:nachricht|anfrage|mail|e-mail|sms|kontaktaufnahme)|haben (?:ihre|deine) (?:nachricht|anfrage) erhalten|wird nicht (?:gelesen|uberwacht|betreut)',
      '(?:sie|du) (?:wurden|wurdest|sind|bist) (?:nun |jetzt |erfolgreich )*(?:abgemeldet|ausgetragen|entfernt)|(?:sie|du) (?:erhalten|erhaltst|bekommen|bekommst|werden|wirst) (?:ab sofort |nun |jetzt |zukunftig )*(?:keine|nicht)',
    ],
    away: [
      'fahre gerade|am steuer|auto fahre|beim fahren|bin (?:gerade )?unterwegs|im meeting|in einer besprechung|im urlaub|nicht im (?:buro|hause)|ausser haus|abwesend|nicht erreichbar|elternzeit|melde mich (?:spater|sobald|wieder|nach|bei dir|bei ihnen|zuruck)|rufe (?:dich |sie )?(?:spater |gleich )?zuruck|offnungszeiten|geschlossen|kann gerade nicht (?:sprechen|reden|telefonieren)',
    ],
  },
  {
    machine: [
      "(?:reponse|message|sms) automatique|automatiquement|repondeur|ne pas deranger (?:au volant|en conduisant|en voiture)|mode conduite|mode concentration|n'est pas (?:surveillee?|consultee?|lue?)|(?:ne recois|n'ai) pas (?:de |les |mes )?notifications|ce numero (?:n'accepte|ne recoit|ne prend|ne permet)|ne (?:pas repondre|repondez pas) a ce (?:message|sms|numero)",
      "merci (?:de|pour) (?:nous avoir|votre (?:message|sms|mail|e-mail|demande)|m'avoir|avoir)|(?:avons|a) bien (?:recu|ete recu)|bien recu votre",
      'vous (?:etes|avez ete|avez bien ete) (?:desormais |maintenant |bien )?(?:desinscrit|desabonne|desinscrits|desinscrite)|vous ne recevrez (?:plus|pas)',
    ],
    away: [
      "(?:je|suis) (?:conduis|en train de conduire|au volant|en reunion|en conges|en vacances|absente?|en deplacement)|je conduis|en conges?|absente? du bureau|hors du bureau|absence du bureau|ne peux pas (?:parler|repondre)|(?:rappelle|rappellerai|reviens vers|recontacte|repondrai)|horaires d'ouverture|actuellement ferme|bureau est ferme",
    ],
  },
  {
    machine: [
      '(?:respuesta|mensaje|sms) automatic[oa]|automaticamente|contestador automatic|no molestar (?:al conducir|mientras|conduciendo)|modo conduccion|modo de concentracion|no (?:esta|es) (?:monitorizad|supervisad|atendid|monitoread)[oa]|no recibo notificaciones|no estoy recibiendo notificaciones|este numero no (?:admite|acepta|recibe|atiende)|no (?:se puede responder|responda|respondas|conteste|contestes) a este (?:mensaje|numero|sms)|ha contactado con',
      'gracias por (?:contactar|ponerte|ponerse|su (?:mensaje|consulta|correo|sms)|tu (?:mensaje|consulta|correo|sms)|escribir|comunicar)|hemos recibido (?:su|tu)',
      '(?:ha sido|has sido|te hemos|le hemos|se ha) (?:dado de baja|eliminad[oa]|cancelad[oa])|no recibira[s]? (?:mas|ningun)|ya no recibira',
    ],
    away: [
      'estoy conduciendo|voy conduciendo|estoy manejando|al volante|en una reunion|de vacaciones|fuera de la oficina|ausente|no puedo (?:hablar|contestar|atender)|te (?:llamo|llamare|respondo|respondere)|le (?:llamo|llamare|respondere)|horario de (?:atencion|apertura)|estamos cerrados|cuando llegue',
    ],
  },
  {
    machine: [
      '(?:resposta|mensagem|sms) automatica|automaticamente|nao (?:perturbe|incomodar|perturbar) (?:ao|enquanto)|modo (?:de )?conducao|modo foco|foco ativad|nao (?:e|esta sendo) monitorad|nao (?:recebo|estou recebendo|estou a receber) notificac|este numero nao (?:recebe|aceita|atende)|nao (?:responda|e possivel responder) a est[ea]|voce (?:falou|fala|esta falando|entrou em contato) com|agradece o (?:seu )?conta',
      'obrigad[oa] (?:por|pelo|pela) (?:entrar|contato|contacto|contatar|contactar|sua|seu|mensagem|nos|ter)|agradecemos (?:o|a) seu|recebemos (?:sua|seu|a sua|o seu)',
      'voce (?:foi|esta) (?:descadastrad|removid|cancelad|inscri)|(?:voce )?nao (?:recebera|vai receber|ira receber) mais|foi (?:removid|descadastrad)[oa] com sucesso|(?:a sua|sua) (?:subscricao|inscricao|assinatura) foi cancelad',
    ],
    away: [
      'estou (?:dirigindo|a conduzir|conduzindo|em reuniao|numa reuniao|de ferias|ausente|fora)|ao volante|em reuniao|de ferias|fora do escritorio|ausente|nao posso (?:falar|atender|responder)|(?:retorno|retornarei|responderei|respondo|ligo) (?:assim|em breve|mais tarde|quando|logo|a sua|depois)|te ligo|horario de (?:atendimento|funcionamento)|estamos fechados',
    ],
  },
  {
    machine: [
      '(?:risposta|messaggio|sms) automatic[oa]|risponditore|automaticamente|non disturbare (?:alla guida|durante la guida)|full immersion|modalita guida|non (?:e|viene) (?:monitorat|presidiat|controllat|lett)[oa]|non ricevo notifiche|non sto ricevendo notifiche|questo numero non (?:riceve|accetta)|non (?:rispondere|rispondete|e possibile rispondere) a quest[oa] (?:messaggio|sms|numero)',
      'grazie (?:per|di) (?:averci|aver|avermi|il (?:tuo|suo) (?:messaggio|sms)|la (?:tua|sua)|aver contattato)|abbiamo ricevuto (?:il|la)',
      '(?:sei|e) stat[oa] (?:disiscritt|cancellat|rimoss)[oa]|(?:e stato|iscrizione) (?:annullat|cancellat|disiscritt)[oa]|non (?:riceverai|ricevera) (?:piu|altri|altre)',
    ],
    away: [
      'sto guidando|alla guida|in riunione|in ferie|in vacanza|fuori (?:ufficio|sede)|assente|non posso (?:parlare|rispondere)|ti (?:richiamo|richiamero|rispondo|rispondero)|la (?:richiamo|richiamero|ricontatt)|rispondero|orari di apertura|siamo chiusi|appena (?:arrivo|possibile|posso)',
    ],
  },
  {
    machine: [
      'automatisch (?:antwoord|bericht|gegenereerd|verzonden|verstuurd)|automatische (?:reactie|beantwoording|melding)|autoreply|niet storen (?:tijdens|onder) (?:het )?(?:auto)?rijden|focus .{0,20}(?:aan|ingeschakeld)|ontvang geen meldingen|(?:dit nummer|op dit nummer) (?:kan|kunt u|kun je|ontvangt|accepteert) (?:geen|niet)|niet (?:te )?(?:antwoorden|reageren) op dit (?:bericht|nummer)|(?:wordt|worden) niet (?:gelezen|gecontroleerd|bekeken|gemonitord)',
      '(?:bedankt|dank|dank je|dank u) (?:voor|wel voor) (?:je|uw|het|jouw) (?:bericht|contact|mail|sms|e-mail|vraag|opnemen|aanvraag)|(?:hebben|is) (?:je|uw) (?:bericht|vraag) (?:goed )?ontvangen|bericht (?:goed )?ontvangen',
      '(?:u|je) (?:bent|ben) (?:nu |succesvol |met succes )*(?:afgemeld|uitgeschreven|verwijderd)|(?:u|je) (?:ontvangt|krijgt|zult|zal) (?:vanaf nu |nu )?(?:geen|niet)',
    ],
    away: [
      'ben aan het rijden|aan het autorijden|achter het stuur|zit in (?:een )?(?:vergadering|meeting|de auto)|op vakantie|met vakantie|niet op kantoor|buiten kantoor|afwezig|kan (?:nu )?niet (?:praten|bellen|opnemen)|(?:bel|app|sms) (?:je|u) (?:later |straks )?terug|neem (?:zo|snel|spoedig|later|dan|straks|binnenkort|zsm) .{0,30}contact|kom .{0,20}terug op|openingstijden|gesloten|zodra ik',
    ],
  },
  {
    machine: [
      'autosvar|automatisk (?:svar|melding|sendt)|ikke forstyrr (?:under|mens|ved) kjoring|mottar ikke varsler|far ikke varsler|nummeret (?:tar ikke imot|kan ikke ta imot)|(?:kan ikke|ikke mulig a) svare? pa denne (?:meldingen|sms)|blir ikke (?:lest|overvaket)',
      'takk for (?:at du|din|henvendelsen|meldingen|beskjeden|e-posten)|vi har mottatt (?:din|meldingen|henvendelsen)',
      'du (?:er|har) (?:na )?(?:blitt )?(?:avmeldt|meldt av|fjernet|avregistrert)|du (?:vil (?:ikke|ikke lenger)|far ikke (?:lenger|flere)|mottar ikke) (?:lenger |flere |motta )*',
    ],
    away: [
      'kjorer (?:bil|na)|bak rattet|sitter i (?:et )?mote|opptatt i mote|pa ferie|ikke pa kontoret|fravaerende|kan ikke (?:snakke|prate)|ringer (?:deg )?(?:tilbake|opp|senere)|kommer tilbake til|svarer (?:deg )?(?:senere|nar|sa snart)|apningstider|har stengt|er stengt',
    ],
  },
  {
    machine: [
      'autosvar|automatisk (?:svar|besked|sendt)|forstyr ikke (?:under|ved|mens) korsel|modtager ikke (?:notifikationer|meddelelser)|(?:dette nummer|nummeret) (?:modtager ikke|kan ikke modtage)|(?:kan ikke|ikke muligt at) (?:svare|besvare) (?:pa )?denne (?:besked|sms)|bliver ikke (?:laest|overvaget)',
      'tak for (?:at du|din|henvendelsen|beskeden|mailen|besked)|vi har modtaget (?:din|beskeden|henvendelsen)',
      'du (?:er|har) (?:nu )?(?:blevet )?(?:afmeldt|frameldt|fjernet|afregistreret)|du (?:vil (?:ikke|ikke laengere)|far ikke (?:laengere|flere)|modtager ikke) (?:laengere |flere |modtage )*',
    ],
    away: [
      'korer (?:bil|lige nu)|bag rattet|sidder i (?:et )?mode|optaget af et mode|pa ferie|ikke pa kontoret|fravaerende|kan ikke (?:tale|snakke)|ringer (?:dig )?(?:tilbage|op|senere)|vender tilbage|svarer (?:dig )?(?:senere|nar|sa snart)|abningstider|har lukket|er lukket',
    ],
  },
  {
    machine: [
      'automatyczn[ay] (?:odpowiedz|wiadomosc|sms)|(?:odpowiedz|wiadomosc) automatyczn|wyslan[aoy] automatycznie|autoodpowiedz|nie przeszkadzac (?:podczas|w czasie) jazdy|nie otrzymuje powiadomien|wlaczone skupienie|tryb skupienia|(?:na ten numer|na te wiadomosc) (?:nie mozna|nie da sie|prosimy nie|nie nalezy)|ten numer nie (?:przyjmuje|odbiera|obsluguje)|prosimy nie odpowiadac|nie jest (?:monitorowan|sprawdzan|odczytywan|obslugiwan)',
      'dziekujemy za (?:kontakt|wiadomosc|skontaktowanie|zgloszenie)|dziekuje za (?:kontakt|wiadomosc)|otrzymalismy (?:twoja|panstwa|pana|pani)',
      '(?:zostales|zostalas|zostal|zostala|zostaliscie) (?:pomyslnie |skutecznie )?(?:wypisan|usuniet|wyrejestrowan)|nie (?:bedziesz|bedzie|beda) (?:juz |wiecej )?(?:otrzymywa|dostawa)',
    ],
    away: [
      'prowadze (?:samochod|auto|teraz)|za kierownica|jestem na (?:spotkaniu|urlopie)|na urlopie|poza biurem|nieobecn|nie moge (?:rozmawiac|teraz|odebrac|odpisac)|oddzwonie|odpisze|odpowiem|godzin(?:y|ach) (?:otwarcia|pracy)|jestesmy zamknieci|nieczynne',
    ],
  },
  {
    machine: [
      'automaattinen (?:vastaus|viesti)|automaattivastaus|automaattisesti|alä hairitse ajaessa|ala hairitse (?:ajaessa|ajon aikana)|en saa ilmoituksia|tahan (?:numeroon|viestiin) ei (?:voi|pysty)|tama numero ei (?:vastaanota|ota vastaan)|keskittyminen (?:on )?(?:paalla|kaytossa)|ei (?:valvota|lueta|seurata)',
      'kiitos (?:yhteydenotosta|viestistasi|viestistanne|yhteydenotostasi|yhteydenotostanne|viestista)|olemme vastaanottaneet|viestisi on vastaanotettu',
      '(?:sinut|numerosi|tilauksesi) on (?:nyt )?(?:poistettu|peruttu|lopetettu)|et (?:saa|enaa saa|tule saamaan|vastaanota) (?:enaa|jatkossa)|et enaa (?:saa|vastaanota)',
    ],
    away: [
      'ajan (?:autoa|parhaillaan|juuri)|olen ajamassa|ratissa|olen (?:kokouksessa|lomalla|poissa|palaverissa)|lomalla|poissa toimistolta|poissaoleva|en voi (?:puhua|vastata)|soitan (?:sinulle |takaisin|myohemmin)|palaan asiaan|vastaan (?:viestiisi |sinulle )?(?:myohemmin|kun|heti|pian)|aukioloa|suljettu|otamme (?:sinuun |teihin )?yhteytta',
    ],
  },
];
