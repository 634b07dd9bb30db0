import type { Language } from '../../shared/languages.ts'
import { csvFaults as en } from '../../shared/messages/en/csvFaults.ts'
import { faults as enFaults } from '../../shared/messages/en/problems.ts'
import { csvFaults as es } from '../../shared/messages/es/csvFaults.ts'
import { faults as esFaults } from '../../shared/messages/es/problems.ts'
import { csvFaults as fr } from '../../shared/messages/fr/csvFaults.ts'
import { faults as frFaults } from '../../shared/messages/fr/problems.ts'
import { csvFaults as pt } from '../../shared/messages/pt/csvFaults.ts'
import { faults as ptFaults } from '../../shared/messages/pt/problems.ts'
import type { CellFault } from './csvFaults.ts'

const words = {
  es: { file: es, form: esFaults },
  en: { file: en, form: enFaults },
  pt: { file: pt, form: ptFaults },
  fr: { file: fr, form: frFaults },
}

/** What is wrong with a cell, in the reader's language. */
export function cellMessage({ column, fault, number = 0, choices }: CellFault, language: Language): string {
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
    case 'other-version':
      return file[fault](number)
    case 'quotes':
    case 'held':
    case 'left':
    case 'no-state':
    case 'no-draft':
    case 'no-original':
    case 'only-original':
    case 'no-seat':
    case 'month':
    case 'day':
    case 'day-to-come':
      return file[fault]
    default:
      return choices ? file.choices(listed) : form[fault](number)
  }
}
