import type { Lexicon } from '#consent/language/lexicon.ts';

export const spanish: Lexicon = {
  language: 'es',
  words: {
    or: 'o',
    glue: `
      y, e, de, del, en, a, al, por, para, con, que, se, como, sobre, desde, hasta, también, ser, estar, está, están,
      ha, he, han, hacer, hace, tener, tengo, su, sus, entre, ir, voy, vez, aquí, ahí, favor, sé, les, os, le, lo,
      dije, dicho, digo, pedí, pedido que, pedir, nos, dejar de, mí, ti, esté, haya, hagan, haga, sea, todavía, aún,
      automáticamente, le pido, les pido, exijo, pido, solicito, nunca, si, momento, parte, vía, a partir, siempre,
      ruego, les ruego, te pido, eh`,
    to: 'de, a, que',
    det: `
      el, la, los, las, un, una, unos, unas, mi, mis, su, sus, tu, tus, este, esta, estos, estas, ese, esa, esos,
      esas, aquel, cada, próxima, próximo, última, otro, otra, alguna, algún, vuestros, vuestras, vuestra, nuestra,
      tantos, tantas`,
    but: 'pero, porque, pues, así que, entonces, sino',
    polite: `
      por favor, porfavor, porfa, porfis, xfa, xfavor, x favor, gracias, muchas gracias, hola, buenos días, buenas
      tardes, buenas noches, buenas, buen día, ahora, ahora mismo, ya, inmediatamente, hoy, de una vez, de inmediato,
      para siempre, definitivamente, saludos, señor, señora, señores, estimados, disculpe, disculpa, disculpen,
      perdón, perdona, amigo, amigos, de una vez por todas, le agradezco, les agradezco, sí, cordialmente, oye, oigan,
      mil gracias, gracias de antemano, vale, bueno, cuanto antes, lo antes posible, en serio, urgente, de nuevo,
      nuevamente, gente, chicos, oiga, un saludo, desde ya, hombre, ay, lo siento, no gracias`,
    i: 'yo, nosotros',
    you: 'usted, ustedes, tú, vosotros, vos, uds, ud',
    they: 'ella, ellos, ellas, quien, alguien',
    me: 'me, mí, nos, conmigo',
    it: 'esto, eso, esta, este, eso ya, lo, estas cosas, esas cosas, esto ya, aquello, ésto',
    all: 'todo, todos, todas, todo esto',
    be: 'es, son, soy, está, eres, ser, era, sea, fue',
    past: `
      he, ha, han, has, había, llegó, llegaron, llegado, recibí, recibido, enviaron, mandaron, mandó, pasó, ayer,
      dejaron de, dejó de, fue, fui, llega`,
    can: `
      pueden, puede, puedes, podrían, podría, puedo, podéis, deben, debe, podrías, quieren, tienen que, tiene que,
      hagan el favor, debería, deberían, haga el favor`,
    how: 'cómo, dónde, cuándo, cuál, qué hago, cuánto, cuántos, cuántas, a qué',
    why: 'por qué, porqué, si no, xq, como no, hasta cuándo',
    hypo: 'si envío, si mando, si cancelo, si me doy, qué pasa si, si me borro, si escribo, si pongo, si dejo',
    instead: 'en vez, en lugar, mejor por, mejor al',
    not: `
      no, nunca, jamás, ni, sin, tampoco, ya no, nunca más, prohíbo, prohibido, eviten, evite, evita, abstenerse,
      absténganse, si no, no es para mí, me niego a, niego`,
    cannot: `
      no puedo, no se puede, no logro, no consigo, no me puedo, no podemos, imposible, no me deja, no hay forma de, no
      hay manera de`,
    didnot: 'no he, no ha, no han, nunca he, no me ha, no me han',
    none: 'no, ningún, ninguno, ninguna, nada, cero, ningun, nada de, sin, no más, no mas, no gracias',
    more: `
      más, mas, ya no, otra vez, nunca más, nunca mas, no más, no mas, de nuevo, en adelante, en el futuro,
      nuevamente, jamás, vuelvan a, vuelva a, vuelvas a, volver a, vuelve a`,
    too: `
      demasiados, demasiadas, demasiado, tantos, tantas, muy seguido, a cada rato, muchísimos, constantemente, todo el
      tiempo, tanto, tan seguido, excesivos, sin parar, demasiada, muchos, muchas, mucha, mucho, tanta`,
    enough: 'suficiente, suficientes, ya estuvo, ya está bien, basta, bastante, ya basta, es suficiente, hasta aquí',
    want: `
      quiero, queremos, deseo, deseamos, quisiera, necesito, gustaría, interesa, interesan, quería, querría,
      necesitamos, apetece, acepto, prefiero, quiera, deseo que, solicitado, autorizo, me niego a, niego`,
    keep: `
      sigan, sigue, siga, continúen, continúe, encanta, encantan, espero, ojalá, me gusta, me gustan, genial,
      excelente, contento, contenta, adoro, amo`,
    miss: `
      perder, perderme, perdérmelo, olvidar, olviden, olvides, esperar, pagar, cambiar, perderse, dude, duden,
      molestar a`,
    interest: 'interesado, interesada, interesa, interesan, interesados, interés, no es para mí',
    annoy: `
      molestar, molesta, molestan, molesto, molestos, molestia, molestando, acosar, acoso, acosando, hartos, harto,
      harta, cansado, cansada, fastidio, fastidiar, fastidian, fastidia, odio, pesados, pesado, insistentes,
      indeseado, indeseados, no deseado, no deseados, estoy hasta, lata, dar la lata, joder, jodiendo, jodan,
      chingando, chingar, hinchar, insistir, insistan, spamear, saturar, saturan, aburren, cansan, invadir, invasivo,
      no solicitado, no solicitados`,
    anger: `
      mierda*, puta*, puto*, cabrón*, cabron*, idiota*, imbécil*, pendej*, carajo, coño, gilipollas, estafa*,
      ladrones, chinga*, maldit*, basura, asco, vergüenza, denunciar*, denuncia*, inútil*, estúpid*, tontería*,
      demanda*, malísim*, pésim*, huevos, verga`,
    cease: `
      paren, pare, parar, parad, párenle, párale, para de, para ya, paren ya, ya para, ya paren, ya pare, para por
      favor, por favor para, dejen de, deja de, deje de, dejad de, dejar de, dejes de, dejéis de, dejan de, dejaran
      de, dejen ya de, ya dejen, dejen, que dejen, detengan, detenga, detén, detener, detente, deténganse, detengase,
      cesen, cese, cesar, cesa, basta de, basta con, ya basta, basta ya, alto a, alto al, suspendan, suspenda,
      suspender, interrumpan, pongan fin, poner fin, terminen, termine con, terminen con, ya no más, párenlo, páralo,
      párelo, acaben, acaben con, frenen, corten, córtenla, cortala, cortenla, párenla, no jodan, no jodan más,
      parense, callense, cállense, cállate, stop a, paradlo, finalicen, eviten, cómo paro, paran, como hago para
      parar, dejo de, dejar ya de, como dejo de`,
    leave: `
      desuscri*, dessuscri*, de suscribir, anular la suscripción, de baja, dar de baja, darme de baja, dame de baja,
      denme de baja, deme de baja, dadme de baja, me doy de baja, quiero la baja, solicito la baja, solicito baja,
      quiero baja, pido la baja, mi baja, tramitar baja, tramiten la baja, baja del servicio, baja de la lista, baja
      total, baja sms, baja inmediata, dejenme en paz, déjenme en paz, déjame en paz, déjeme en paz, dejadme en paz,
      déjenme tranquilo, déjenme tranquila, déjame tranquilo, déjame tranquila, déjeme tranquilo, dejadme tranquilo,
      dejen en paz, bórrame, bórrenme, bórreme, borradme, borrarme, elimíname, elimínenme, elimíneme, eliminadme,
      eliminarme, quítame, quítenme, quíteme, quitadme, quitarme, sáquenme, sácame, sáqueme, sacadme, sacarme,
      remuévanme, remuévame, desapúntame, desapúntenme, desapuntarme, anúlenme, retírenme, retíreme, retírame,
      exclúyanme, desinscri*, cancelar mi suscripción, cancelen mi suscripción, me salgo, quiero salir, quiero
      salirme, salirme, salir de la lista, salir de esta lista, no molestar, no molesten, no moleste, no molestes, no
      me molesten, no me moleste, no me molestes, lárguense, lárgate, olvídense de mí, olviden mi número, me opongo,
      bloquéenme, desvincular*, desafilia*, bajenme, bájenme de la lista, bájame de la lista, déjenme, dejadme, me
      quiero salir, desactivarme, olvídenme, renuncio a, bájenme, dejen … en paz, déjenme … en paz, déjame … en paz,
      dejen … tranquilo, dejen … tranquila, me borro`,
    left: `
      me di de baja, ya me di de baja, cancelé mi suscripción, me desuscribí, pedí la baja, solicité la baja, me dí de
      baja`,
    remove: `
      borrar, borren, borra, borre, borrad, eliminar, eliminen, elimina, elimine, eliminad, quitar, quiten, quita,
      quite, quitad, sacar, saquen, saca, saque, retirar, retiren, retire, remover, remuevan, remueva, suprimir,
      supriman, tachar, excluir, excluyan, olvidar mi, olviden, bloquear, bloqueen, borren mi, desvincular, den de
      baja, salgo, librarme`,
    cancel: `
      cancelar, cancelen, cancela, cancele, cancelo, cancelad, cancelación, anular, anulen, anula, anule, anulo,
      anulación, anulad, cancelarlo, cancelarla, cancelenlo, cancélenlo, cancelame, cancélame, dar de baja mi,
      rescindir`,
    switch: `
      cerrar, cierren, cierre, cierra, desactivar, desactiven, desactiva, desactive, apagar, apaguen, finalizar,
      finalicen, terminar, terminen, terminar con, dar por terminado, baja, deshabilitar, silenciar, suspender, salir
      de`,
    done: `
      eliminado, eliminada, borrado, borrada, quitado, removido, cancelado, cancelada, excluido, dado de baja,
      retirado, retirada`,
    send: `
      envíen, envíe, envíes, enviéis, envíenme, enviar, enviarme, enviando, enviándome, manden, mande, mandes,
      mandéis, mándenme, mandar, mandarme, mandando, mandándome, envío, envíos, envien, remitir, mandarnos, enviarnos,
      reenviar, envíame, llenar, llenarme, ofrecer, ofrecerme, ofrezcan, mandan`,
    reach: `
      escriban, escriba, escribas, escribáis, escribir, escribirme, escribiendo, escribiéndome, contacten, contacte,
      contactes, contactéis, contactar, contactarme, contactando, contacto, llamen, llame, llames, llaméis, llamar,
      llamarme, llamando, molesten, moleste, molestes, molestar, molestarme, molestando, texteen, spameen, spamear,
      insistan, insistir, insistas, comuniquen, comunicarse, comuniquéis, busquen, mensajear, mensajeen, hablen,
      hablar, hablarme, notificar, acosen, acosar, acosarme, acosando, acosándome, contactado, contactada,
      contactados, textear, textearme, comunicarse conmigo, mensajearme`,
    receive: `
      recibir, recibo, reciba, recibiendo, saber, ver, oír, leer, figurar, recibirlos, recibirlas, saber nada,
      llegando, lleguen, pertenecer, aparecer, seguir, seguir recibiendo, continuar`,
    message: `
      mensaje, mensajes, mensajitos, sms, texto, textos, publicidad, anuncio, anuncios, correos, correo, notificación,
      notificaciones, boletín, boletines, newsletter, alerta, alertas, suscripción, suscripciones, promoción,
      promociones, promocional*, ofertas, comunicación, comunicaciones, avisos, propaganda, spam, marketing,
      publicitario*, comercial, comerciales, llamadas, recordatorios, descuentos, inscripción, envíos, msj, msjs, msn,
      mensages, whatsapps, servicio de mensajes, mensajería, contacto, noticias, novedades, noticias suyas,
      información comercial, difusión`,
    list: `
      lista, listas, base, base de datos, registro, registros, agenda, contactos, directorio, sistema, grupo, padrón,
      mailing, servicio, listado, listados`,
    number: 'número, números, teléfono, celular, móvil, tel, num, cel, contacto, datos de contacto, nro',
    person: 'persona, destinatario, señor, señora, gente, contacto, cliente, individuo',
    wrong: `
      equivocado, equivocada, equivocados, equivocó, equivoca, equivocan, equivocaron, equivocas, equivocaste,
      equivocando, incorrecto, incorrecta, erróneo, errónea, errado, errada, mal, confundido, confunden, confundieron,
      confundió, error de, otra persona`,
    misdial: `
      número equivocado, equivocado de número, número incorrecto, número erróneo, número errado, persona equivocada,
      se equivocó de, se equivoca de, se equivocaron de, te equivocaste de, se ha equivocado de, se han equivocado, se
      han equivocado de, os habéis equivocado, no es aquí, no vive aquí, ya no vive aquí, no conozco a, cambió de
      número, se equivocó, se equivocaron, están equivocados, está equivocado, esta equivocado, te equivocas de, no
      vive ninguna, no vive ningún, aquí no vive, no soy la persona correcta`,
    belong: 'pertenece, corresponde, es de otra persona',
    other: `
      pedido, pedidos, cita, citas, reserva, reservas, reservación, entrega, entregas, envío, paquete, paquetes,
      membresía, cuenta, cuentas, perfil, artículo, artículos, producto, productos, compra, compras, pago, pagos,
      cargo, cargos, tarjeta, contrato, billete, boleto, boletos, viaje, vuelo, mesa, factura, devolución, reembolso,
      cupón, cupones, puntos, curso, clase, prueba, carrito, visita, código, orden, órdenes, plan, hotel, habitación,
      domiciliación, encargo, datos, dirección, talla, talle, color, seguro, socio, programa, programa de puntos,
      club, gimnasio, temperatura, dinero, participación, consulta, sesión, turno, regalo, comida, cena, menú, débito,
      suscripción al gimnasio, tarjeta de puntos, premio`,
    sense: `
      soy alto, es alto, alto grado, muy alto, más alto, lo alto, en lo alto, más baja, más bajo, la baja temperatura,
      baja temperatura, estoy de baja, baja médica, baja por enfermedad, baja laboral, planta baja, baja calidad, sin
      parar, sin cesar, parada, parada de autobús, parada de bus, al fin, fin de mes, fin de semana, por fin, a fin
      de, fin de año, para mí, para el, para la, para los, para las, para que, para qué, para cuándo, para hoy, para
      mañana, basta con decir, suficientes puntos, suficiente tiempo, suficientes, suficiente dinero, no suficiente,
      semáforo, temporada baja, temporada alta, voz baja, presión baja, batería baja, que más, qué más, más o menos,
      más tarde, más información, además, no me molesta, no molesta, no es molestia, alto voltaje, la parada, no hay
      más, sin más, más de, alto rendimiento, de alto, alto precio, dejen propina, dejen el, deja el, deje el, dejen
      la, deja la, dejen mi, deja mi, puedo dejar, en alto, baja california, más cerca, nunca es suficiente, no tengo
      más, no queda más, no pasa nada, de nada, para nada, por nada, todavía no, aún no`,
    consent: 'consentimiento, permiso, autorización, autorizado, autorizo, consiento, autorice, autoricé',
    withdraw: 'retiro, revoco, revocar, retirar, revocación, anulo, retiramos',
    enrol: `
      suscríbeme, suscríbanme, suscríbame, quiero suscribirme, suscribirme, inscríbanme, inscríbeme, apúntame,
      apúntenme, apuntadme, quiero unirme, unirme, alta de nuevo, dame de alta, denme de alta, darme de alta, quiero
      participar, reactivar, quiero volver a recibir, agréguenme, agrégame, añádeme, quiero el alta, me apunto,
      resuscrib*, volver a suscribirme, inscribirme, de alta`,
    joined: `
      suscribí, suscrito, suscrita, inscribí, inscrito, registré, registrado, pedí, solicité, apunté, pedido estos,
      pedido esto, autoricé, acepté, di mi número, he pedido, he solicitado, suscribo`,
    assist: `
      quién es, quién eres, quiénes son, quién habla, quién me escribe, quién manda, quién escribe, necesito ayuda,
      ayúdame, ayúdenme, me ayudan, me ayuda, pueden ayudarme, puede ayudarme, puedes ayudarme, contactarlos,
      contactarles, contactar con ustedes, comunicarme con, atención al cliente, servicio al cliente, hablar con, qué
      es esto, una persona, un agente, un humano, de parte de quién, con quién hablo, cómo los contacto, cómo
      contacto, cómo les contacto, soporte, qué empresa, de dónde sacaron mi número, quién es usted, quiénes son
      ustedes, contactaros, más información por favor, información, su teléfono, ayuda con`,
    byMistake: 'por error, sin querer, por accidente, por equivocación',
    lookalike: `
      mensajero, mensajeros, mensaje, cancelo, cancelados, cantar, obtener, terminar, contactos, contrato, contratar,
      contestar, contrario, guitar, gustar, enviado, enviada, enviaron, enviarla, enviarlo, mandado, borracho, barrer,
      publicado, publicar, parece, dejado, llenas, promesa, correr, corre, corren, número, numeroso, ofertado, recibí,
      recibido, llamada, llamado, llamada perdida, cancelaron`,
  },
};
