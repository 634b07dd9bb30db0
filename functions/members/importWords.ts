import type { Language } from '../../shared/languages.ts'
import { memberImport as en } from '../../shared/messages/en/memberImport.ts'
import { faults as enFaults } from '../../shared/messages/en/problems.ts'
import { memberImport as es } from '../../shared/messages/es/memberImport.ts'
import { faults as esFaults } from '../../shared/messages/es/problems.ts'
import { memberImport as fr } from '../../shared/messages/fr/memberImport.ts'
import { faults as frFaults } from '../../shared/messages/fr/problems.ts'
import { memberImport as pt } from '../../shared/messages/pt/memberImport.ts'
import { faults as ptFaults } from '../../shared/messages/pt/problems.ts'
import type { ImportFault } from './importCsv.ts'

const words = {
  es: { file: es, form: esFaults },
  en: { file: en, form: enFaults },
  pt: { file: pt, form: ptFaults },
  fr: { file: fr, form: frFaults },
}

/** What is wrong with a cell, in the reader's language. */
export function importMessage({ column, fault, number = 0, choices }: ImportFault, language: Language): string {
  const { file, form } = words[language]
  const listed = choices?.join(', ') ?? ''
  switch (fault) {
    case 'column-missing':
    case 'column-twice':
      return file[fault](column)
    case 'column-unknown':
      return file[fault](column, listed)
    case 'cells':
    case 'repeated':
      return file[fault](number)
    case 'quotes':
    case 'held':
    case 'no-state':
      return file[fault]
    default:
      return choices ? file.choices(listed) : form[fault](number)
  }
}
