import type { ComposingMessages } from '../es/composing.ts'
import { numeral, plural } from '../translated.ts'

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
    count: (value) =>
      plural('pt', value, { one: '1 texto espera conexão.', other: `${n(value)} textos esperam conexão.` }),
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
  drafts: {
    title: 'Meus rascunhos',
    lead: 'O que você começou a escrever, em qualquer dos seus dispositivos. Ninguém mais pode ver.',
    empty: 'Você não tem rascunhos',
    emptyNote: 'O que escrever e não publicar aparecerá aqui durante meio ano.',
    count: (value) =>
      plural('pt', value, { one: 'Você tem 1 texto começado.', other: `Você tem ${n(value)} textos começados.` }),
    many: 'Você tem mais de vinte textos começados.',
    see: 'Ver meus rascunhos',
    reply: 'Resposta',
    thread: 'Tópico novo',
    edit: (number) => `Alterações na n.º ${n(number)}`,
    discard: 'Descartar',
    discarded: 'Rascunho descartado.',
    saved: 'Rascunho guardado na sua conta',
    fromElsewhere: 'Há um rascunho seu mais recente, de outro dispositivo',
    fromHere: 'Há um rascunho seu mais recente',
    savedAt: 'Guardado:',
    useThat: 'Continuar com esse',
    keepMine: 'Continuar com o que tenho aqui',
    goOn: 'Continuar a escrevê-lo',
    notNow: 'Começar do zero',
  },
  conflict: { differs: 'O que muda de um texto para o outro', both: 'Editar a partir dos dois' },
  language: { proposed: 'Proposto pelo que você escreve: mude se não for esse.' },
}
