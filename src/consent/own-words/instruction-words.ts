/** How one language tells somebody how to stop: "Reply STOP to opt out". */
export interface InstructionWords {
  /** Commands to answer or to send; never their past. */
  readonly ways: string;
  /** What joins the keyword to what it does, or to a number. */
  readonly joins: string;
  /** What joins it to another keyword. */
  readonly lists: string;
  /** What it does. `*` ends a beginning of words. */
  readonly ends: string;
  /** Who says it of themselves gives no instruction. */
  readonly selves: string;
}

export const INSTRUCTION_WORDS: readonly InstructionWords[] = [
  {
    ways: 'reply replying text texting txt send sending sms message respond responding answer type write enter use msg',
    joins: 'to 2 for if at =',
    lists: 'or and with by',
    ends: 'end opt optout out cancel unsubscribe unsub quit stop leave discontinue remove no help info revoke withdraw',
    selves: 'i im ive ill id my me myself we',
  },
  {
    ways: 'svara skicka smsa sms sms:a skriv texta messa ange maila',
    joins: 'för till om så att på =',
    lists: 'eller och',
    ends: 'avsluta* avslut* avregistr* avanmäl* avmäl* avbryt* avprenumer* sluta slippa stoppa stopp inga inte hjälp avböj* avbeställ*',
    selves: 'jag mig mej min mitt mina',
  },
  {
    ways: 'antworten antworte antwort senden sende sendet schicken schicke schick schreiben schreibe schreib sms simsen tippen tippe mit',
    joins: 'um zum zur für falls wenn an =',
    lists: 'oder und',
    ends: 'abmeld* abzumeld* abbestell* abzubestell* beend* stopp* austrag* auszutrag* künd* abmeldung widerruf* keine ende hilfe abwähl* nicht',
    selves: 'ich mich mir mein meine meinen',
  },
  {
    ways: 'répondez répondre répond réponds envoyez envoyer envoie écrivez écrire tapez taper sms',
    joins: 'pour afin si au à de =',
    lists: 'ou et par',
    ends: 'désabonn* désinscri* arrêt* stop* annul* résili* plus fin aide désactiv* refus* oppos*',
    selves: 'je j moi mon ma mes',
  },
  {
    ways: 'responda responde responder envía envíe envia envie enviar enviando manda mande mandar mándales mándale escribe escriba escríbeles contesta conteste contestar contestando respondiendo escribiendo contéstales respóndeles sms',
    joins: 'para si al a =',
    lists: 'o y con',
    ends: 'baja cancel* anul* darse dejar salir desuscrib* desinscrib* detener parar no finalizar ayuda suspender',
    selves: 'yo mi mis quiero',
  },
  {
    ways: 'responda responde responder envie envia enviar mande manda mandar escreva digite sms',
    joins: 'para se ao a pra =',
    lists: 'ou e com',
    ends: 'sair cancel* parar descadastr* remov* deixar interromp* encerrar não anular desinscrever terminar ajuda desativar',
    selves: 'eu meu minha quero',
  },
  {
    ways: 'rispondi rispondere rispondete risponda invia inviare inviate invii scrivi scrivere manda mandare digita sms',
    joins: 'per se al a =',
    lists: 'o e con',
    ends: 'disiscri* annull* cancell* disattiv* interromp* non terminare smettere fermare revoc* aiuto disabbon* uscire bloccare',
    selves: 'io mio mia voglio',
  },
  {
    ways: 'antwoord antwoorden beantwoord stuur sturen zend sms typ reageer schrijf app',
    joins: 'om voor als naar aan te =',
    lists: 'of en',
    ends: 'afmeld* af afgemeld uitschrij* uit* stop* annul* opzeg* op beëindig* geen hulp',
    selves: 'ik mij mijn',
  },
  {
    ways: 'svar svare send sende skriv sms besvar tast',
    joins: 'for å hvis til om =',
    lists: 'eller og',
    ends: 'avslutt* avmeld* meld* stopp* slutt* avregistr* avbryt* avbestill* ingen ikke hjelp',
    selves: 'jeg meg min mitt mine',
  },
  {
    ways: 'svar svare besvar send sende skriv sms tast',
    joins: 'for at hvis til =',
    lists: 'eller og',
    ends: 'afmeld* framel* stop* afslut* opsig* afbestil* slippe ingen ikke hjælp afregistr* slut*',
    selves: 'jeg mig min mit mine',
  },
  {
    ways: 'odpisz odpowiedz odpowiedzieć wyślij wysłać wpisz napisz sms odeślij prześlij',
    joins: 'aby by żeby jeśli jeżeli na pod do =',
    lists: 'lub i albo',
    ends: 'zrezygn* rezygn* wypis* zakończ* przesta* anul* usun* nie wyrejestr* wycof* pomoc stop*',
    selves: 'ja mnie mi mój mojego',
  },
  {
    ways: 'vastaa vastaamalla vastatkaa lähetä lähettämällä lähettäkää kirjoita kirjoittamalla tekstaa sms',
    joins: 'jos niin numeroon =',
    lists: 'tai ja',
    ends: 'lopet* peru* poist* irtisano* kiel* et* lopettaaksesi peruuttaaksesi poistuaksesi apua ohje*',
    selves: 'minä minua minut minulle mä mulle',
  },
];
