import type { Lexicon } from '#consent/language/lexicon.ts';

export const portuguese: Lexicon = {
  language: 'pt',
  words: {
    or: 'ou',
    glue: `
      e, de, do, da, dos, das, em, no, na, nos, nas, por, para, pra, pro, com, que, se, como, sobre, desde, até,
      também, ser, estar, está, estão, tem, ter, tenho, fazer, faz, ao, à, às, aqui, aí, isso aí, lhe, lhes, disse,
      digo, falei, pedi, pedido que, peço, solicito, exijo, ainda, automaticamente, sempre, deste, desse, dessa,
      desta, daqui, neste, nesse, pelo, pela, via, seja, gostava, faça, façam, ir, vou, já, gente, a partir, agora, me
      fazer, fora, lá, né, viu`,
    to: 'de, a, que',
    det: `
      o, a, os, as, um, uma, uns, umas, meu, minha, meus, minhas, seu, sua, seus, suas, teu, tua, este, esta, estes,
      estas, esse, essa, esses, essas, cada, próxima, próximo, última, outro, outra, vossa, vossas, vossos, algum,
      alguma, nossa, tantas, tantos`,
    but: 'mas, porque, pois, então, senão, porém',
    polite: `
      por favor, porfavor, pfv, pf, pfvr, faz favor, obrigado, obrigada, obg, muito obrigado, muito obrigada, olá,
      ola, oi, bom dia, boa tarde, boa noite, agora, já, imediatamente, hoje, de uma vez, de imediato, para sempre,
      definitivamente, senhor, senhora, senhores, desculpe, desculpa, amigo, gente, de uma vez por todas, se faz
      favor, sff, grato, grata, sim, cumprimentos, atenciosamente, ei, urgente, novamente, pessoal, por gentileza,
      favor, gentileza, nunca mais, agradeço, moço, moça, cara, galera, desculpem, não obrigado, não obrigada, com
      licença, agradecido, tá, ok obrigado, o quanto antes, logo, enfim, a sério`,
    i: 'eu, nós, a gente',
    you: 'você, vocês, vc, vcs, tu, vós, o senhor, a senhora',
    they: 'ele, ela, eles, elas, quem, alguém',
    me: 'me, mim, nos, comigo',
    it: 'isto, isso, esta, este, isso aí, disso, disto, essas coisas, estas coisas, aquilo, com isso, com isto',
    all: 'tudo, todos, todas, tudo isso',
    be: 'é, são, sou, está, és, ser, era, seja, foi, eh',
    past: `
      chegou, chegaram, recebi, recebido, enviaram, mandaram, enviou, mandou, passou, ontem, pararam, parou, tinha,
      fui, foi, foram, estou recebendo, consegui receber, chega no`,
    can: `
      podem, pode, podes, poderiam, poderia, posso, devem, deve, querem, têm que, tem que, dá para, dá pra, podia,
      podiam, consigo`,
    how: 'como, como eu, onde, quando, qual, o que faço, como faço, quanto, quantos, quantas, que horas',
    why: 'por que, porque é que, se não, se vocês, porquê, até quando',
    hypo: 'se eu, o que acontece se, se enviar, se mandar, se cancelar',
    instead: 'em vez, em lugar, prefiro por, ao invés',
    not: `
      não, nao, nunca, jamais, nem, sem, n, ñ, nunca mais, tampouco, proíbo, recuso, evitem, evite, não quero,
      dispenso, já não, se não, não é para mim`,
    cannot: `
      não consigo, não posso, não dá para, não dá pra, não conseguimos, não tem como, impossível, não consigo me`,
    didnot: 'não recebi, não chegou',
    none: 'nenhum, nenhuma, nada, zero, nada de, sem, chega de, não mais, não obrigado, não obrigada',
    more: `
      mais, já não, de novo, nunca mais, não mais, no futuro, daqui em diante, novamente, outra vez, doravante,
      jamais, chega de`,
    too: `
      demais, demasiados, demasiadas, muitas, muitos, tantas, tantos, toda hora, o tempo todo, constantemente,
      demasiado, excesso de, excesso, o tempo inteiro, tanta, tanto, muita`,
    enough: 'chega, chega de, basta, suficiente, já chega, já basta, bastante, já deu, deu, é suficiente',
    want: `
      quero, queremos, desejo, desejamos, queria, preciso, gostaria, interessa, interessam, necessito, pretendo,
      aceito, não quero, gostava, quer, desejaria, prefiro, interesse em, autorizo, recuso`,
    keep: `
      continuem, continue, continua, adoro, amo, espero, tomara, gosto, ótimo, excelente, maravilhoso, curto, feliz,
      adorei`,
    miss: 'perder, esquecer, esqueçam, esqueça, esperar, pagar, mudar, hesite, hesitem, deixem de, deixe de, deixar de',
    interest: 'interessado, interessada, interessa, interessam, interesse, interessados, não é para mim',
    annoy: `
      chato, chatos, chata, chatas, incomodar, incomodando, incomoda, incomodam, incômodo, perturbar, perturbando,
      perturba, encher o saco, enchendo, enche, encher, irritante, irritantes, odeio, cansado, cansada, farto, farta,
      saco cheio, assédio, assediar, insistência, insistir, insistente, importunar, importunando, inconveniente,
      inconvenientes, indesejado, indesejadas, torrar, aborrecer, aborrecem, chatear, chateando, aborrecido, saturado,
      poluindo, não solicitadas`,
    anger: `
      merda*, porra*, caralho*, puta*, idiota*, imbecil*, otário*, palhaçada*, golpe, golpistas, ladrões, lixo,
      vergonha, droga, bosta*, fdp, inferno, absurdo, ridículo, procon, processar, denunciar, péssim*, foda*, fodam*,
      inútil, inúteis, burro, burros, burla, vigaristas, nojo, estúpid*`,
    cease: `
      parem, pare, parar, para de, para com, parem de, parem com, para por favor, por favor para, para aí, parou, já
      parem, parem já, cessem, cesse, cessar, deixem de me, deixe de me, deixa de me, deixem de enviar, deixem de
      mandar, deixe de enviar, deixe de mandar, deixar de receber, deixar de enviar, basta de, basta com, chega disso,
      interrompam, interromper, interrompa, suspendam, suspender, suspenda, encerrem, pôr fim, acabem com, acabe com,
      acaba com, desistam, desiste, terminem com, bloqueiem os, deixem de ligar, deixem de escrever, deixem de
      chatear, deixem de incomodar, calem a boca, cala a boca, parem com isso, quero parar, como paro, pararem, param,
      deixo de`,
    leave: `
      descadastr*, desinscrev*, desinscri*, desinscriç*, dessubscrev*, desubscrev*, anular a subscrição, me tira, me
      tire, me tirem, tira me, tirem me, tire me, tirar me, me tirar, me remova, me remove, me removam, remova me,
      removam me, remover me, me remover, me exclua, me excluam, exclua me, me exclui, me excluir, me apaga, me
      apague, me apaguem, apaguem me, apague me, me deleta, me deletem, me descadastre, me deixa em paz, me deixe em
      paz, me deixem em paz, deixem me em paz, deixe me em paz, deixa me em paz, me deixa quieto, me deixa quieta, me
      esquece, me esqueçam, me esqueça, esqueçam me, me larga, me larguem, quero sair, sair da lista, sair desta
      lista, sair dessa lista, sair do grupo, quero me retirar, cancelar minha inscrição, não perturbe, não perturbem,
      não incomode, não incomodem, não me perturbe, não me perturbem, não me incomode, não me incomodem, dar baixa, me
      bloqueia, me bloqueiem, opt-out, me opor, oponho me, me oponho, some daqui, sumam, esqueçam meu número, esquece
      meu número, perde meu número, percam meu número, desvincul*, tô fora, estou fora, vão embora, desregist*,
      desativ*, me desliga, desliguem me, retirem me, retire me, risquem me, me risca, eliminem me, elimine me, me
      elimina, me eliminem, deem me baixa, me deem baixa, deixa … em paz, deixe … em paz, deixem … em paz`,
    left: 'já me descadastrei, já cancelei a inscrição, já pedi para sair, já saí da lista',
    remove: `
      remova, remove, removam, remover, apague, apaga, apaguem, apagar, exclua, exclui, excluam, excluir, deleta,
      delete, deletem, deletar, tira, tire, tirem, tirar, retire, retirem, retira, retirar, elimine, eliminem,
      elimina, eliminar, risque, risquem, riscar, esqueçam, bloqueia, bloqueiem, bloquear, esquece, remoção, exclusão,
      saio`,
    cancel: `
      cancelar, cancelem, cancela, cancele, cancelo, cancelamento, anular, anulem, anule, anula, rescindir, cancelá,
      desmarcar, desmarca, desmarquem, desistir da, desistir do`,
    switch: `
      fechar, fechem, feche, fecha, encerrar, encerre, encerrem, desativar, desativem, desative, desligar, desliguem,
      desligue, finalizar, terminar, terminem, silenciar, desactivar, desabilitar, acabar`,
    done: `
      removido, removida, excluído, excluída, retirado, retirada, apagado, cancelado, cancelada, tirado,
      descadastrado, eliminado`,
    send: `
      envie, enviem, envies, enviar, enviarem, enviando, mande, mandem, mandes, mandar, mandarem, mandando, manda,
      manda me, envia, mandam, envio, envios, encaminhar, envia me, enviarem me, mandarem me, mandar me, enviar me,
      enche, encher, oferecer, ofereçam`,
    reach: `
      escreva, escrevam, escrevas, escrever, escrevendo, escreverem, contate, contatem, contatar, contactar,
      contactem, contacte, contactarem, contato, contacto, ligue, liguem, ligar, ligando, ligarem, perturbe,
      perturbem, perturbar, perturbando, incomode, incomodem, incomodar, incomodando, incomodes, chatear, chateiem,
      spammar, importunar, importunem, mensagear, procurem, procure, contatado, contatada, contactado, contactada,
      insistam, insistir, insista, abordar, mandar mensagem, mandar mensagens, notificar, notifiquem, chamem, chamar,
      escreve, escrever me, contactar me, ligar me`,
    receive: `
      receber, recebo, receba, recebendo, saber, ver, ouvir, ler, constar, fazer parte, receber mais, continuar,
      participar, ficar recebendo, continuar a receber`,
    message: `
      mensagem, mensagens, msg, msgs, sms, texto, textos, torpedo, torpedos, publicidade*, anúncio, anúncios,
      propaganda, propagandas, emails, notificação, notificações, boletim, newsletter, alerta, alertas, inscrição,
      assinatura, subscrição, promoção, promoções, promocional, promocionais, ofertas, comunicação, comunicações,
      avisos, spam, marketing, publicitári*, comerciais, ligações, lembretes, zap, descontos, comunicados, whats,
      contato, contacto, contatos de vocês, notícias vossas, mailing, novidades, divulgação, mensagen*, mensagems,
      correio`,
    list: `
      lista, listas, base, base de dados, banco de dados, cadastro, cadastros, agenda, contatos, contactos, sistema,
      grupo, registro, registo, mailing, serviço, listagem`,
    number: 'número, números, telefone, celular, telemóvel, tel, num, contato, dados de contacto, fone, nr',
    person: 'pessoa, destinatário, senhor, senhora, cara, cliente, moço',
    wrong: `
      errado, errada, errados, equivocado, equivocada, enganado, enganou, enganaram, enganada, incorreto, incorreta,
      erraram, errou, trocado, outra pessoa`,
    misdial: `
      número errado, engano, foi engano, é engano, pessoa errada, número incorreto, número trocado, telefone errado,
      enganou se no número, enganaram se, enganou se, se enganou, se enganaram, não mora aqui, não é mais dela, não é
      mais dele, contato errado, não conheço nenhum, não conheço nenhuma, mudou de número, trocou de número, não é
      daqui, destinatário errado, ligou errado, mandou errado, enganaste te, aqui não mora, aqui não é, não sou a
      pessoa certa`,
    belong: 'pertence, corresponde, é de outra pessoa',
    other: `
      pedido, pedidos, consulta, consultas, reserva, reservas, entrega, entregas, encomenda, encomendas, pacote,
      pacotes, conta, contas, perfil, artigo, artigos, produto, produtos, compra, compras, pagamento, pagamentos,
      cobrança, cartão, contrato, bilhete, passagem, viagem, voo, mesa, fatura, devolução, reembolso, cupom, cupão,
      cupons, pontos, curso, aula, teste, carrinho, visita, código, agendamento, horário, plano, hotel, quarto,
      marcação, boleto, item, itens, dados, endereço, tamanho, cor, seguro, fidelidade, programa, programa de pontos,
      associação, adesão, clube, ginásio, academia, almoço, jantar, prêmio, filiação, sócio, ordem, débito, presente,
      refeição, cartão de fidelidade, sessão`,
    sense: `
      sem parar, sem cessar, para mim, para o, para a, para os, para as, para que, para quê, para quando, para hoje,
      para amanhã, para lá, para cima, para baixo, para sempre, pare de sol, para sol, ponto de ônibus, parada de
      ônibus, paragem, fim do mês, fim de semana, no fim, em alta, a sair, sair de casa, vou sair, chega que horas,
      chega quando, chega hoje, chega amanhã, quando chega, a que horas chega, já chega amanhã, chega a, ainda não
      chega, não chega, não é suficiente, pontos suficientes, muito obrigado, mais tarde, mais ou menos, mais
      informações, mais perto, não tem mais, de nada, por nada, não incomoda, quem sai, sair mais cedo, chega lá,
      chega o, que chega, mais de, mais barato, para viagem, para retirar, deixe na, não deixe de, ainda não`,
    consent: 'consentimento, permissão, autorização, autorizei, autorizo, autorizado, consinto, concordo',
    withdraw: 'retiro, revogo, revogar, retirar, revogação, anulo, cancelo',
    enrol: `
      me inscreva, me inscrever, me cadastra, me cadastre, me cadastrar, cadastrar me, inscreva me, inscrever me,
      quero me inscrever, quero participar, quero assinar, subscrever, quero receber de novo, quero voltar a receber,
      me adiciona, adicione me, adicionem me, reativar, voltar a receber, inscrevam me, me coloca de volta, quero
      aderir, aderir, entrar de novo, voltem a, me cadastrem, quero entrar`,
    joined: `
      inscrevi, inscrito, inscrita, cadastrei, cadastrado, pedi, solicitei, assinei, autorizei, aceitei, subscrevi,
      dei meu número, registei, registrei, aderi, inscrevi me`,
    assist: `
      quem é, quem são, quem fala, quem está falando, quem és, quem são vocês, preciso de ajuda, me ajuda, me ajude,
      me ajudem, ajude me, ajudem me, pode me ajudar, podem me ajudar, contactá los, entrar em contato, entrar em
      contacto, falar com, atendimento ao cliente, apoio ao cliente, sac, o que é isso, o que é isto, um atendente,
      uma pessoa, um humano, como contacto, contactar vos, suporte, atendente, que empresa, quem mandou, quem me
      escreve, com quem falo, como falo, informação, informações, como pegaram meu número, onde conseguiram meu
      número, ajudar me, vos contactar, como contato`,
    byMistake: 'por engano, por erro, sem querer, por acidente',
    lookalike: `
      mensageiro, mensal, cancelado, cancelados, contrato, contratar, contas, contar, enviado, enviada, enviaram,
      mandado, removido, publicado, publicar, parece, número, promessa, mostrar, receberam, recebido, parentes,
      paredes, estar, escrevo, correto`,
  },
};
