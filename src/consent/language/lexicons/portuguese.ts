import type { Lexicon } from '#consent/language/lexicon.ts';

export const portuguese: Lexicon = {
  language: 'pt',
  short: `
vc=voce vcs=voces pq=por_que tb=tambem q=que d=de n=nao ñ=nao naum=nao ta=esta tá=esta tô=estou to=estou tava=estava
blz=beleza hj=hoje mto=muito mta=muita mtas=muitas mtos=muitos cel=celular td=todo`,
  words: {
    glue: `
a_partir agora ainda ao aqui até automaticamente aí com||o cá da daqui das de des|de|sa|se|ta|te digo disse do dos
duas_vezes e em est|ar|á|ão exijo falei faz||er faça||m fora gente gostava ir isso_aí já lhe||s lá me_fazer mil_vezes
muitas_vezes na nas nes|se|te no nos né para||_cá pedi||do_que pel|a|o peço por pra pro quantas_vezes que se seja
sempre ser sobre solicito também tem tenho ter três_vezes via viu vou várias_vezes à às`,
    to: 'a de que',
    det: `
a algum||a as cada ess|a|as|e|es est|a|as|e|es meu||s minha||s nossa o os outr|a|o próxim|a|o qualquer seu||s sua||s
tant|as|os teu tua um uma||s uns voss|a|as|os última`,
    but: 'então mas pois por|que|ém senão',
    or: 'ou',
    polite: `
a_sério agora agrade|cido|ço amigo atenciosamente boa_|noite|tarde bom_dia cara com_licença cumprimentos de_imediato
de_uma_vez||_por_todas definitivamente desculp|a|e|em ei enfim favor faz_favor galera gent|e|ileza grat|a|o hoje
imediatamente já logo moç|a|o muito_obrigad|a|o novamente nunca_mais não_obrigad|a|o o_quanto_antes obg obrigad|a|o oi
ok_obrigado ola olá para_sempre pessoal pf pfv||r por|_favor|_gentileza|favor se_faz_favor senhor||a|es sff sim tá
urgente`,
    i: 'a_gente eu nós vamos vou',
    you: 'a_senhora o_senhor tu vc vcs você||s vós',
    they: 'alguém ela||s ele||s quem',
    me: 'comigo me mim nos',
    it: 'aquilo com_is|so|to dis|so|to essas_coisas est|a|as_coisas|e isso||_aí isto',
    all: 'tod|as|os tudo||_isso',
    be: 'eh era está foi parece seja ser sou são é és',
    past: `
cheg|a_no|aram|ou consegui_receber envi|aram|ou estou_recebendo foi foram fui mand|aram|ou ontem par|aram|ou passou
recebi||do tinha`,
    can: 'consigo deve||m dá_p|ara|ra pode||m|ria|riam|s podia||m posso querem tem_que têm_que',
    how: 'como||_eu|_faço o_que_faço onde qua|l|ndo|ntas|nto|ntos que_horas',
    why: 'até_quando por|_que|que_é_que|quê se_|não|vocês',
    hypo: 'o_que_acontece_se se_|cancelar|enviar|eu|mandar',
    instead: 'ao_invés em_|lugar|vez prefiro_por',
    not: `
dispenso está_proibido evite||m jamais já_não n nao nem nunca||_mais não||_desejadas|_quero não_são_bem_vind|as|os
não_é_|a_minha_praia|comigo|para_mim|pra_mim proibid|a|o proíbo recuso se_não sem tampouco ñ`,
    cannot: 'impossível não_cons|eguimos|igo|igo_me não_|dá_para|dá_pra|posso|tem_como',
    didnot: 'não_|chegou|recebi',
    none: 'chega_de nada||_de nenhum||a não_mais não_obrigad|a|o sem zero',
    more: `
chega_de daqui_em_diante de_novo doravante jamais já_não mais no_futuro novamente nunca_mais não_mais outra_vez`,
    too: `
constantemente demais demasiad|as|o|os excesso||_de muit|a|as|os o_tempo_|inteiro|todo tant|a|as|o|os toda_hora`,
    often: `
a_toda_hora bué cada_dia com_frequência diariamente direto frequentemente o_dia_|inteiro|todo por_dia
tod|a_hora|a_semana|o_dia|o_santo_dia|os_os_dias um_monte_de`,
    fewer: 'diminuir maneir|a|em menos não_tant|as|o pega_leve reduzir uma_vez_por_|mês|semana',
    enough: 'basta||nte chega||_de deu já_|basta|chega|deu suficiente é_suficiente',
    want: `
aceito autorizo desej|amos|aria|o gosta|ria|va interess|a|am|e_em necessito não_quero precis|a|am|o pre|firo|tendo
quer||emos|ia|o recuso`,
    keep: 'ador|ei|o amo continu|a|e|em curto espero excelente feliz gosto maravilhoso tomara ótimo',
    miss: 'deix|ar_de|e_de|em_de esperar esque|cer|ça|çam hesite||m mudar pagar perder',
    interest: `
interess|a|ada|ado|ados|am|e não_desejadas não_são_bem_vind|as|os não_é_|a_minha_praia|comigo|para_mim|pra_mim`,
    annoy: `
aborrec|em|er|ido ass|ediar|édio cansad|a|o chat|a|as|eando|ear|o|os enche||ndo|r|r_o_saco fart|a|o importuna|ndo|r
incomoda||m|ndo|r inconveniente||s incômodo indesejad|as|o insist|ente|entes|ir|ência irritante||s não_solicitadas
odeio pegajosos perturba||ndo|r poluindo que_saco saco_cheio saturado torrar um_saco`,
    anger: `
absurdo bosta* bur|la|ro|ros caralho* denunciar droga estúpid* fdp foda|*|m* golp|e|istas idiota* imbecil* inferno
inút|eis|il ladrões lixo merda* nojo otário* palhaçada* porra* proc|essar|on puta* péssim* ridículo vergonha
vigaristas`,
    threat: 'advogado anatel cnpd deco denunci|ar|o polícia proc|essar|esso|on',
    cease: `
acab|a_com|e_com|em_com basta_|com|de bloqueiem_os cal|a_a_boca|em_a_boca cess|ar|e|em chega_disso como_paro
deixa|_de_me|r_de_enviar|r_de_receber deixe_de_|enviar|mandar|me
deixem_de_|chatear|enviar|escrever|incomodar|ligar|mandar|me deixo_de desist|am|e encerrem interromp|a|am|er já_parem
para|_aí|_com|_de|_por_favor|m|r|rem pare||m parem_|com|com_isso|de|já parou por_favor_para pôr_fim quero_parar
suspend|a|am|er terminem_com`,
    leave: `
anular_a_subscrição apague|_me|m_me cancelar_minha_inscrição dar_baixa deem_me_baixa deixa_|me_em_paz|…_em_paz
deixe|_me_em_paz|_…_em_paz|m_me_em_paz|m_me_fora|m_…_em_paz des|ativ*|cadastr* desinscr|ev*|i*|iç*
des|liguem_me|regist*|subscrev*|ubscrev*|vincul* direito_de_oposição elimine|_me|m_me esquece_meu_número
esqueçam_me||u_número estou_fora exclua_me me_apag|a|ue|uem me_bloquei|a|em me_deem_baixa
me_deixa_|em_paz|fora|quieta|quieto me_de|ixe_em_paz|ixem_em_paz|ixem_fora|leta|letem|scadastre|sliga me_elimin|a|em
me_esque|ce|ça|çam me_exclu|a|am|i|ir me_l|arga|arguem|ivrar_de_vocês me_opo|nho|r me_remov|a|am|e|er me_risca
me_tir|a|ar|e|em nada_a_ver_com_vocês não_incomode||m não_me_incomode||m não_me_perturbe||m não_perturbe||m oponho_me
opt-out per|cam_meu_número|de_meu_número quero_|me_retirar|sair remov|a_me|am_me|er_me retire|_me|m_me risquem_me
sair_d|a_lista|essa_lista|esta_lista|o_grupo se_continuar|_assim|em se_vocês_continuarem some_daqui sumam
tir|a_me|ar_me|e_me|em_me tô_fora ver_me_livre_de_vocês vão_embora`,
    left: 'já_|cancelei_a_inscrição|me_descadastrei|pedi_para_sair|saí_da_lista',
    remove: `
apag|a|ar|ue|uem bloque|ar|ia|iem delet|a|ar|e|em elimin|a|ar|e|em esque|ce|çam exclu|a|am|i|ir|são
remo|va|vam|ve|ver|ção retir|a|ar|e|em ris|car|que|quem saio tir|a|ar|e|em`,
    cancel: `
anul|a|ar|e|em cancel|a|amento|ar|e|em|o|á deixar_o_programa desistir_d|a|o desmar|ca|car|quem rescindir
sair_do_|clube|programa`,
    finite: 'deix|ei_de|o_de par|amos|ava|avam|ei|o|ou',
    switch: `
acabar desa|bilitar|ctivar desativ|ar|e|em deslig|ar|ue|uem encerr|ar|e|em fech|a|ar|e|em finalizar silenciar
termin|ar|em`,
    done: `
anulad|a|o apagado cancel|ada|ado|ados|aram|ou descadastrado desmarcad|a|o eliminado excluíd|a|o removid|a|o
retirad|a|o tirado`,
    send: `
enc|aminhar|he|her envia||_me|ndo|r|r_me|rem|rem_me envi|e|em|es|o|os manda||_me|m|ndo|r|r_me|rem|rem_me mande||m|s
ofere|cer|çam`,
    reach: `
abordar cha|mar|mem|tear|teiem contact|ada|ado|ar|ar_me|arem|e|em|o contat|ada|ado|ar|e|em|o
escrev|a|am|as|e|endo|er|er_me|erem importun|ar|em incomod|ando|ar|e|em|es insist|a|am|ir liga|ndo|r|r_me|rem ligue||m
mandar_mensage|m|ns mensagear notifi|car|quem perturb|ando|ar|e|em procure||m spammar`,
    receive: `
chega||m constar continuar||_a_receber fazer_parte ficar_recebendo ler ouvir participar receb|a|endo|er|er_mais|o
saber ver`,
    message: `
alerta||s anúncio||s assinatura avisos boletim comerciais comunica|dos|ção|ções conta|cto|to|tos_de_vocês correio
descontos divulgação emails inscrição lembretes ligações mailing marketing mensage|m|ms|n*|ns msg||s newsletter
notificaç|ão|ões notícias_vossas novidades ofertas promociona|is|l promoç|ão|ões propaganda||s publici|dade*|tári* sms
spam subscrição texto||s torpedo||s whats zap`,
    list: `
agenda banco_de_dados base||_de_dados cadastro||s conta|ctos|tos grupo lista||gem|s mailing regist|o|ro serviço
sistema`,
    number: 'celular contato dados_|de_contacto|pessoais fone linha meus_dados nr num||ero número||s tel||efone|emóvel',
    person: 'cara cliente destinatário moço pessoa senhor||a',
    wrong: 'engan|ada|ado|aram|ou equivocad|a|o err|ada|ado|ados|aram|ou incorret|a|o outra_pessoa trocado',
    misdial: `
aqui_não_|mora|é contato_errado destinatário_errado engan|aram_se|aste_te|o|ou_se|ou_se_no_número foi_engano
ligou_errado mandou_errado mudou_|de_número|o_número não_conheço_nenhum||a não_|mora_aqui|sou_a_pessoa_certa|é_daqui
não_é_mais_del|a|e número_|errado|incorreto|trocado pessoa_errada se_engan|aram|ou telefone_errado
trocou_|de_número|o_número um_|desconhecido|estranho é_engano`,
    belong: `
agora_é_meu corresponde eh_meu meu_|agora|há mudou_de_dono novo_dono pertence||_a trocou_de_dono é_de_outra||_pessoa
é_meu||_há`,
    took: 'adquiri assumi comprei fiquei_com herdei passou_a_ser peguei tenho_|desde|há',
    other: `
academia adesão agendamento almoço artigo||s associação aula bilhete boleto carrinho cartão||_de_fidelidade
clube||_de_vantagens cobrança compra||s consulta||s cont|a|as|rato cor cup|om|ons|ão curso código dados devolução
débito encomenda||s endereço entrega||s evento fatura fidelidade filiação ginásio horário hotel ite|m|ns jantar lanche
marcação mesa ordem pacote||s pagamento||s passagem pedido||s perfil plano pontos presente produto||s
programa||_de_fidelidade|_de_pontos prêmio quarto reembolso refeição reserva||s seguro sessão sócio tamanho teste
viagem visita voo`,
    food: `
alface alho azeitona* açúcar bacon batata* café carne cebola* cogumelo* creme fiambre gelo glúten hambúrguer lanche
leite maionese molho mostarda nozes ovo pic|kles|les pimenta presunto queijo tomate*`,
    sense: `
a_que_horas_chega a_sair ainda_não||_chega chega_|a|amanhã|hoje|lá|o|quando|que_horas de_nada deixe_na em_alta
fim_d|e_semana|o_mês já_chega_amanhã mais_|barato|de|informações|ou_menos|perto|tarde muito_obrigado no_fim
não_|chega|deixe_de|incomoda|tem_mais|é_suficiente
para_|a|amanhã|as|baixo|cima|hoje|lá|mim|o|os|quando|que|quê|retirar|sempre|sol|viagem par|ada_de_ônibus|agem|e_de_sol
ponto|_de_ônibus|s_suficientes por_nada quando_chega que|_chega|m_sai sair_|de_casa|mais_cedo sem_|cessar|parar
vou_sair`,
    told: 'dig|itei|o disse enviei escrevi falei mandei pedi pus respondi',
    consent: 'autoriz|ado|ação|ei|o con|cordo|sentimento|sinto permi|ssão|to',
    withdraw: 'anulo cancelo retir|ar|o revog|ar|ação|o',
    enrol: `
aderir adicione|_me|m_me cadastrar_me coloca_meu_número_de_novo entrar_de_novo inscrev|a_me|am_me|er_me me_adiciona
me_cadastr|a|ar|e|em me_coloca_de_|novo|volta me_inscrev|a|am_de_novo|er me_põe_de_volta
quero_|aderir|assinar|entrar|me_inscrever|participar|receber_de_novo|voltar|voltar_a_receber reativar subscrever
volt|ar_a_receber|em_a`,
    joined: `
aceitei aderi assinei autorizei cadastr|ado|ei dei_meu_número inscr|evi|evi_me|ita|ito pedi regist|ei|rei solicitei
subscrevi`,
    assist: `
ajud|ar_me|e_me|em_me apoio_ao_cliente atend|ente|imento_ao_cliente com_quem_falo
como_|contacto|contato|falo|funciona_isso|pegaram_meu_número contact|ar_vos|á_los entrar_em_conta|cto|to falar_com
informaç|ão|ões isso_é_golpe me_ajud|a|e|em o_que_é_is|so|to onde_conseguiram_meu_número pode|_me_ajudar|m_me_ajudar
preciso_de_ajuda que_empresa
quem_|envia|escreve|esta_falando|está_falando|fala|manda|mandou|me_escreve|são|são_vocês|ta_falando|tá_falando|tá_mandando|é|é_você|és
sac suporte um_|atendente|humano uma_pessoa vos_contactar`,
    byMistake: 'por_|acidente|engano|erro sem_querer',
    lookalike: `
cancelado||s cont|ar|as|ratar|rato correto envia|da|do|ram escrevo estar mandado mensa|geiro|l mostrar número
pare|ce|des|ntes promessa publica|do|r receb|eram|ido removido`,
  },
};
