import type { SubscriberMessages } from '../es/subscribers.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const subscribers: SubscriberMessages = {
  title: 'O boletim público',
  lead: 'Uma mensagem breve com as boas práticas que a Rede publica sobre crianças e adolescentes em mobilidade humana. Não é preciso ter conta.',
  email: 'Seu endereço de e-mail',
  emailIs: 'Enviamos um código para confirmar que ele é seu.',
  language: 'Idioma do boletim',
  frequency: 'Com que frequência',
  monthly: 'Mensal, na primeira segunda',
  weekly: 'Semanal, às segundas',
  send: 'Enviar o código',
  sending: 'Enviando…',
  kept: 'Guardamos seu endereço somente para enviar o boletim. Cada boletim traz um link para deixá-lo com um clique, e então o endereço é apagado. Quando não há novidades, nada chega. Para mudar o idioma ou a frequência, peça-o aqui outra vez com o mesmo endereço.',
  codeTitle: 'Digite o código',
  codeSent: (email) => `Enviamos um código para ${email}. Ele pode demorar alguns minutos e vale por 10.`,
  code: 'Código de seis algarismos do e-mail',
  confirm: 'Confirmar',
  confirming: 'Verificando…',
  otherAddress: 'Usar outro endereço',
  again: 'Começar de novo',
  done: 'Pronto: você receberá o boletim',
  doneIs: 'O primeiro chegará quando houver algo novo a contar. Você pode fechar esta página.',
  list: 'Inscrições no boletim público',
  listLead: 'Quem recebe o boletim público sem ter conta. Qualquer pessoa pode pedi-lo na',
  form: 'página do boletim',
  findBy: 'Buscar pelo endereço exato',
  find: 'Buscar',
  nobody: 'Ninguém recebe ainda o boletim público',
  nobodyIs:
    'Aqui estará quem o pedir na página do boletim e quem você acrescentar com uma lista e a prova do consentimento.',
  nobodyThere: (email) => `${email} não recebe o boletim público`,
  nobodyThereIs: 'Talvez o tenha deixado: nesse caso o endereço foi apagado.',
  since: 'Desde:',
  byCode: 'Confirmou com um código',
  byList: (name, day) => `Aceitou em ${day}, segundo uma lista de ${name}`,
  frequencies: { weekly: 'Toda semana', monthly: 'Todo mês' },
  end: 'Encerrar',
  endTitle: (email) => `Encerrar o boletim de ${email}?`,
  endIs:
    'Não receberá mais o boletim, nem mesmo um que estivesse prestes a sair, e o endereço é apagado. Pode pedi-lo de novo quando quiser.',
  import: 'Acrescentar uma lista',
  importLead:
    'De quem aceitou por outro meio: em um curso, em um formulário assinado. Cada linha diz quando e como; quem deixou o boletim não volta por uma lista.',
  columnsNote:
    'language: es, en, pt ou fr. frequency: weekly (semanal) ou monthly (mensal). consented: o dia em que aceitou, como 2026-10-01. proof: como aceitou e onde isso está guardado.',
  templateRow: 'ana.perez@exemplo.org;pt;monthly;2026-10-01;Folha de inscrição do curso de outubro, pasta 12',
  templateFile: 'inscricoes.csv',
  add: (count) => plural('pt', count, { one: 'Acrescentar 1 pessoa', other: `Acrescentar ${n(count)} pessoas` }),
  adding: 'Acrescentando…',
  added: (count) =>
    plural('pt', count, { one: '1 pessoa foi acrescentada.', other: `${n(count)} pessoas foram acrescentadas.` }),
  isAdded: 'Acrescentada',
  gets: 'Já o recebe',
  toNext: 'Ver o boletim que sairia agora',
  next: 'O próximo boletim público',
  nextLead:
    'Assim o receberia agora quem já recebeu o anterior: com o que foi publicado desde o último envio. Olhá-lo não envia nada.',
  nothingSince: (day) => `Nada foi publicado desde ${day}`,
  ended: 'Foi encerrado.',
}
