import { useState } from 'preact/hooks'
import type { Audience } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { goTo } from '../place.ts'
import { refresh } from '../queries.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { Choices, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages } from '../words.ts'

export function MakeSpace() {
  const { forum, shell } = useMessages()
  const { admin } = forum
  const title = useDraft('space-title')
  const description = useDraft('space-description')
  const [language, setLanguage] = useState(useLanguage())
  const [audience, setAudience] = useState<Audience>('network')
  const body = { title: title.text, description: description.text, language, audience }
  const onceKey = useOnceKey(JSON.stringify(body))

  async function make(): Promise<void> {
    const space = await call('POST /spaces', { body, onceKey })
    title.drop()
    description.drop()
    void refresh('GET /home', 'GET /spaces')
    say(admin.made)
    goTo(audience === 'members' ? `/spaces/${space.id}/people` : `/spaces/${space.id}`)
  }

  return (
    <PageBody title={admin.makeTitle} crumbs={[{ to: '/spaces', label: forum.spaces.title }]}>
      <Form
        action={make}
        submit={admin.make}
        other={
          <ButtonLink to="/spaces" look="quiet">
            {shell.actions.cancel}
          </ButtonLink>
        }
      >
        <TextField
          label={admin.name}
          name="title"
          maxLength={limits.titleCharacters}
          value={title.text}
          onInput={title.setText}
        />
        <TextArea
          label={admin.description}
          name="description"
          hint={admin.descriptionHint}
          rows={3}
          value={description.text}
          onInput={description.setText}
        />
        <SelectField
          label={admin.language}
          name="language"
          value={language}
          onChange={setLanguage}
          options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
        />
        <Choices
          legend={admin.audience}
          name="audience"
          value={audience}
          onChange={setAudience}
          options={(['network', 'members'] as const).map((value) => ({
            value,
            label: forum.audience[value],
            hint: admin.audienceHint[value],
          }))}
        />
      </Form>
    </PageBody>
  )
}
