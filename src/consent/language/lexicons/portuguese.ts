import type { Lexicon } from '#consent/language/lexicon.ts';

export const portuguese: Lexicon = {
  language: 'pt',
  short: `
vc=voce vcs=voces pq=por_que tb=tambem q=que d=de n=nao ñ=nao naum=nao ta=esta tá=esta tô=estou to=estou tava=estava
blz=beleza hj=hoje mto=muito mta=muita mtas=muitas mtos=muitos cel=celular td=todo`,
  words: {
    glue: `
e de do da dos das em no na nos nas por para pra pro com que se como sobre desde até também ser estar está estão tem
ter tenho fazer faz ao à às aqui aí isso_aí lhe lhes disse digo falei pedi pedido_que peço solicito exijo ainda
automaticamente sempre deste desse dessa desta daqui neste nesse pelo pela via seja gostava faça façam ir vou já gente
a_partir agora me_fazer fora lá né viu várias_vezes muitas_vezes duas_vezes três_vezes mil_vezes quantas_vezes`,
    to: 'de a que',
    det: `
o a os as um uma uns umas meu minha meus minhas seu sua seus suas teu tua este esta estes estas esse essa esses essas
cada próxima próximo última outro outra vossa vossas vossos algum alguma nossa tantas tantos qualquer`,
    but: 'mas porque pois então senão porém',
    or: 'ou',
    polite: `
por_favor porfavor pfv pf pfvr faz_favor obrigado obrigada obg muito_obrigado muito_obrigada olá ola oi bom_dia
boa_tarde boa_noite agora já imediatamente hoje de_uma_vez de_imediato para_sempre definitivamente senhor senhora
senhores desculpe desculpa amigo gente de_uma_vez_por_todas se_faz_favor sff grato grata sim cumprimentos
atenciosamente ei urgente novamente pessoal por_gentileza favor gentileza nunca_mais agradeço moço moça cara galera
desculpem não_obrigado não_obrigada com_licença agradecido tá ok_obrigado o_quanto_antes logo enfim a_sério`,
    i: 'eu nós a_gente vou vamos',
    you: 'você vocês vc vcs tu vós o_senhor a_senhora',
    they: 'ele ela eles elas quem alguém',
    me: 'me mim nos comigo',
    it: 'isto isso esta este isso_aí disso disto essas_coisas estas_coisas aquilo com_isso com_isto',
    all: 'tudo todos todas tudo_isso',
    be: 'é são sou está és ser era seja foi eh',
    past: `
chegou chegaram recebi recebido enviaram mandaram enviou mandou passou ontem pararam parou tinha fui foi foram
estou_recebendo consegui_receber chega_no`,
    can: `
podem pode podes poderiam poderia posso devem deve querem têm_que tem_que dá_para dá_pra podia podiam consigo`,
    how: 'como como_eu onde quando qual o_que_faço como_faço quanto quantos quantas que_horas',
    why: 'por_que porque_é_que se_não se_vocês porquê até_quando',
    hypo: 'se_eu o_que_acontece_se se_enviar se_mandar se_cancelar',
    instead: 'em_vez em_lugar prefiro_por ao_invés',
    not: `
não nao nunca jamais nem sem n ñ nunca_mais tampouco proíbo recuso evitem evite não_quero dispenso já_não se_não
não_é_para_mim`,
    cannot: 'não_consigo não_posso não_dá_para não_dá_pra não_conseguimos não_tem_como impossível não_consigo_me',
    didnot: 'não_recebi não_chegou',
    none: 'nenhum nenhuma nada zero nada_de sem chega_de não_mais não_obrigado não_obrigada',
    more: `
mais já_não de_novo nunca_mais não_mais no_futuro daqui_em_diante novamente outra_vez doravante jamais chega_de`,
    too: `
demais demasiados demasiadas muitas muitos tantas tantos toda_hora o_tempo_todo constantemente demasiado excesso_de
excesso o_tempo_inteiro tanta tanto muita`,
    often: `
todo_dia todos_os_dias todo_santo_dia cada_dia diariamente direto por_dia toda_hora o_dia_todo o_dia_inteiro
toda_semana um_monte_de a_toda_hora frequentemente bué com_frequência`,
    fewer: 'menos uma_vez_por_mês uma_vez_por_semana não_tantas não_tanto diminuir reduzir maneirem pega_leve maneira',
    enough: 'chega chega_de basta suficiente já_chega já_basta bastante já_deu deu é_suficiente',
    want: `
quero queremos desejo desejamos queria preciso gostaria interessa interessam necessito pretendo aceito não_quero
gostava quer desejaria prefiro interesse_em autorizo recuso`,
    keep: 'continuem continue continua adoro amo espero tomara gosto ótimo excelente maravilhoso curto feliz adorei',
    miss: 'perder esquecer esqueçam esqueça esperar pagar mudar hesite hesitem deixem_de deixe_de deixar_de',
    interest: 'interessado interessada interessa interessam interesse interessados não_é_para_mim',
    annoy: `
chato chatos chata chatas incomodar incomodando incomoda incomodam incômodo perturbar perturbando perturba
encher_o_saco enchendo enche encher irritante irritantes odeio cansado cansada farto farta saco_cheio assédio assediar
insistência insistir insistente importunar importunando inconveniente inconvenientes indesejado indesejadas torrar
aborrecer aborrecem chatear chateando aborrecido saturado poluindo não_solicitadas`,
    anger: `
merda* porra* caralho* puta* idiota* imbecil* otário* palhaçada* golpe golpistas ladrões lixo vergonha droga bosta*
fdp inferno absurdo ridículo procon processar denunciar péssim* foda* fodam* inútil inúteis burro burros burla
vigaristas nojo estúpid*`,
    cease: `
parem pare parar para_de para_com parem_de parem_com para_por_favor por_favor_para para_aí parou já_parem parem_já
cessem cesse cessar deixem_de_me deixe_de_me deixa_de_me deixem_de_enviar deixem_de_mandar deixe_de_enviar
deixe_de_mandar deixar_de_receber deixar_de_enviar basta_de basta_com chega_disso interrompam interromper interrompa
suspendam suspender suspenda encerrem pôr_fim acabem_com acabe_com acaba_com desistam desiste terminem_com
bloqueiem_os deixem_de_ligar deixem_de_escrever deixem_de_chatear deixem_de_incomodar calem_a_boca cala_a_boca
parem_com_isso quero_parar como_paro pararem param deixo_de`,
    leave: `
descadastr* desinscrev* desinscri* desinscriç* dessubscrev* desubscrev* anular_a_subscrição me_tira me_tire me_tirem
tira_me tirem_me tire_me tirar_me me_tirar me_remova me_remove me_removam remova_me removam_me remover_me me_remover
me_exclua me_excluam exclua_me me_exclui me_excluir me_apaga me_apague me_apaguem apaguem_me apague_me me_deleta
me_deletem me_descadastre me_deixa_em_paz me_deixe_em_paz me_deixem_em_paz deixem_me_em_paz deixe_me_em_paz
deixa_me_em_paz me_deixa_quieto me_deixa_quieta me_esquece me_esqueçam me_esqueça esqueçam_me me_larga me_larguem
quero_sair sair_da_lista sair_desta_lista sair_dessa_lista sair_do_grupo quero_me_retirar cancelar_minha_inscrição
não_perturbe não_perturbem não_incomode não_incomodem não_me_perturbe não_me_perturbem não_me_incomode
não_me_incomodem dar_baixa me_bloqueia me_bloqueiem opt-out me_opor oponho_me me_oponho some_daqui sumam
esqueçam_meu_número esquece_meu_número perde_meu_número percam_meu_número desvincul* tô_fora estou_fora vão_embora
desregist* desativ* me_desliga desliguem_me retirem_me retire_me risquem_me me_risca eliminem_me elimine_me me_elimina
me_eliminem deem_me_baixa me_deem_baixa deixa_…_em_paz deixe_…_em_paz deixem_…_em_paz se_continuarem
se_continuar_assim direito_de_oposição`,
    left: 'já_me_descadastrei já_cancelei_a_inscrição já_pedi_para_sair já_saí_da_lista',
    remove: `
remova remove removam remover apague apaga apaguem apagar exclua exclui excluam excluir deleta delete deletem deletar
tira tire tirem tirar retire retirem retira retirar elimine eliminem elimina eliminar risque risquem riscar esqueçam
bloqueia bloqueiem bloquear esquece remoção exclusão saio`,
    cancel: `
cancelar cancelem cancela cancele cancelo cancelamento anular anulem anule anula rescindir cancelá desmarcar desmarca
desmarquem desistir_da desistir_do sair_do_programa sair_do_clube deixar_o_programa`,
    finite: 'paro parei parou deixo_de deixei_de paramos parava paravam',
    switch: `
fechar fechem feche fecha encerrar encerre encerrem desativar desativem desative desligar desliguem desligue finalizar
terminar terminem silenciar desactivar desabilitar acabar`,
    done: `
removido removida excluído excluída retirado retirada apagado cancelado cancelada tirado descadastrado eliminado
cancelados anulado anulada desmarcado desmarcada cancelaram cancelou`,
    send: `
envie enviem envies enviar enviarem enviando mande mandem mandes mandar mandarem mandando manda manda_me envia mandam
envio envios encaminhar envia_me enviarem_me mandarem_me mandar_me enviar_me enche encher oferecer ofereçam`,
    reach: `
escreva escrevam escrevas escrever escrevendo escreverem contate contatem contatar contactar contactem contacte
contactarem contato contacto ligue liguem ligar ligando ligarem perturbe perturbem perturbar perturbando incomode
incomodem incomodar incomodando incomodes chatear chateiem spammar importunar importunem mensagear procurem procure
contatado contatada contactado contactada insistam insistir insista abordar mandar_mensagem mandar_mensagens notificar
notifiquem chamem chamar escreve escrever_me contactar_me ligar_me`,
    receive: `
receber recebo receba recebendo saber ver ouvir ler constar fazer_parte receber_mais continuar participar
ficar_recebendo continuar_a_receber chegam chega`,
    message: `
mensagem mensagens msg msgs sms texto textos torpedo torpedos publicidade* anúncio anúncios propaganda propagandas
emails notificação notificações boletim newsletter alerta alertas inscrição assinatura subscrição promoção promoções
promocional promocionais ofertas comunicação comunicações avisos spam marketing publicitári* comerciais ligações
lembretes zap descontos comunicados whats contato contacto contatos_de_vocês notícias_vossas mailing novidades
divulgação mensagen* mensagems correio`,
    list: `
lista listas base base_de_dados banco_de_dados cadastro cadastros agenda contatos contactos sistema grupo registro
registo mailing serviço listagem`,
    number: 'número números telefone celular telemóvel tel num contato dados_de_contacto fone nr linha numero',
    person: 'pessoa destinatário senhor senhora cara cliente moço',
    wrong: `
errado errada errados equivocado equivocada enganado enganou enganaram enganada incorreto incorreta erraram errou
trocado outra_pessoa`,
    misdial: `
número_errado engano foi_engano é_engano pessoa_errada número_incorreto número_trocado telefone_errado
enganou_se_no_número enganaram_se enganou_se se_enganou se_enganaram não_mora_aqui não_é_mais_dela não_é_mais_dele
contato_errado não_conheço_nenhum não_conheço_nenhuma mudou_de_número trocou_de_número não_é_daqui destinatário_errado
ligou_errado mandou_errado enganaste_te aqui_não_mora aqui_não_é não_sou_a_pessoa_certa trocou_o_número mudou_o_número`,
    belong: `
pertence corresponde é_de_outra_pessoa é_meu_há agora_é_meu é_de_outra meu_há meu_agora pertence_a mudou_de_dono
trocou_de_dono novo_dono`,
    took: 'herdei adquiri peguei comprei tenho_há tenho_desde fiquei_com passou_a_ser assumi',
    other: `
pedido pedidos consulta consultas reserva reservas entrega entregas encomenda encomendas pacote pacotes conta contas
perfil artigo artigos produto produtos compra compras pagamento pagamentos cobrança cartão contrato bilhete passagem
viagem voo mesa fatura devolução reembolso cupom cupão cupons pontos curso aula teste carrinho visita código
agendamento horário plano hotel quarto marcação boleto item itens dados endereço tamanho cor seguro fidelidade
programa programa_de_pontos associação adesão clube ginásio academia almoço jantar prêmio filiação sócio ordem débito
presente refeição cartão_de_fidelidade sessão clube_de_vantagens programa_de_fidelidade evento lanche`,
    food: `
cebola* queijo tomate* picles molho leite açúcar gelo alface cogumelo* mostarda maionese presunto creme batata*
hambúrguer lanche carne glúten nozes ovo alho café azeitona* bacon pimenta fiambre pickles`,
    sense: `
sem_parar sem_cessar para_mim para_o para_a para_os para_as para_que para_quê para_quando para_hoje para_amanhã
para_lá para_cima para_baixo para_sempre pare_de_sol para_sol ponto_de_ônibus parada_de_ônibus paragem fim_do_mês
fim_de_semana no_fim em_alta a_sair sair_de_casa vou_sair chega_que_horas chega_quando chega_hoje chega_amanhã
quando_chega a_que_horas_chega já_chega_amanhã chega_a ainda_não_chega não_chega não_é_suficiente pontos_suficientes
muito_obrigado mais_tarde mais_ou_menos mais_informações mais_perto não_tem_mais de_nada por_nada não_incomoda
quem_sai sair_mais_cedo chega_lá chega_o que_chega mais_de mais_barato para_viagem para_retirar deixe_na não_deixe_de
ainda_não`,
    told: 'disse escrevi mandei enviei respondi falei digitei digo pus pedi',
    consent: 'consentimento permissão autorização autorizei autorizo autorizado consinto concordo',
    withdraw: 'retiro revogo revogar retirar revogação anulo cancelo',
    enrol: `
me_inscreva me_inscrever me_cadastra me_cadastre me_cadastrar cadastrar_me inscreva_me inscrever_me quero_me_inscrever
quero_participar quero_assinar subscrever quero_receber_de_novo quero_voltar_a_receber me_adiciona adicione_me
adicionem_me reativar voltar_a_receber inscrevam_me me_coloca_de_volta quero_aderir aderir entrar_de_novo voltem_a
me_cadastrem quero_entrar me_coloca_de_novo me_põe_de_volta quero_voltar coloca_meu_número_de_novo
me_inscrevam_de_novo`,
    joined: `
inscrevi inscrito inscrita cadastrei cadastrado pedi solicitei assinei autorizei aceitei subscrevi dei_meu_número
registei registrei aderi inscrevi_me`,
    assist: `
quem_é quem_são quem_fala quem_está_falando quem_és quem_são_vocês preciso_de_ajuda me_ajuda me_ajude me_ajudem
ajude_me ajudem_me pode_me_ajudar podem_me_ajudar contactá_los entrar_em_contato entrar_em_contacto falar_com
atendimento_ao_cliente apoio_ao_cliente sac o_que_é_isso o_que_é_isto um_atendente uma_pessoa um_humano como_contacto
contactar_vos suporte atendente que_empresa quem_mandou quem_me_escreve com_quem_falo como_falo informação informações
como_pegaram_meu_número onde_conseguiram_meu_número ajudar_me vos_contactar como_contato quem_tá_falando quem_escreve
quem_é_você quem_tá_mandando quem_ta_falando quem_esta_falando`,
    byMistake: 'por_engano por_erro sem_querer por_acidente',
    lookalike: `
mensageiro mensal cancelado cancelados contrato contratar contas contar enviado enviada enviaram mandado removido
publicado publicar parece número promessa mostrar receberam recebido parentes paredes estar escrevo correto`,
  },
};
