/** What a phone writes around the message somebody reacted to, in one language. `*` ends a beginning of words. */
export interface ReactionWords {
  /** Said by a reaction and hardly by anything else that stands before a quoted message: verbs and kinds of reaction. */
  readonly telling: string;
  /** What stands between them. */
  readonly filling: string;
}

/**
 * The iPhone's and Google's wordings, given and taken back, taken apart into words: phones change the order and the
 * person of the verb with every version, the words stay.
 */
export const REACTION_WORDS: Readonly<Record<string, ReactionWords>> = {
  en: {
    telling: 'liked loved disliked hearted laughed emphasized emphasised questioned reacted removed',
    filling:
      'a an the at to from with of on for you your this their his her was like likes heart love dislike laugh haha exclamation exclamations emphasis question mark marks thumbs up down reaction reactions tapback sticker emoji message messages text sms image images picture photo photos video movie attachment audio link',
  },
  sv: {
    telling:
      'gillade gillar älskade älskar ogillade ogillar skrattade betonade ifrågasatte reagerade reagera framhävde hjärtade tog',
    filling:
      'bort ett en den det åt på till från med om ej inte över gilla gillamarkering gillning hjärta ogilla skratt utropstecken frågetecken betoning tumme tummen upp ner reaktion reaktionen reaktioner emoji meddelande meddelandet bild bilden foto video bilaga sms borttagen borttaget har av',
  },
  de: {
    telling:
      'gefällt markiert reagiert hervorgehoben betont hinterfragt geliebt liebt gelacht lacht entfernt zurückgenommen herz reaktion geliked gemocht fragezeichen ausrufezeichen',
    filling:
      'hat habe wurde ein eine einen das dem den der die mit mir mag nicht nichts über auf zu bei von für daumen hoch runter hoch als lachen wieder markierung emoji nachricht bild foto video anhang sms like du',
  },
  fr: {
    telling:
      'aimé adoré aime adore ri rit réagi réagit souligné insisté accentué questionné interrogé interrogation exclamation supprimé retiré enlevé réaction cœur coeur',
    filling:
      'a n na pas ne un une le la les l de du des d à au aux sur mis mention j jaime point pouce levé baissé haut bas rire avec par pour emoji message image photo vidéo pièce jointe sms s est votre vous ai',
  },
  es: {
    telling:
      'gustó gusta gustado encantó encanta encantado reaccionó reaccionado reaccionaste rió rio riéndose exclamó enfatizó destacó cuestionó preguntó eliminó quitó quitado eliminado corazón reacción enfatizado reacciona interrogación exclamación',
    filling:
      'le les me te se ha he no un una el la los al del de a en con por para sobre signo signos risa que dio da gracia pulgar arriba abajo encanta emoji mensaje imagen foto vídeo video adjunto sms ríe reacción',
  },
  pt: {
    telling:
      'gostou curtiu curtiram curtida amou adorou reagiu riu descurtiu enfatizou destacou questionou removeu retirou tirou coração reação interrogação exclamação risada',
    filling:
      'não um uma o a os as de do da dos das em no na com para por ao à se ponto gosto gostei amei rir riso curtir polegar cima baixo emoji mensagem imagem foto vídeo anexo sms você sua',
  },
  it: {
    telling:
      'piaciuto piace adorato amato adora ama messo reagito reagisce riso evidenziato enfatizzato sottolineato contestato domandato rimosso tolto cuore reazione esclamativo interrogativo risata',
    filling:
      'ha hai è e mi ti gli le non un una uno il lo la i a al alla allo da dal dalla di del della dello in con su sul per mi piace pollice alto basso su giù punto mette emoji messaggio immagine foto video allegato sms se ne fatto ridere',
  },
  nl: {
    telling:
      'leuk vond vindt geweldig gereageerd reageerde reageert gelachen lachte lacht benadrukt gezet benadrukte bevraagd vraagteken uitroepteken verwijderd verwijderde hart hartje reactie betwijfeld betwijfelde geliket',
    filling:
      'een de het is heeft had werd niet om op met bij van voor naar door aan grappig stom mooi haha duim omhoog omlaag twijfelde lach emoji bericht afbeelding foto video bijlage sms uit in je over',
  },
  no: {
    telling:
      'likte liker elsket elsker mislikte misliker lo ler reagerte reagerer fremhevet understreket betonet tvilte spurte fjernet hjerte reaksjon reaksjonen utropstegn spørsmålstegn likerklikk spørsmål',
    filling:
      'en et den det av på til fra med ved om ikke over liker like latter tommel tommelen opp ned stilte spørsmål fremheving emoji melding meldingen bilde bildet foto video vedlegg sms tok bort har',
  },
  da: {
    telling:
      'kunne syntes elskede elsker lo grinede ler reagerede reagerer fremhævede understregede betonede stillede fjernede hjerte reaktion reaktionen udråbstegn spørgsmålstegn spørgsmål synes likede',
    filling:
      'en et den det af ad på til fra med ved om ikke over godt lide like latter grin tommel tommelfinger op ned fremhævning emoji besked beskeden billede billedet foto video vedhæftning sms tog væk har bryder sig brød',
  },
  pl: {
    telling:
      'polubi* uwielbi* lubi* podoba* zaśmia* roześmia* zareagow* reakcj* podkreśl* wyróżni* zakwestionow* usunięto usunął usunęła cofnięto cofnął serce serduszko wykrzyknik pytajnik',
    filling:
      'nie się na z ze do od w o przez to jest mi śmiech śmieje znak zapytania kciuk w górę dół emoji wiadomość wiadomości wiadomością zdjęcie zdjęcia obraz film załącznik sms a użytkownik',
  },
  fi: {
    telling:
      'tykkäsi tykkää tykännyt tykättiin tykkäyksen rakasti rakastaa ihastui nauroi nauraa reagoi reagoitiin korosti painotti kyseenalaisti kyseli poisti peruutti poistettu sydämen sydän reaktion reaktio naurun huutomerkin kysymysmerkin',
    filling:
      'ei viestistä viestille viestiin viestistäsi viestiä viestin viesti tästä kuvasta kuvaan kuvalle kuvan videoon videosta liitteeseen tekstiviestistä tekstiviestiin peukun peukku ylös alas peukalon emojilla emoji merkin kohteesta kohteeseen siitä pitänyt pitää piti en',
  },
};
