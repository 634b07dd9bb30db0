import { useWords } from '../words.ts'
import { catalogueMessages } from './messages.ts'

const files = ['csv', 'json', 'schema.json'] as const

/** All that is published as open data: the files of the public site. */
export function Download() {
  const { openData: words } = useWords(catalogueMessages)
  return (
    <section class="catalogue-part" aria-labelledby="open-data">
      <h2 id="open-data">{words.title}</h2>
      <p class="hint">{words.lead}</p>
      <p class="form-end">
        {files.map((name) => (
          <a key={name} href={`/public/practices.${name}`} download>
            {words[name]}
          </a>
        ))}
      </p>
    </section>
  )
}
