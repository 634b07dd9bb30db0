import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Citar',
    selection: 'Citar o trecho selecionado',
    source: (name, number) => `${name}, n.º ${n(number)}`,
    done: 'A citação está na sua resposta.',
  },
  waiting: {
    heading: 'A enviar',
    sending: 'Enviando…',
    waits: 'À espera de envio: sai sozinha quando a conexão voltar. Está guardada neste dispositivo.',
    sendNow: 'Enviar agora',
    takeBack: 'Voltar a editar',
    discard: 'Descartar',
    copy: 'Copiar o texto',
    copied: 'Texto copiado.',
    replySent: 'Sua resposta, que esperava conexão, está publicada.',
    threadSent: (title) => `Seu tópico “${title}”, que esperava conexão, está publicado.`,
    kept: 'Não há conexão: seu texto fica guardado e será enviado uma única vez quando ela voltar.',
    refused: 'Não foi possível publicar. Aqui está o seu texto.',
    refusedSaid: 'Algo que você enviou não pôde ser publicado. Seu texto está guardado.',
    tooOld: 'Esperou tempo demais e não foi enviada sozinha. Verifique se chegou e, se não, envie outra vez.',
  },
}
