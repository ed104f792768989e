import type { Lexicon } from '#consent/language/lexicon.ts';

export const portuguese: Lexicon = {
  language: 'pt',
  short: `
vc=voce vcs=voces pq=por_que tb=tambem q=que d=de n=nao ñ=nao naum=nao ta=esta tá=esta tô=estou to=estou tava=estava
blz=beleza hj=hoje mto=muito mta=muita mtas=muitas mtos=muitos cel=celular td=todo`,
  words: {
    glue: `
a a_partir agora ai ainda ao aqui as ate automaticamente ca com||o da daqui das de des|de|sa|se|ta|te digo disse do
dos duas_vezes e em esta||o|r exijo faca||m falei faz||er fora gente gostava ir isso_ai ja la lhe||s me_fazer
mil_vezes muitas_vezes na nas ne nes|se|te no nos para||_ca peco pedi||do_que pel|a|o por pra pro quantas_vezes que se
seja sempre ser sobre solicito tambem tem tenho ter tres_vezes varias_vezes via viu vou`,
    to: 'a de que',
    det: `
a algum||a as cada ess|a|as|e|es est|a|as|e|es meu||s minha||s nossa o os outr|a|o proxim|a|o qualquer seu||s sua||s
tant|as|os teu tua ultima um uma||s uns voss|a|as|os`,
    but: 'entao mas pois por|em|que senao',
    or: 'ou',
    polite: `
a_serio agora agradec|ido|o amigo atenciosamente boa_|noite|tarde bom_dia cara com_licenca cumprimentos de_imediato
de_uma_vez||_por_todas definitivamente desculp|a|e|em ei enfim favor galera gent|e|ileza grat|a|o hoje imediatamente
ja logo moc|a|o muito_obrigad|a|o nao_obrigad|a|o novamente nunca_mais o_quanto_antes obg obrigad|a|o oi ola pessoal
pf pfv||r por|_favor|favor senhor||a|es sff sim ta urgente`,
    i: 'a_gente eu nos vamos vou',
    you: 'a_senhora o_senhor tu vc vcs voce||s vos',
    they: 'alguem ela||s ele||s quem',
    me: 'comigo me mim nos',
    it: 'aquilo com_is|so|to dis|so|to essas_coisas est|a|as_coisas|e isso||_ai isto',
    all: 'tod|as|os tudo||_isso',
    be: 'e eh era es esta foi parece sao seja ser sou',
    past: `
cheg|a_no|aram|ou consegui_receber envi|aram|ou estou_recebendo foi foram fui mand|aram|ou ontem par|aram|ou passou
recebi||do tinha`,
    can: 'consigo da_p|ara|ra deve||m pode||m|ria|riam|s podia||m posso querem tem_que',
    how: 'como||_eu|_faco o_que_faco onde qua|l|ndo|ntas|nto|ntos que_horas',
    why: 'ate_quando por|_que|que|que_e_que se_|nao|voces',
    doubt:
      'não_sei_|se|bem_se sei_lá_se pensando_em a_pensar_|em|sair na_dúvida talvez_eu ando_a_pensar tô_pensando será_que_|devo|saio',
    again: 'outra_vez de_novo de_volta voltar_a volto_a novamente reativ*',
    hypo: `
o_que_acontece_se se_|cancelar|enviar|eu|mandar
se_|depois|eu_não|eu_quiser|mais_tarde|não_gostar|mudar_de|um_dia|eu_mudar`,
    instead: 'ao_inves em_|lugar|vez prefiro_por',
    not: `
a_pessoa_que_|procuram|voces_procuram dispenso esta_proibido evite||m ja_nao jamais n nao||_quero nem nunca||_mais
proib|ida|ido|o quem_voces_procuram recuso se_nao sem tampouco`,
    cannot: 'impossivel nao_cons|eguimos|igo|igo_me nao_|da_para|da_pra|posso|tem_como',
    didnot: 'nao_|chegou|recebi',
    none: 'chega_de nada||_de nao_mais nao_obrigad|a|o nenhum||a sem zero',
    more: `
chega_de daqui_em_diante de_novo doravante ja_nao jamais mais nao_mais no_futuro novamente nunca_mais outra_vez`,
    too: 'constantemente demais demasiad|as|o|os excesso muit|a|as|os o_tempo_|inteiro|todo tant|a|as|o|os toda_hora',
    often: `
a_toda_hora bue cada_dia com_frequencia diariamente direto frequentemente o_dia_|inteiro|todo por_dia
tod|a_semana|o_dia|o_santo_dia|os_os_dias um_monte_de`,
    fewer: 'diminuir maneir|a|em menos nao_tant|as|o pega_leve reduzir uma_vez_por_|mes|semana',
    enough: 'basta||nte chega||_de deu e_suficiente ja_|basta|chega|deu suficiente',
    want: `
aceito autorizo desej|amos|aria|o gosta|ria|va interess|a|am|e_em nao_quero necessito precis|a|am|o pre|firo|tendo
quer||emos|ia|o recuso`,
    keep: 'ador|ei|o amo continu|a|e|em curto espero excelente feliz gosto maravilhoso otimo tomara',
    miss: 'deix|ar_de|e_de|em_de esperar esquec|a|am|er hesite||m mudar pagar perder',
    interest: 'interess|a|ada|ado|ados|am|e',
    refused: 'nao_desejadas nao_e_|a_minha_praia|comigo|para_mim|pra_mim nao_sao_bem_vind|as|os',
    annoy: `
aborrec|em|er|ido assedi|ar|o cansad|a|o chat|a|as|eando|ear|o|os enche||ndo|r|r_o_saco fart|a|o importuna|ndo|r
incomod|a|am|ando|ar|o inconveniente||s indesejad|as|o insist|encia|ente|entes|ir irritante||s nao_solicitadas odeio
pegajosos perturba||ndo|r poluindo que_saco saco_cheio saturado torrar um_saco`,
    anger: `
absurdo bosta* bur|la|ro|ros caralho* droga estupid* fdp foda|*|m* golp|e|istas idiota* imbecil* inferno inut|eis|il
ladroes lixo merda* nojo otario* palhacada* pessim* porra* puta* ridiculo vergonha vigaristas`,
    threat: `
advogado anatel cnpd deco denunci|ar|o policia proc|essar|esso|on
denuncio_vocês`,
    cease: `
acab|a_com|e_com|em_com basta_|com|de bloqueiem_os cal|a_a_boca|em_a_boca cess|ar|e|em chega_disso como_paro
deixa|_de_me|r_de_enviar|r_de_receber deixe_de_|enviar|mandar|me
deixem_de_|chatear|enviar|escrever|incomodar|ligar|mandar|me deixo_de desist|am|e encerrem interromp|a|am|er ja_parem
para_|ai|com|de|por_favor par|am|ar|arem|e|em|em_com_isso|em_ja|ou por_f|avor_para|im quero_parar suspend|a|am|er
terminem_com`,
    leave: `
apague|_me|m_me dar_baixa deem_me_baixa deix|a_…_em_paz|e_…_em_paz|em_me_fora|em_…_em_paz des|ativ*|cadastr*
desinscr|ev*|i*|ic* des|liguem_me|regist*|subscrev*|ubscrev*|vincul* direito_de_oposicao elimine|_me|m_me
esquece_meu_numero estou_fora exclua_me me_apag|a|ue|uem me_bloquei|a|em
me_de|em_baixa|ixa_fora|ixa_quieta|ixa_quieto|ixem_fora|leta|letem|sliga me_elimin|a|em me_esquec|a|e
me_exclu|a|am|i|ir me_l|arga|arguem|ivrar_de_voces me_opo|nho|r me_remov|a|am|e|er me_risca me_tir|a|ar|e|em
nada_a_ver_com_voces nao_incomode||m nao_me_incomode||m nao_me_perturbe||m nao_perturbe||m oponho_me opt-out
per|cam_meu_numero|de_meu_numero quero_|me_retirar|sair remov|a_me|am_me|er_me retire|_me|m_me risquem_me
sair_d|a_lista|essa_lista|esta_lista|o_grupo se_continuar|_assim|em se_voces_continuarem some_daqui sumam
tir|a_me|ar_me|e_me|em_me vao_embora ver_me_livre_de_voces
direito_ao_esquecimento direito_de_exclusão lgpd rgpd exclusão_d|os|e apagamento_dos último_aviso última_vez_que cancelamento_por_favor cancelamento_das_mensagens cancelamento_d|o_sms|os_sms|a_assinatura`,
    left: 'ja_|cancelei_a_inscricao|me_descadastrei|pedi_para_sair|sai_da_lista',
    remove: `
apag|a|ar|ue|uem bloque|ar|ia|iem delet|a|ar|e|em elimin|a|ar|e|em esquec|am|e exclu|a|am|i|ir|sao
remo|cao|va|vam|ve|ver retir|a|ar|e|em ris|car|que|quem saio tir|a|ar|e|em`,
    cancel: `
anul|a|ar|e|em cancel|a|amento|ar|e|em|o deixar_o_programa desistir_d|a|o desmar|ca|car|quem rescindir
sair_do_|clube|programa`,
    finite: 'deix|ei_de|o_de par|amos|ava|avam|ei|o|ou',
    switch: `
acabar desa|bilitar|ctivar desativ|ar|e|em deslig|ar|ue|uem encerr|ar|e|em fech|a|ar|e|em finalizar silenciar
termin|ar|em`,
    done: `
anulad|a|o apagado cancel|ada|ado|ados|aram|ou descadastrado desmarcad|a|o eliminado excluid|a|o removid|a|o
retirad|a|o tirado`,
    send: `
enc|aminhar|he|her envia||_me|ndo|r|r_me|rem|rem_me envi|e|em|es|o|os manda||_me|m|ndo|r|r_me|rem|rem_me mande||m|s
oferec|am|er`,
    reach: `
abordar cha|mar|mem|tear|teiem contact|ada|ado|ar|ar_me|arem|e|em|o contat|ada|ado|ar|e|em|o
escrev|a|am|as|e|endo|er|er_me|erem importun|ar|em incomod|ando|ar|e|em|es insist|a|am|ir liga|ndo|r|r_me|rem ligue||m
mandar_mensage|m|ns mensagear notifi|car|quem perturb|ando|ar|e|em procure||m spammar`,
    receive: `
chega||m constar continuar||_a_receber fazer_parte ficar_recebendo ler ouvir participar receb|a|endo|er|er_mais|o
saber ver`,
    message: `
alerta||s anuncio||s assinatura avisos boletim comerciais comunica|cao|coes|dos conta|cto|to correio descontos
divulgacao inscricao lembretes ligacoes mailing mensage|m|ms|n* noticias_vossas notificac|ao|oes novidades ofertas
promoc|ao|ionais|ional|oes propaganda||s publici|dade*|tari* subscricao texto||s torpedo||s whats zap`,
    list: `
agenda banco_de_dados base cadastro||s conta|ctos|tos grupo lista||gem|s mailing regist|o|ro servico sistema`,
    number: `
celular contato dados_|de_contacto|pessoais fone linha meus_dados nr num||ero|eros tel||efone|emovel
meus_dados||_pessoais minhas_informações os_meus_dados dados_pessoais`,
    person: 'cara cliente destinatario moco pessoa senhor||a',
    wrong: 'engan|ada|ado|aram|ou equivocad|a|o err|ada|ado|ados|aram|ou incorret|a|o outra_pessoa trocado',
    misdial: `
a_pessoa_que_|procuram|voces_procuram aqui_nao_|e|mora contato_errado e_engano
engan|aram_se|aste_te|o|ou_se|ou_se_no_numero foi_engano ligou_errado mandou_errado mudou_|de_numero|o_numero
nao_conheco_nenhum||a nao_e_daqui nao_e_mais_del|a|e nao_|mora_aqui|sou_a_pessoa_certa
numero_|errado|incorreto|trocado quem_voces_procuram se_engan|aram|ou telefone_errado trocou_|de_numero|o_numero
um_|desconhecido|estranho
celular_usado telefone_usado telemóvel_usado comprei_este_|celular|telefone|telemóvel|número comprei_esse_|celular|telefone|número herdei_|este_telefone|este_celular|esse_celular|este_número|o_telefone|o_celular|este_telemóvel vendi_|este_celular|esse_celular|este_telefone|meu_celular|o_telemóvel|o_celular|meu_telefone`,
    belong: `
agora_e_meu corresponde e_de_outra||_pessoa e_meu||_ha eh_meu meu_|agora|ha mudou_de_dono novo_dono pertence||_a
trocou_de_dono`,
    took: 'adquiri assumi comprei fiquei_com herdei passou_a_ser peguei tenho_|desde|ha',
    other: `
academia adesao agendamento almoco artigo||s associacao aula bilhete boleto car|rinho|tao clube cobranca codigo
compra||s consulta||s cont|a|as|rato cor cup|ao|om|ons curso dados debito devolucao encomenda||s endereco entrega||s
evento fatura fidelidade filiacao ginasio horario hotel ite|m|ns jantar lanche marcacao mesa ordem pacote||s
pagamento||s passagem pedido||s perfil plano pontos pre|mio|sente produto||s programa quarto reembolso refeicao
reserva||s seguro sessao socio tamanho teste viagem visita voo`,
    food: `
acucar alface alho azeitona* bacon batata* cafe carne cebola* cogumelo* creme fiambre gelo gluten hamburguer lanche
leite maionese molho mostarda nozes ovo pic|kles|les pimenta presunto queijo tomate*`,
    sense: `
a_que_horas_chega a_sair ainda_nao||_chega chega_|a|amanha|hoje|la|o|quando|que_horas de_nada deixe_na em_alta
fim_d|e_semana|o_mes ja_chega_amanha mais_|barato|de|informacoes|ou_menos|perto|tarde
nao_|chega|deixe_de|e_suficiente|incomoda|tem_mais no_fim
para_|a|amanha|as|baixo|cima|hoje|la|mim|os|que|retirar|sol|viagem par|ada_de_onibus|agem|e_de_sol
ponto|_de_onibus|s_suficientes por_nada quando_chega que|_chega|m_sai sair_|de_casa|mais_cedo sem_|cessar|parar
vou_sair`,
    told: 'dig|itei|o disse enviei escrevi falei mandei pedi pus respondi',
    consent: 'autoriz|acao|ado|ei|o con|cordo|sentimento|sinto permi|ssao|to',
    withdraw: 'anulo cancelo retir|ar|o revog|acao|ar|o',
    enrol: `
aderir adicione|_me|m_me cadastrar_me coloca_meu_numero_de_novo entrar_de_novo inscrev|a_me|am_me|er_me me_adiciona
me_cadastr|a|ar|e|em me_coloca_de_|novo|volta me_inscrev|a|am_de_novo|er me_poe_de_volta
quero_|aderir|assinar|entrar|me_inscrever|participar|receber_de_novo|voltar|voltar_a_receber reativar subscrever
volt|ar_a_receber|em_a`,
    joined: `
aceitei aderi assinei autorizei cadastr|ado|ei dei_meu_numero inscr|evi|evi_me|ita|ito pedi regist|ei|rei solicitei
subscrevi
dei_|meu_número|o_meu_número|este_número pedi_isso sou_cliente cliente_de cliente_vosso`,
    assist: `
ajud|ar_me|e_me|em_me apoio_ao_cliente atend|ente|imento_ao_cliente com_quem_falo
como_|contacto|contato|falo|funciona_isso|pegaram_meu_numero contacta|_los|r_vos entrar_em_conta|cto|to falar_com
informac|ao|oes isso_e_golpe me_ajud|a|e|em o_que_e_is|so|to onde_conseguiram_meu_numero pode|_me_ajudar|m_me_ajudar
preciso_de_ajuda que_empresa quem_|e|envia|es|escreve|esta_falando|fala|manda|mandou|me_escreve|sao sac suporte
um_humano uma_pessoa vos_contactar`,
    byMistake: 'por_|acidente|engano|erro sem_querer',
    lookalike: 'correto escrevo mensageiro',
    gone: `
faleceu falecid|o|a falec* morreu_|em|no|na|há|ontem óbito não_está_mais_entre_nós finad|o|a`,
    died: `
morreu morto morta morte`,
    kin: `
ele ela mãe pai mamãe papai marido mulher esposo esposa filho filha irmão irmã avó avô tia tio dono dona titular cliente`,
    elsewhere: `
outra_|loja|empresa|marca|lista|rede outro_|lugar|site|serviço|remetente meu_|banco|seguro|dentista minha_|academia|seguradora newsletter|s e-mail e-mails email emails boletim`,
  },
};
