const device =
  'iphone|ipad|ipod|samsung|galaxy|huawei|xiaomi|redmi|motorola|moto|nokia|honor|oppo|android|blackberry|windows|outlook|yahoo|gmail|proton|aol|móvil|movil|celular|smartphone|teléfono|telefone|téléphone|phone|mobile|tablet|tableta|dispositivo|correo|mail|mac'

/** "Sent from my …", as telephones and programs add it, in the languages of the network. */
const sentFrom = new RegExp(
  `^\\s*[*_]{0,2}(?:sent (?:from|via|with|using)|enviado (?:desde|com?n?|mediante|do|da|de|pelo|pela|via|a partir d[oe])|mandado desde|envoyé (?:de(?:puis)?|à partir d[eu’']|par|avec|via|sur)|von meinem)\\b[^.!?]{0,40}\\b(?:${device})(?![\\p{L}\\d])[^.!?]{0,60}\\.?\\s*(?:<https?:[^>\\s]*>|\\(https?:[^)\\s]*\\))?[*_]{0,2}\\s*$`,
  'iu',
)
const getOutlook =
  /^\s*\[?(?:get|obtener|obtenga|obter|obtenha|baixe|descargue|descargar|télécharge[rz]|obtenir|obtenez)\s+(?:o\s+)?outlook\s+(?:for|para|pour)\s+(?:ios|android|mac|windows)\]?\s*(?:<https?:[^>\s]*>|\(https?:[^)\s]*\))?\s*$/iu

export function isMobileSignature(line: string): boolean {
  return line.length <= 200 && (sentFrom.test(line) || getOutlook.test(line))
}
