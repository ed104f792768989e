import type { Lexicon } from '#consent/language/lexicon.ts';

export const spanish: Lexicon = {
  language: 'es',
  accentedPast: true,
  short: 'q=que d=de k=que xq=por_que pq=por_que dnd=donde t=te m=me tb=tambien pa=para',
  words: {
    glue: `
y e de del en a al por para con que se como sobre desde hasta también ser estar está están ha he han hacer hace tener
tengo su sus entre ir voy vez aquí ahí favor sé les os le lo dije dicho digo pedí pedido_que pedir nos dejar_de mí ti
esté haya hagan haga sea todavía aún automáticamente le_pido les_pido exijo pido solicito nunca si momento parte vía
a_partir siempre ruego les_ruego te_pido eh varias_veces muchas_veces dos_veces tres_veces mil_veces cuántas_veces`,
    to: 'de a que',
    det: `
el la los las un una unos unas mi mis su sus tu tus este esta estos estas ese esa esos esas aquel cada próxima próximo
última otro otra alguna algún vuestros vuestras vuestra nuestra tantos tantas cualquier cualquiera`,
    but: 'pero porque pues así_que entonces sino',
    or: 'o',
    polite: `
por_favor porfavor porfa porfis xfa xfavor x_favor gracias muchas_gracias hola buenos_días buenas_tardes buenas_noches
buenas buen_día ahora ahora_mismo ya inmediatamente hoy de_una_vez de_inmediato para_siempre definitivamente saludos
señor señora señores estimados disculpe disculpa disculpen perdón perdona amigo amigos de_una_vez_por_todas
le_agradezco les_agradezco sí cordialmente oye oigan mil_gracias gracias_de_antemano vale bueno cuanto_antes
lo_antes_posible en_serio urgente de_nuevo nuevamente gente chicos oiga un_saludo desde_ya hombre ay lo_siento
no_gracias`,
    i: 'yo nosotros voy vamos',
    you: 'usted ustedes tú vosotros vos uds ud',
    they: 'ella ellos ellas quien alguien',
    me: 'me mí nos conmigo',
    it: 'esto eso esta este eso_ya lo estas_cosas esas_cosas esto_ya aquello ésto',
    all: 'todo todos todas todo_esto',
    be: 'es son soy está eres ser era sea fue',
    past: `
he ha han has había llegó llegaron llegado recibí recibido enviaron mandaron mandó pasó ayer dejaron_de dejó_de fue
fui llega`,
    can: `
pueden puede puedes podrían podría puedo podéis deben debe podrías quieren tienen_que tiene_que hagan_el_favor debería
deberían haga_el_favor`,
    how: 'cómo dónde cuándo cuál qué_hago cuánto cuántos cuántas a_qué',
    why: 'por_qué porqué si_no xq como_no hasta_cuándo',
    hypo: 'si_envío si_mando si_cancelo si_me_doy qué_pasa_si si_me_borro si_escribo si_pongo si_dejo',
    instead: 'en_vez en_lugar mejor_por mejor_al',
    not: `
no nunca jamás ni sin tampoco ya_no nunca_más prohíbo prohibido eviten evite evita abstenerse absténganse si_no
no_es_para_mí me_niego_a niego`,
    cannot: `
no_puedo no_se_puede no_logro no_consigo no_me_puedo no_podemos imposible no_me_deja no_hay_forma_de no_hay_manera_de`,
    didnot: 'no_he no_ha no_han nunca_he no_me_ha no_me_han',
    none: 'no ningún ninguno ninguna nada cero ningun nada_de sin no_más no_mas no_gracias',
    more: `
más mas ya_no otra_vez nunca_más nunca_mas no_más no_mas de_nuevo en_adelante en_el_futuro nuevamente jamás vuelvan_a
vuelva_a vuelvas_a volver_a vuelve_a`,
    too: `
demasiados demasiadas demasiado tantos tantas muy_seguido a_cada_rato muchísimos constantemente todo_el_tiempo tanto
tan_seguido excesivos sin_parar demasiada muchos muchas mucha mucho tanta`,
    often: `
cada_día todos_los_días a_diario diario seguido muy_seguido a_cada_rato muchas_cosas por_día al_día cada_rato
a_todas_horas todo_el_día cada_hora un_montón cada_semana frecuentemente`,
    fewer: `
menos una_vez_al_mes una_vez_por_semana no_tan_seguido no_tantos no_tantas no_tanto bájenle bajenle tranquilos_con`,
    enough: 'suficiente suficientes ya_estuvo ya_está_bien basta bastante ya_basta es_suficiente hasta_aquí',
    want: `
quiero queremos deseo deseamos quisiera necesito gustaría interesa interesan quería querría necesitamos apetece acepto
prefiero quiera deseo_que solicitado autorizo me_niego_a niego`,
    keep: `
sigan sigue siga continúen continúe encanta encantan espero ojalá me_gusta me_gustan genial excelente contento
contenta adoro amo`,
    miss: 'perder perderme perdérmelo olvidar olviden olvides esperar pagar cambiar perderse dude duden molestar_a',
    interest: 'interesado interesada interesa interesan interesados interés no_es_para_mí',
    annoy: `
molestar molesta molestan molesto molestos molestia molestando acosar acoso acosando hartos harto harta cansado
cansada fastidio fastidiar fastidian fastidia odio pesados pesado insistentes indeseado indeseados no_deseado
no_deseados estoy_hasta lata dar_la_lata joder jodiendo jodan chingando chingar hinchar insistir insistan spamear
saturar saturan aburren cansan invadir invasivo no_solicitado no_solicitados`,
    anger: `
mierda* puta* puto* cabrón* cabron* idiota* imbécil* pendej* carajo coño gilipollas estafa* ladrones chinga* maldit*
basura asco vergüenza denunciar* denuncia* inútil* estúpid* tontería* demanda* malísim* pésim* huevos verga`,
    cease: `
paren pare parar parad párenle párale para_de para_ya paren_ya ya_para ya_paren ya_pare para_por_favor por_favor_para
dejen_de deja_de deje_de dejad_de dejar_de dejes_de dejéis_de dejan_de dejaran_de dejen_ya_de ya_dejen dejen que_dejen
detengan detenga detén detener detente deténganse detengase cesen cese cesar cesa basta_de basta_con ya_basta basta_ya
alto_a alto_al suspendan suspenda suspender interrumpan pongan_fin poner_fin terminen termine_con terminen_con
ya_no_más párenlo páralo párelo acaben acaben_con frenen corten córtenla cortala cortenla párenla no_jodan
no_jodan_más parense callense cállense cállate stop_a paradlo finalicen eviten cómo_paro paran como_hago_para_parar
dejo_de dejar_ya_de como_dejo_de`,
    leave: `
desuscri* dessuscri* de_suscribir anular_la_suscripción de_baja dar_de_baja darme_de_baja dame_de_baja denme_de_baja
deme_de_baja dadme_de_baja me_doy_de_baja quiero_la_baja solicito_la_baja solicito_baja quiero_baja pido_la_baja
mi_baja tramitar_baja tramiten_la_baja baja_del_servicio baja_de_la_lista baja_total baja_sms baja_inmediata
dejenme_en_paz déjenme_en_paz déjame_en_paz déjeme_en_paz dejadme_en_paz déjenme_tranquilo déjenme_tranquila
déjame_tranquilo déjame_tranquila déjeme_tranquilo dejadme_tranquilo dejen_en_paz bórrame bórrenme bórreme borradme
borrarme elimíname elimínenme elimíneme eliminadme eliminarme quítame quítenme quíteme quitadme quitarme sáquenme
sácame sáqueme sacadme sacarme remuévanme remuévame desapúntame desapúntenme desapuntarme anúlenme retírenme retíreme
retírame exclúyanme desinscri* cancelar_mi_suscripción cancelen_mi_suscripción me_salgo quiero_salir quiero_salirme
salirme salir_de_la_lista salir_de_esta_lista no_molestar no_molesten no_moleste no_molestes no_me_molesten
no_me_moleste no_me_molestes lárguense lárgate olvídense_de_mí olviden_mi_número me_opongo bloquéenme desvincular*
desafilia* bajenme bájenme_de_la_lista bájame_de_la_lista déjenme dejadme me_quiero_salir desactivarme olvídenme
renuncio_a bájenme dejen_…_en_paz déjenme_…_en_paz déjame_…_en_paz dejen_…_tranquilo dejen_…_tranquila me_borro
si_siguen si_esto_sigue derecho_de_oposición`,
    left: `
me_di_de_baja ya_me_di_de_baja cancelé_mi_suscripción me_desuscribí pedí_la_baja solicité_la_baja me_dí_de_baja`,
    remove: `
borrar borren borra borre borrad eliminar eliminen elimina elimine eliminad quitar quiten quita quite quitad sacar
saquen saca saque retirar retiren retire remover remuevan remueva suprimir supriman tachar excluir excluyan olvidar_mi
olviden bloquear bloqueen borren_mi desvincular den_de_baja salgo librarme`,
    cancel: `
cancelar cancelen cancela cancele cancelo cancelad cancelación anular anulen anula anule anulo anulación anulad
cancelarlo cancelarla cancelenlo cancélenlo cancelame cancélame dar_de_baja_mi rescindir salir_del_programa
salirme_del salir_del_club dejar_el_programa salirme_del_club dejar_el_club`,
    finite: 'paro dejo_de paré paró dejé_de dejó_de paramos detuve detuvo',
    switch: `
cerrar cierren cierre cierra desactivar desactiven desactiva desactive apagar apaguen finalizar finalicen terminar
terminen terminar_con dar_por_terminado baja deshabilitar silenciar suspender salir_de`,
    done: `
eliminado eliminada borrado borrada quitado removido cancelado cancelada excluido dado_de_baja retirado retirada
cancelaron anulado anulada cancelados canceladas se_cancelo se_cancela suspendido`,
    send: `
envíen envíe envíes enviéis envíenme enviar enviarme enviando enviándome manden mande mandes mandéis mándenme mandar
mandarme mandando mandándome envío envíos envien remitir mandarnos enviarnos reenviar envíame llenar llenarme ofrecer
ofrecerme ofrezcan mandan`,
    reach: `
escriban escriba escribas escribáis escribir escribirme escribiendo escribiéndome contacten contacte contactes
contactéis contactar contactarme contactando contacto llamen llame llames llaméis llamar llamarme llamando molesten
moleste molestes molestar molestarme molestando texteen spameen spamear insistan insistir insistas comuniquen
comunicarse comuniquéis busquen mensajear mensajeen hablen hablar hablarme notificar acosen acosar acosarme acosando
acosándome contactado contactada contactados textear textearme comunicarse_conmigo mensajearme`,
    receive: `
recibir recibo reciba recibiendo saber ver oír leer figurar recibirlos recibirlas saber_nada llegando lleguen
pertenecer aparecer seguir seguir_recibiendo continuar llegan llega entran`,
    message: `
mensaje mensajes mensajitos sms texto textos publicidad anuncio anuncios correos correo notificación notificaciones
boletín boletines newsletter alerta alertas suscripción suscripciones promoción promociones promocional* ofertas
comunicación comunicaciones avisos propaganda spam marketing publicitario* comercial comerciales llamadas
recordatorios descuentos inscripción envíos msj msjs msn mensages whatsapps servicio_de_mensajes mensajería contacto
noticias novedades noticias_suyas información_comercial difusión`,
    list: `
lista listas base base_de_datos registro registros agenda contactos directorio sistema grupo padrón mailing servicio
listado listados`,
    number: 'número números teléfono celular móvil tel num cel contacto datos_de_contacto nro línea',
    person: 'persona destinatario señor señora gente contacto cliente individuo',
    wrong: `
equivocado equivocada equivocados equivocó equivoca equivocan equivocaron equivocas equivocaste equivocando incorrecto
incorrecta erróneo errónea errado errada mal confundido confunden confundieron confundió error_de otra_persona`,
    misdial: `
número_equivocado equivocado_de_número número_incorrecto número_erróneo número_errado persona_equivocada
se_equivocó_de se_equivoca_de se_equivocaron_de te_equivocaste_de se_ha_equivocado_de se_han_equivocado
se_han_equivocado_de os_habéis_equivocado no_es_aquí no_vive_aquí ya_no_vive_aquí no_conozco_a cambió_de_número
se_equivocó se_equivocaron están_equivocados está_equivocado esta_equivocado te_equivocas_de no_vive_ninguna
no_vive_ningún aquí_no_vive no_soy_la_persona_correcta cambió_su_número cambió_el_número`,
    belong: `
pertenece corresponde es_de_otra_persona es_mío ahora_es_mío ya_es_de es_de_otra mío cambió_de_dueño cambio_de_dueño
nuevo_dueño`,
    took: 'heredé adquirí asignaron dieron compré tengo_desde tengo_hace agarré tomé',
    other: `
pedido pedidos cita citas reserva reservas reservación entrega entregas envío paquete paquetes membresía cuenta
cuentas perfil artículo artículos producto productos compra compras pago pagos cargo cargos tarjeta contrato billete
boleto boletos viaje vuelo mesa factura devolución reembolso cupón cupones puntos curso clase prueba carrito visita
código orden órdenes plan hotel habitación domiciliación encargo datos dirección talla talle color seguro socio
programa programa_de_puntos club gimnasio temperatura dinero participación consulta sesión turno regalo comida cena
menú débito suscripción_al_gimnasio tarjeta_de_puntos premio club_de_puntos programa_de_lealtad monedero evento`,
    food: `
cebolla* queso tomate* pepinillo* salsa leche azúcar hielo lechuga champiñon* hongos mostaza mayo* jamón crema papas
hamburguesa carne gluten nueces huevo ajo café aceituna* tocino picante chile cilantro aguacate`,
    sense: `
soy_alto es_alto alto_grado muy_alto más_alto lo_alto en_lo_alto más_baja más_bajo la_baja_temperatura
baja_temperatura estoy_de_baja baja_médica baja_por_enfermedad baja_laboral planta_baja baja_calidad sin_parar
sin_cesar parada parada_de_autobús parada_de_bus al_fin fin_de_mes fin_de_semana por_fin a_fin_de fin_de_año para_mí
para_el para_la para_los para_las para_que para_qué para_cuándo para_hoy para_mañana basta_con_decir
suficientes_puntos suficiente_tiempo suficientes suficiente_dinero no_suficiente semáforo temporada_baja
temporada_alta voz_baja presión_baja batería_baja que_más qué_más más_o_menos más_tarde más_información además
no_me_molesta no_molesta no_es_molestia alto_voltaje la_parada no_hay_más sin_más más_de alto_rendimiento de_alto
alto_precio dejen_propina dejen_el deja_el deje_el dejen_la deja_la dejen_mi deja_mi puedo_dejar en_alto
baja_california más_cerca nunca_es_suficiente no_tengo_más no_queda_más no_pasa_nada de_nada para_nada por_nada
todavía_no aún_no está_de_baja basta_con_que de_baja_médica de_baja_por`,
    told: 'dije escribí puse mandé envié respondí contesté digo dicho puesto escrito mandado enviado respondido pedí',
    consent: 'consentimiento permiso autorización autorizado autorizo consiento autorice autoricé',
    withdraw: 'retiro revoco revocar retirar revocación anulo retiramos',
    enrol: `
suscríbeme suscríbanme suscríbame quiero_suscribirme suscribirme inscríbanme inscríbeme apúntame apúntenme apuntadme
quiero_unirme unirme alta_de_nuevo dame_de_alta denme_de_alta darme_de_alta quiero_participar reactivar
quiero_volver_a_recibir agréguenme agrégame añádeme quiero_el_alta me_apunto resuscrib* volver_a_suscribirme
inscribirme de_alta vuelvan_a_suscribirme pónganme_otra_vez volver_a_recibir quiero_volver pónganme_de_nuevo
reactívenme métanme_de_nuevo`,
    joined: `
suscribí suscrito suscrita inscribí inscrito registré registrado pedí solicité apunté pedido_estos pedido_esto
autoricé acepté di_mi_número he_pedido he_solicitado suscribo`,
    assist: `
quién_es quién_eres quiénes_son quién_habla quién_me_escribe quién_manda quién_escribe necesito_ayuda ayúdame ayúdenme
me_ayudan me_ayuda pueden_ayudarme puede_ayudarme puedes_ayudarme contactarlos contactarles contactar_con_ustedes
comunicarme_con atención_al_cliente servicio_al_cliente hablar_con qué_es_esto una_persona un_agente un_humano
de_parte_de_quién con_quién_hablo cómo_los_contacto cómo_contacto cómo_les_contacto soporte qué_empresa
de_dónde_sacaron_mi_número quién_es_usted quiénes_son_ustedes contactaros más_información_por_favor información
su_teléfono ayuda_con`,
    byMistake: 'por_error sin_querer por_accidente por_equivocación',
    lookalike: `
mensajero mensajeros mensaje cancelo cancelados cantar obtener terminar contactos contrato contratar contestar
contrario guitar gustar enviado enviada enviaron enviarla enviarlo mandado borracho barrer publicado publicar parece
dejado llenas promesa correr corre corren número numeroso ofertado recibí recibido llamada llamado llamada_perdida
cancelaron`,
  },
};
