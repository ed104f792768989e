import type { Lexicon } from '#consent/language/lexicon.ts';

export const spanish: Lexicon = {
  language: 'es',
  accentedPast: true,
  short: 'q=que d=de k=que xq=por_que pq=por_que dnd=donde t=te m=me tb=tambien pa=para',
  words: {
    glue: `
a a_partir aca ahi al aqui aun automaticamente como con cuantas_veces de dejar_de del desde dicho digo dije dos_veces
e eh en entre est|a|an|ar|e exijo favor ha hace||r haga||n han hasta haya he ir le le_pido les||_pido|_ruego lo mi
mil_veces momento muchas_veces nos nunca os par|a|a_aca|te pedi||do_que|r pido por que ruego se sea ser si siempre
sobre solicito su sus tambien te_pido ten|er|go ti todavia tres_veces varias_veces vez via voy y
suyo suya vuestro vuestra tuyo`,
    to: 'a de que',
    det: `
algun||a aquel cada cualquier||a el esa||s ese esos est|a|as|e|os la las los mi mis nuestra otr|a|o proxim|a|o su sus
tant|as|os tu tus ultima un una||s unos vuestr|a|as|os`,
    but: 'asi_que entonces pero porque pues sino',
    or: 'o',
    polite: `
ahora||_mismo amigo||s ay buen|_dia|as|as_noches|as_tardes|o|os_dias chicos cordialmente cuanto_antes
de_|inmediato|nuevo de_una_vez||_por_todas definitivamente disculp|a|e|en en_serio estimados gente
gracias||_de_antemano hola hombre hoy inmediatamente le_agradezco les_agradezco lo_|antes_posible|siento mil_gracias
muchas_gracias no_gracias nuevamente oiga||n oye perdon||a porf|a|avor|is saludos senor||a|es si un_saludo urgente
vale x_favor xfa||vor ya`,
    i: 'nosotros vamos voy yo',
    you: 'tu ud uds usted||es vos||otros',
    they: 'alguien ell|a|as|os quien',
    me: 'conmigo me mi nos',
    it: 'aquello esas_cosas eso||_ya est|a|as_cosas|e|o|o_ya lo',
    all: 'tod|as|o|o_esto|os',
    be: 'era eres es esta fue parece sea ser son soy suena_a',
    past: 'ayer dej|aron_de|o_de enviaron fue fui ha habia han has he lleg|a|ado|aron|o mand|aron|o paso recibi||do',
    can: 'debe||n|ria|rian haga|_el_favor|n_el_favor podeis podria||n|s pued|e|en|es|o quieren tiene|_que|n_que',
    how: 'a_que como cua|l|ndo|ntas|nto|ntos donde que_hago',
    why: 'como_no hasta_cuando por|_que|que si_no xq',
    doubt:
      'no_sé_si pensando_en estoy_pensando me_planteo dudo_si igual_me no_estoy_seguro|_de quizá_me a_punto_de valorando',
    again: 'otra_vez de_nuevo de_vuelta volver_a reactiv* recuper|ar|o|arlos',
    hypo: `
que_pasa_si si_|cancelo|dejo|envio|escribo|mando|me_borro|me_doy|pongo
si_|luego|después|más_adelante|algún_día|no_me_gusta|cambio_de|ya_no_quiero|me_arrepiento|un_día|más_tarde`,
    instead: 'en_|lugar|vez mejor_|al|por',
    not: `
a_quien_buscan absten|erse|ganse evit|a|e|en jamas la_persona_que_busca||n me_niego_a ni niego no
no_|es_necesario|hace_falta nunca||_mas prohib|ido|o quien_buscan si_no sin tampoco ya_no`,
    cannot: 'imposible no_|consigo|hay_forma_de|hay_manera_de|logro|me_deja|me_puedo|podemos|puedo|se_puede',
    didnot: 'no_h|a|an|e no_me_ha||n nunca_he',
    none: 'cero nada||_de ningun||a|o no no_|gracias|mas sin',
    more: `
de_nuevo en_|adelante|el_futuro jamas mas no_mas nuevamente nunca_mas otra_vez volver_a vuelv|a_a|an_a|as_a|e_a ya_no`,
    too: `
a_cada_rato constantemente demasiad|a|as|o|os excesivos monton_de much|a|as|isimos|o|os muy_seguido sin_parar
tan|_seguido|ta|tas|to|tos todo_el_tiempo un_chorro_de`,
    often: `
a_todas_horas al_dia cada_|dia|hora|rato|semana diario frecuentemente muchas_cosas por_dia seguido
todo|_el_dia|s_los_dias un_monton`,
    fewer: 'bajenle menos no_tan|_seguido|tas|to|tos tranquilos_con una_vez_|al_mes|por_semana',
    enough: 'basta||nte es_suficiente hasta_aqui suficiente||s ya_|basta|esta_bien|estuvo',
    want: `
acepto apetece autorizo dese|amos|o|o_que gustaria interesa||n me_niego_a necesit|amos|o niego prefiero
quer|emos|ia|ria qui|era|ero|siera solicitado`,
    keep: 'adoro amo content|a|o continue||n encanta||n espero excelente genial me_gusta||n ojala sig|a|an|ue',
    miss: 'cambiar dude||n esperar molestar_a olvid|ar|en|es pagar perder||me|melo|se',
    interest: 'interes||a|ada|ado|ados|an',
    refused: 'no_es_|lo_mio|para_mi|para_nosotros no_son_|bienvenidos|deseados no_va_conmigo',
    annoy: `
aburren acos|ando|ar|o cansa|da|do|n chinga|ndo|r dar_la_lata estoy_hasta fastidi|a|an|ar|o hart|a|o|os hinchar
indeseado||s insist|an|entes|ir inva|dir|sivo jod|an|er|iendo lata molest|a|an|ando|ar|ia|o|os no_deseado||s
no_solicitado||s odio pesado||s satura|n|r spamear`,
    anger: `
asco basura cabron* carajo chinga* cono demanda* denuncia|*|r* est|afa*|upid* gilipollas huevos idiota* imbecil*
inutil* ladrones mal|dit*|isim* mierda* pendej* pesim* put|a*|o* tonteria* verg|a|uenza`,
    threat: `
abogado aepd demandar||e denunci|ar|are|o policia pro|feco|teccion_de_datos reportar||e
los_denuncio denuncia`,
    cease: `
acaben alto_a||l basta_|con|de|ya call|ate|ense ces|a|ar|e|en como_|dejo_de|hago_para_parar|paro cort|ala|en|enla
deja|_de|d_de|n_de|r_de|r_ya_de|ran_de deje|_de|is_de|n|n_ya_de|s_de dejo_de deten||er|ga|gan|ganse|gase|te eviten
finalicen frenen interrumpan no_jodan para|_de|_por_favor|_ya|d|dlo|le|lo|n|r pare||lo|n|n_ya|nla|nle|nlo|nse
pon|er_fin|gan_fin por_favor_para que_dejen stop_a suspend|a|an|er termine|_con|n ya_|basta|dejen|no_mas ya_par|a|e|en`,
    leave: `
anulenme baja_|de_la_lista|del_servicio|inmediata|sms|total baj|ame_de_la_lista|enme bloqueenme
borr|adme|ame|arme|eme|enme dadme_de_baja dame_de_baja dar|_de_baja|me_de_baja de_|baja|suscribir dejadme
dejame_|fuera|tranquila|tranquilo|…_en_paz dejeme_|en_paz|tranquilo dejen_…_|en_paz|tranquila|tranquilo dejenme
deme_de_baja denme_de_baja derecho_de_oposicion desa|ctivarme|filia* desapunt|ame|arme|enme
des|hacerme_de_ustedes|inscri*|suscri*|uscri*|vincular* elimin|adme|ame|arme|eme|enme excluyanme larg|ate|uense
librarme_de_ustedes me_|borro|doy_de_baja|opongo|salgo mi_baja nada_que_ver_con_ustedes no_me_moleste||n|s
no_molest|ar|e|en|es olviden|me|se_de_mi pido_la_baja quiero_|baja|la_baja|salir quit|adme|ame|arme|eme|enme
remueva|me|nme renuncio_a retir|ame|eme|enme saca|dme|me|rme salir|_de_esta_lista|_de_la_lista|me saque|me|nme
si_|continuan|esto_sigue|siguen solicito_|baja|la_baja tramit|ar_baja|en_la_baja
derecho_al_olvido derecho_de_supresión rgpd supresión_de_mis eliminación_de_mis último_aviso última_advertencia última_vez_que cancelación_de_|mensajes|sms|los_mensajes|la_suscripción cancelación_por_favor desuscripción`,
    left: 'cancele_mi_suscripcion me_d|esuscribi|i_de_baja pedi_la_baja solicite_la_baja ya_me_di_de_baja',
    remove: `
bloque|ar|en borr|a|ad|ar|e|en|en_mi den_de_baja desvincular elimin|a|ad|ar|e|en exclu|ir|yan librarme olvid|ar_mi|en
quit|a|ad|ar|e|en remover remueva||n retir|ar|e|en saca||r saque||n suprim|an|ir tachar`,
    cancel: `
anul|a|acion|ad|ar|e|en|o cancel|a|acion|ad|ame|ar|arla|arlo|e|en|enlo|o dar_de_baja_mi dejar_el_|club|programa
rescindir salir_del_|club|programa salirme_del||_club`,
    finite: 'dej|e_de|o_de detuv|e|o par|amos|e|o',
    switch: `
apag|ar|uen baja cerrar cierr|a|e|en dar_por_terminado desactiv|a|ar|e|en deshabilitar finali|cen|zar salir_de
silenciar suspender termin|ar|en`,
    done: `
anulad|a|o borrad|a|o cancela|da|das|do|dos|ron dado_de_baja eliminad|a|o excluido quitado removido retirad|a|o
se_cancel|a|o suspendido`,
    send: `
envi|ame|ando|andome|ar|arme|arnos|e|eis|en|enme|es|o|os llenar||me manda|n|ndo|ndome|r|rme|rnos mande||is|n|nme|s
ofre|cer|cerme|zcan reenviar remitir`,
    reach: `
acos|ando|andome|ar|arme|en busquen comunicarse||_conmigo comunique|is|n
contact|ada|ado|ados|ando|ar|arme|e|eis|en|es|o escrib|a|ais|an|as|iendo|iendome|ir|irme habl|ar|arme|en
insist|an|as|ir llam|ando|ar|arme|e|eis|en|es mensaje|ar|arme|en molest|ando|ar|arme|e|en|es notificar spame|ar|en
texte|ar|arme|en`,
    receive: `
aparecer continuar entran figurar leer lleg|a|an|ando|uen oir pertenecer recib|a|iendo|ir|irlas|irlos|o saber||_nada
seguir||_recibiendo ver`,
    message: `
alerta||s anuncio||s avisos boletin||es comercial||es comunicacion||es contacto correo||s descuentos difusion envios
informacion_comercial inscripcion llamadas mensa|ges|je|jeria|jes|jitos msj||s msn noticias notificacion||es novedades
ofertas promocion||al*|es propaganda publici|dad|tario* recordatorios suscripcion||es texto||s whatsapps`,
    list: 'agenda base contactos directorio grupo lista||do|dos|s mailing padron registro||s servicio sistema',
    number: `
cel||ular contacto datos_|de_contacto|personales linea mis_datos movil nro num||ero|eros tel||efono
mis_datos||_personales mi_información||_personal datos_personales`,
    person: 'cliente contacto destinatario gente individuo persona senor||a',
    wrong: `
confund|en|ido|ieron|io equivoca||da|do|dos|n|ndo|ron|s|ste equivoco err|ada|ado|onea|oneo|or_de incorrect|a|o mal
otra_persona`,
    misdial: `
a_quien_buscan aqui_no_vive cambio_|de_numero|el_numero|su_numero equivocado_de_numero esta|_equivocado|n_equivocados
la_persona_que_busca||n no_|conozco_a|es_aqui|soy_la_persona_correcta|vive_aqui no_vive_ningun||a
numero_|equivocado|errado|erroneo|incorrecto os_habeis_equivocado quien_buscan se_equivoc|a_de|aron|o
se_ha|_equivocado_de|n_equivocado te_equivocas|_de|te_de un_desconocido una_desconocida ya_no_vive_aqui
teléfono_…_segunda_mano móvil_…_segunda_mano celular_…_segunda_mano celular_usado teléfono_usado móvil_usado compré_este_|teléfono|móvil|celular|número heredé_|este_teléfono|este_móvil|este_número|el_teléfono|el_móvil|este_celular vendí_|este_teléfono|mi_teléfono|el_teléfono|este_móvil|el_móvil|mi_celular|este_celular he_heredado_|este|el he_comprado_este_|teléfono|móvil|número he_vendido_|este_móvil|este_teléfono|el_móvil|el_teléfono`,
    belong: 'ahora_es_mio cambio_de_dueno corresponde es_de_otra||_persona es_mio mio nuevo_dueno pertenece ya_es_de',
    took: 'adquiri agarre asignaron compre dieron herede tengo_|desde|hace tome',
    other: `
articulo||s billete boleto||s car|go|gos|rito cena cita||s clase club codigo color com|ida|pra|pras con|sulta|trato
cuenta||s cupon||es curso datos debito devolucion dinero direccion domiciliacion encargo entrega||s envio evento
factura gimnasio habitacion hotel membresia menu mesa monedero orden||es pago||s paquete||s participacion pedido||s
perfil plan premio producto||s programa prueba puntos reembolso regalo reserva||cion|s seguro sesion socio
suscripcion_al_gimnasio tall|a|e tarjeta temperatura turno viaje visita vuelo`,
    food: `
aceituna* aguacate ajo azucar cafe carne cebolla* champinon* chile cilantro crema gluten hamburguesa hielo hongos
huevo jamon lech|e|uga mayo* mostaza nueces papas pepinillo* picante queso salsa tocino tomate*`,
    sense: `
a_fin_de ademas al_fin alto_|grado|precio|rendimiento|voltaje aun_no
baja_|calidad|california|laboral|medica|por_enfermedad|temperatura basta_con_|decir|que bateria_baja
de_|alto|baja_medica|baja_por|nada deja_|el|la|mi deje_el dejen_|el|la|mi|propina en_alto es_alto
est|a_de_baja|oy_de_baja fin_de_|ano|mes|semana lo_alto mas_|alto|baja|bajo|cerca|de|informacion|o_menos|tarde
muy_alto no_|es_molestia|hay_mas|me_molesta|molesta|pasa_nada|queda_mas|suficiente|tengo_mas nunca_es_suficiente
para_|cuando|el|hoy|las|los|manana|mi|nada parada||_de_autobus|_de_bus planta_baja por_|fin|nada presion_baja
puedo_dejar que_mas semaforo sin_|cesar|mas|parar soy_alto suficiente|_dinero|_tiempo|s|s_puntos temporada_|alta|baja
todavia_no voz_baja`,
    told: 'conteste dicho digo dije envi|ado|e escri|bi|to mand|ado|e pedi puesto puse respondi||do',
    consent: 'autori|ce|zacion|zado|zo cons|entimiento|iento permi|so|to',
    withdraw: 'anulo retir|amos|ar|o revoc|acion|ar|o',
    enrol: `
agreg|ame|uenme alta_de_nuevo anademe apunt|adme|ame|enme dame_de_alta darme_de_alta de_alta denme_de_alta
inscrib|anme|eme|irme me_apunto metanme_de_nuevo ponganme_|de_nuevo|otra_vez
quiero_|el_alta|participar|suscribirme|unirme|volver|volver_a_recibir reactiv|ar|enme resuscrib*
suscrib|ame|anme|eme|irme unirme volver_a_|recibir|suscribirme vuelvan_a_suscribirme`,
    joined: `
acepte apunte autorice di_mi_numero he_pedido inscri|bi|to pedi pedido_esto||s registr|ado|e solicite
suscri|bi|bo|ta|to
di_|mi_número|este_número dado_mi_número les_di_mi soy_cliente cliente_de cliente_suy|o|a cliente_vuestro`,
    assist: `
atencion_al_cliente ayud|a_con|ame|enme como_|contacto|funciona_esto|les_contacto|los_contacto comunicarme_con
con_quien_hablo contactar|_con_ustedes|les|los|os de_|donde_sacaron_mi_numero|parte_de_quien es_una_estafa hablar_con
informacion mas_informacion_por_favor me_ayuda||n necesito_ayuda puede|_ayudarme|n_ayudarme|s_ayudarme
que_e|mpresa|s_esto quien_|envia|eres|es|escribe|habla|manda|manda_esto|me_escribe quienes_son servicio_al_cliente
soporte su_telefono un_|agente|humano una_persona`,
    byMistake: 'por_|accidente|equivocacion|error sin_querer',
    lookalike: 'contestar corre|n|r llamad|a|o llenas mensajero||s',
    gone: `
falleció fallecio fallecid|o|a fallec* murió_|en|el|hace|mi|ayer difunt|o|a ha_muerto ya_no_está_con_nosotros q.e.p.d`,
    died: `
murió muerto muerta muerte`,
    kin: `
él ella madre padre mamá papá marido mujer esposo esposa hijo hija hermano hermana abuela abuelo tía tío dueño dueña titular cliente`,
    elsewhere: `
otra_|tienda|empresa|marca|lista|web|cadena otro_|sitio|comercio|negocio|remitente|servicio mi_|banco|seguro|gimnasio|dentista el_banco newsletter|s correo correos boletín email emails`,
  },
};
