import { useQueries } from '@tanstack/react-query'
import type { PublishedVersion } from '../../shared/catalogue.ts'
import { mostCompared } from '../../shared/catalogueFacets.ts'
import { type FieldName, isTextName, practiceSections } from '../../shared/practiceFields.ts'
import type { PageProps } from '../page.ts'
import { FactValue, hasFact } from '../practices/factValue.tsx'
import { practiceMessages } from '../practices/messages.ts'
import { reading } from '../queries.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { Empty, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { views } from './asked.ts'
import { Outcome } from './card.tsx'
import { catalogueMessages } from './messages.ts'

/** Up to three practices field by field: side by side where there is room, else one under the other. */
export function Compare({ search }: PageProps) {
  const words = useWords(catalogueMessages)
  const ids = [...new Set((search.get('ids') ?? '').split(',').filter(Boolean))].slice(0, mostCompared)
  const queries = useQueries({
    queries: ids.map((practiceId) => reading('GET /publications/:practiceId', { params: { practiceId }, query: {} })),
  })
  const versions = queries.flatMap(({ data }) => data?.version ?? [])
  const problem = queries.find(({ error }) => error && error.code !== 'not-found')?.error
  const isWaiting = queries.some(({ isPending }) => isPending)
  const gone = isWaiting ? 0 : ids.length - versions.length
  return (
    <PageBody
      title={words.compare.title}
      crumbs={[{ to: views.list, label: words.title }]}
      action={versions.length > 0 && <Button onClick={() => print()}>{words.print}</Button>}
    >
      {problem && <ProblemNotice problem={problem} />}
      {gone > 0 && !problem && <p role="status">{words.compare.gone(gone)}</p>}
      {isWaiting ? (
        <Skeleton />
      ) : versions.length === 0 ? (
        <Empty title={words.compare.empty} action={<ButtonLink to={views.list}>{words.toCatalogue}</ButtonLink>} />
      ) : (
        <Fields versions={versions} />
      )}
    </PageBody>
  )
}

function Fields({ versions }: { versions: readonly PublishedVersion[] }) {
  const words = useWords(practiceMessages)
  const all = practiceSections.flatMap(({ fields }): readonly FieldName[] => fields)
  const isSaid = (name: FieldName, { texts, facts }: PublishedVersion) =>
    isTextName(name) ? texts[name] !== '' : hasFact(name, facts)
  const said = all.filter((name) => name !== 'title' && versions.some((version) => isSaid(name, version)))
  return (
    <div class="compared">
      <div class="compared-heads">
        {versions.map((version) => (
          <div key={version.practiceId}>
            <p class="compared-title">
              <Title version={version} isLink />
            </p>
            <Outcome outcome={version.outcome} />
          </div>
        ))}
      </div>
      {said.map((name) => (
        <section key={name} aria-labelledby={`of-${name}`}>
          <h2 id={`of-${name}`}>{words.fields[name]}</h2>
          <div class="compared-row">
            {versions.map((version) => (
              <div key={version.practiceId}>
                <p class="compared-whose">
                  <Title version={version} />
                </p>
                {isSaid(name, version) ? <Said name={name} version={version} /> : <Nothing />}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function useOwn({ language, texts, translations }: PublishedVersion) {
  const mine = useLanguage()
  return { original: { language, texts }, own: translations.find((one) => one.language === mine) }
}

function Title({ version, isLink = false }: { version: PublishedVersion; isLink?: boolean }) {
  const { original, own } = useOwn(version)
  const { language, texts } = own?.texts.title ? own : original
  if (!isLink) return <span lang={language}>{texts.title}</span>
  return (
    <TextLink to={`/practices/${version.practiceId}`} lang={language}>
      {texts.title}
    </TextLink>
  )
}

function Said({ name, version }: { name: FieldName; version: PublishedVersion }) {
  const { original, own } = useOwn(version)
  if (!isTextName(name)) {
    return (
      <div>
        <FactValue name={name} facts={version.facts} />
      </div>
    )
  }
  const { language, texts } = own?.texts[name] ? own : original
  return (
    <p class="as-typed" lang={language}>
      {texts[name]}
    </p>
  )
}

function Nothing() {
  return <p class="hint">{useWords(catalogueMessages).compare.unsaid}</p>
}
