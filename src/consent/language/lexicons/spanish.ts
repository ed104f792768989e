import type { Lexicon } from '#consent/language/lexicon.ts';

export const spanish: Lexicon = {
  language: 'es',
  accentedPast: true,
  short: 'q=que d=de k=que xq=por_que pq=por_que dnd=donde t=te m=me tb=tambien pa=para',
  words: {
    glue: `
a a_partir acá ahí al aquí automáticamente aún como con cuántas_veces de dejar_de del desde dicho digo dije dos_veces
e eh en entre est|ar|á|án|é exijo favor ha hace||r haga||n han hasta haya he ir le le_pido les||_pido|_ruego lo
mil_veces momento muchas_veces mí nos nunca os par|a|a_acá|te ped|ido_que|ir|í pido por que ruego se sea ser si
siempre sobre solicito su sus sé también te_pido ten|er|go ti todavía tres_veces varias_veces vez voy vía y`,
    to: 'a de que',
    det: `
alg|una|ún aquel cada cualquier||a el esa||s ese esos est|a|as|e|os la las los mi mis nuestra otr|a|o próxim|a|o su
sus tant|as|os tu tus un una||s unos vuestr|a|as|os última`,
    but: 'así_que entonces pero porque pues sino',
    or: 'o',
    polite: `
ahora||_mismo amigo||s ay buen|_día|as|as_noches|as_tardes|o|os_días chicos cordialmente cuanto_antes
de_|inmediato|nuevo de_una_vez||_por_todas definitivamente desde_ya disculp|a|e|en en_serio estimados gente
gracias||_de_antemano hola hombre hoy inmediatamente le_agradezco les_agradezco lo_|antes_posible|siento mil_gracias
muchas_gracias no_gracias nuevamente oiga||n oye para_siempre perd|ona|ón por|_favor|fa|favor|fis saludos señor||a|es
sí un_saludo urgente vale x_favor xfa||vor ya`,
    i: 'nosotros vamos voy yo',
    you: 'tú ud uds usted||es vos||otros',
    they: 'alguien ell|a|as|os quien',
    me: 'conmigo me mí nos',
    it: 'aquello esas_cosas eso||_ya est|a|as_cosas|e|o|o_ya lo ésto',
    all: 'tod|as|o|o_esto|os',
    be: 'era eres es está fue parece sea ser son soy suena_a',
    past: 'ayer dej|aron_de|ó_de enviaron fue fui ha había han has he lleg|a|ado|aron|ó mand|aron|ó pasó recib|ido|í',
    can: 'debe||n|ría|rían haga|_el_favor|n_el_favor podría||n|s podéis pued|e|en|es|o quieren tiene|_que|n_que',
    how: 'a_qué cuá|l|ndo|ntas|nto|ntos cómo dónde qué_hago',
    why: 'como_no hasta_cuándo por|_qué|qué si_no xq',
    hypo: 'qué_pasa_si si_|cancelo|dejo|envío|escribo|mando|me_borro|me_doy|pongo',
    instead: 'en_|lugar|vez mejor_|al|por',
    not: `
abst|enerse|énganse evit|a|e|en jamás me_niego_a ni niego no no_es_|lo_mío|necesario|para_mí|para_nosotros
no_|hace_falta|son_bienvenidos|son_deseados|va_conmigo nunca||_más proh|ibido|íbo si_no sin tampoco ya_no`,
    cannot: 'imposible no_|consigo|hay_forma_de|hay_manera_de|logro|me_deja|me_puedo|podemos|puedo|se_puede',
    didnot: 'no_h|a|an|e no_me_ha||n nunca_he',
    none: 'cero nada||_de ning|un|una|uno|ún no no_|gracias|mas|más sin',
    more: `
de_nuevo en_|adelante|el_futuro jamás mas más no_m|as|ás nuevamente nunca_m|as|ás otra_vez volver_a
vuelv|a_a|an_a|as_a|e_a ya_no`,
    too: `
a_cada_rato constantemente demasiad|a|as|o|os excesivos montón_de much|a|as|o|os|ísimos muy_seguido sin_parar
tan|_seguido|ta|tas|to|tos todo_el_tiempo un_chorro_de`,
    often: `
a_cada_rato a_diario a_todas_horas al_día cada_|día|hora|rato|semana diario frecuentemente muchas_cosas muy_seguido
por_día seguido todo|_el_día|s_los_días un_montón`,
    fewer: 'bajenle bájenle menos no_tan|_seguido|tas|to|tos tranquilos_con una_vez_|al_mes|por_semana',
    enough: 'basta||nte es_suficiente hasta_aquí suficiente||s ya_|basta|estuvo|está_bien',
    want: `
acepto apetece autorizo dese|amos|o|o_que gustaría interesa||n me_niego_a necesit|amos|o niego prefiero
quer|emos|ría|ía qui|era|ero|siera solicitado`,
    keep: 'adoro amo content|a|o continúe||n encanta||n espero excelente genial me_gusta||n ojalá sig|a|an|ue',
    miss: 'cambiar dude||n esperar molestar_a olvid|ar|en|es pagar perd|er|erme|erse|érmelo',
    interest: `
interesa||da|do|dos|n interés no_es_|lo_mío|para_mí|para_nosotros no_son_|bienvenidos|deseados no_va_conmigo`,
    annoy: `
aburren acos|ando|ar|o cansa|da|do|n chinga|ndo|r dar_la_lata estoy_hasta fastidi|a|an|ar|o hart|a|o|os hinchar
indeseado||s insist|an|entes|ir inva|dir|sivo jod|an|er|iendo lata molest|a|an|ando|ar|ia|o|os no_deseado||s
no_solicitado||s odio pesado||s satura|n|r spamear`,
    anger: `
asco basura cabr|on*|ón* carajo chinga* coño demanda* denuncia|*|r* est|afa*|úpid* gilipollas huevos idiota* imbécil*
inútil* ladrones mal|dit*|ísim* mierda* pendej* put|a*|o* pésim* tontería* verg|a|üenza`,
    threat: 'abogado aepd demandar||é denunci|ar|aré|o policía pro|feco|tección_de_datos reportar||é',
    cease: `
acaben||_con alto_a||l basta_|con|de|ya callense ces|a|ar|e|en como_|dejo_de|hago_para_parar cort|ala|en|enla
cáll|ate|ense cómo_paro córtenla deja|_de|d_de|n_de|r_de|r_ya_de|ran_de dej|e_de|en|en_de|en_ya_de|es_de|o_de|éis_de
deten|er|ga|gan|gase|te detén||ganse eviten finalicen frenen interrumpan no_jodan||_más
para|_de|_por_favor|_ya|d|dlo|n|r pare||n|n_ya|nse pon|er_fin|gan_fin por_favor_para pár|ale|alo|elo párenl|a|e|o
que_dejen stop_a suspend|a|an|er termine|_con|n|n_con ya_|basta|dejen|no_más ya_par|a|e|en`,
    leave: `
anular_la_suscripción anúlenme baja_|de_la_lista|del_servicio|inmediata|sms|total bajenme bloquéenme borra|dme|rme
báj|ame_de_la_lista|enme|enme_de_la_lista bórr|ame|eme|enme cancel|ar_mi_suscripción|en_mi_suscripción dadme_de_baja
dame_de_baja dar|_de_baja|me_de_baja de_|baja|suscribir dejadme||_en_paz|_tranquilo dejen_|en_paz|…_en_paz
dejen_…_tranquil|a|o dejenme_en_paz deme_de_baja denme_de_baja derecho_de_oposición
des|activarme|afilia*|apuntarme|apúntame|apúntenme|hacerme_de_ustedes|inscri*|suscri*|uscri*|vincular*
déjame_|en_paz|fuera|tranquila|tranquilo|…_en_paz déjeme_|en_paz|tranquilo
déjenme||_en_paz|_fuera|_tranquila|_tranquilo|_…_en_paz elimina|dme|rme elimín|ame|eme|enme exclúyanme
librarme_de_ustedes lárg|ate|uense me_|borro|doy_de_baja|opongo|quiero_salir|salgo mi_baja nada_que_ver_con_ustedes
no_me_moleste||n|s no_molest|ar|e|en|es olviden_mi_número olvíden|me|se_de_mí pido_la_baja
quiero_|baja|la_baja|salir|salirme quita|dme|rme quít|ame|eme|enme remuéva|me|nme renuncio_a retír|ame|eme|enme
saca|dme|rme salir|_de_esta_lista|_de_la_lista|me si_|continúan|esto_sigue|siguen solicito_|baja|la_baja sácame
sáque|me|nme tramit|ar_baja|en_la_baja`,
    left: 'cancelé_mi_suscripción me_d|esuscribí|i_de_baja|í_de_baja pedí_la_baja solicité_la_baja ya_me_di_de_baja',
    remove: `
bloque|ar|en borr|a|ad|ar|e|en|en_mi den_de_baja desvincular elimin|a|ad|ar|e|en exclu|ir|yan librarme olvid|ar_mi|en
quit|a|ad|ar|e|en remover remueva||n retir|ar|e|en saca||r saque||n suprim|an|ir tachar`,
    cancel: `
anul|a|ación|ad|ar|e|en|o cancel|a|ación|ad|ame|ar|arla|arlo|e|en|enlo|o cancél|ame|enlo dar_de_baja_mi
dejar_el_|club|programa rescindir salir_del_|club|programa salirme_del||_club`,
    finite: 'dej|o_de|é_de|ó_de detuv|e|o par|amos|o|é|ó',
    switch: `
apag|ar|uen baja cerrar cierr|a|e|en dar_por_terminado desactiv|a|ar|e|en deshabilitar finali|cen|zar salir_de
silenciar suspender termin|ar|ar_con|en`,
    done: `
anulad|a|o borrad|a|o cancela|da|das|do|dos|ron dado_de_baja eliminad|a|o excluido quitado removido retirad|a|o
se_cancel|a|o suspendido`,
    send: `
envi|ando|ar|arme|arnos|en|ándome|éis enví|ame|e|en|enme|es|o|os llenar||me
mand|an|ando|ar|arme|arnos|e|en|es|ándome|éis mándenme ofre|cer|cerme|zcan reenviar remitir`,
    reach: `
acos|ando|ar|arme|en|ándome busquen comuni|carse|carse_conmigo|quen|quéis
contact|ada|ado|ados|ando|ar|arme|e|en|es|o|éis escrib|a|an|as|iendo|ir|irme|iéndome|áis habl|ar|arme|en
insist|an|as|ir llam|ando|ar|arme|e|en|es|éis mensaje|ar|arme|en molest|ando|ar|arme|e|en|es notificar spame|ar|en
texte|ar|arme|en`,
    receive: `
aparecer continuar entran figurar leer lleg|a|an|ando|uen oír pertenecer recib|a|iendo|ir|irlas|irlos|o saber||_nada
seguir||_recibiendo ver`,
    message: `
alerta||s anuncio||s avisos bolet|ines|ín comercial||es comunicaci|ones|ón contacto correo||s descuentos difusión
envíos información_comercial inscripción llamadas marketing mensa|ges|je|jería|jes|jitos msj||s msn newsletter
noticias||_suyas notificaci|ones|ón novedades ofertas promoci|onal*|ones|ón propaganda publici|dad|tario*
recordatorios servicio_de_mensajes sms spam suscripci|ones|ón texto||s whatsapps`,
    list: `
agenda base||_de_datos contactos directorio grupo lista||do|dos|s mailing padrón registro||s servicio sistema`,
    number: 'cel||ular contacto datos_|de_contacto|personales línea mis_datos móvil nro num número||s tel||éfono',
    person: 'cliente contacto destinatario gente individuo persona señor||a',
    wrong: `
confund|en|ido|ieron|ió equivoca||da|do|dos|n|ndo|ron|s|ste equivocó err|ada|ado|or_de|ónea|óneo incorrect|a|o mal
otra_persona`,
    misdial: `
aquí_no_vive cambió_|de_número|el_número|su_número equivocado_de_número est|a_equivocado|á_equivocado|án_equivocados
no_|conozco_a|es_aquí|soy_la_persona_correcta no_vive_|aquí|ninguna|ningún
número_|equivocado|errado|erróneo|incorrecto os_habéis_equivocado persona_equivocada
se_equivoc|a_de|aron|aron_de|ó|ó_de se_ha_equivocado_de se_han_equivocado||_de te_equivocas|_de|te_de un_desconocido
una_desconocida ya_no_vive_aquí`,
    belong: `
ahora_es_mío cambi|o_de_dueño|ó_de_dueño corresponde es_de_otra||_persona es_mío mío nuevo_dueño pertenece ya_es_de`,
    took: 'adquirí agarré asignaron compré dieron heredé tengo_|desde|hace tomé',
    other: `
artículo||s billete boleto||s car|go|gos|rito cena cita||s clase club||_de_puntos color com|ida|pra|pras
con|sulta|trato cuenta||s cup|ones|ón curso código datos devolución dinero dirección domiciliación débito encargo
entrega||s envío evento factura gimnasio habitación hotel membresía menú mesa monedero orden pago||s paquete||s
participación pedido||s perfil plan premio producto||s programa||_de_lealtad|_de_puntos prueba puntos reembolso regalo
reserva||ción|s seguro sesión socio suscripción_al_gimnasio tall|a|e tarjeta||_de_puntos temperatura turno viaje
visita vuelo órdenes`,
    food: `
aceituna* aguacate ajo azúcar café carne cebolla* champiñon* chile cilantro crema gluten hamburguesa hielo hongos
huevo jamón lech|e|uga mayo* mostaza nueces papas pepinillo* picante queso salsa tocino tomate*`,
    sense: `
a_fin_de además al_fin alto_|grado|precio|rendimiento|voltaje aún_no
baja_|calidad|california|laboral|médica|por_enfermedad|temperatura basta_con_|decir|que batería_baja
de_|alto|baja_médica|baja_por|nada deja_|el|la|mi deje_el dejen_|el|la|mi|propina en_|alto|lo_alto es_alto
est|oy_de_baja|á_de_baja fin_de_|año|mes|semana la_|baja_temperatura|parada lo_alto muy_alto
más_|alto|baja|bajo|cerca|de|información|o_menos|tarde
no_|es_molestia|hay_más|me_molesta|molesta|pasa_nada|queda_más|suficiente|tengo_más nunca_es_suficiente
para_|cuándo|el|hoy|la|las|los|mañana|mí|nada|que|qué parada||_de_autobús|_de_bus planta_baja por_|fin|nada
presión_baja puedo_dejar que_más qué_más semáforo sin_|cesar|más|parar soy_alto suficiente|_dinero|_tiempo|s|s_puntos
temporada_|alta|baja todavía_no voz_baja`,
    told: 'contesté dicho digo dije envi|ado|é escri|bí|to mand|ado|é pedí puesto puse respond|ido|í',
    consent: 'autori|ce|cé|zación|zado|zo cons|entimiento|iento permi|so|to',
    withdraw: 'anulo retir|amos|ar|o revoc|ación|ar|o',
    enrol: `
agrég|ame|uenme alta_de_nuevo apuntadme apúnt|ame|enme añádeme dame_de_alta darme_de_alta de_alta denme_de_alta
inscr|ibirme|íbanme|íbeme me_apunto métanme_de_nuevo pónganme_|de_nuevo|otra_vez
quiero_|el_alta|participar|suscribirme|unirme|volver|volver_a_recibir react|ivar|ívenme resuscrib* suscribirme
suscríb|ame|anme|eme unirme volver_a_|recibir|suscribirme vuelvan_a_suscribirme`,
    joined: `
acepté apunté autoricé di_mi_número he_|pedido|solicitado inscri|bí|to pedido_esto||s pedí registr|ado|é solicité
suscri|bo|bí|ta|to`,
    assist: `
atención_al_cliente ayuda_con ayúd|ame|enme comunicarme_con con_quién_hablo contactar|_con_ustedes|les|los|os
cómo_|contacto|funciona_esto|les_contacto|los_contacto de_|dónde_sacaron_mi_número|parte_de_quién es_una_estafa
hablar_con información me_ayuda||n más_información_por_favor necesito_ayuda puede|_ayudarme|n_ayudarme|s_ayudarme
quién_|envía|eres|es|es_usted|escribe|habla|manda|manda_esto|me_escribe quiénes_son||_ustedes qué_e|mpresa|s_esto
servicio_al_cliente soporte su_teléfono un_|agente|humano una_persona`,
    byMistake: 'por_|accidente|equivocación|error sin_querer',
    lookalike: `
barrer borracho cancel|ados|aron|o cantar cont|actos|estar|rario|ratar|rato corre||n|r dejado envia|da|do|rla|rlo|ron
guitar gustar llamad|a|a_perdida|o llenas mandado mensaje||ro|ros numeroso número obtener ofertado parece promesa
publica|do|r recib|ido|í terminar`,
  },
};
