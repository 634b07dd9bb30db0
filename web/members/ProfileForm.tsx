import { useState } from 'preact/hooks'
import { type Language, languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { Account, AccountEdit } from '../../shared/members.ts'
import { call } from '../api.ts'
import { queryClient } from '../cache.ts'
import { useDraft } from '../draft.ts'
import { reading, refresh } from '../queries.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Checkbox, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { chooseLanguage, useLanguage, useMessages, useWords } from '../words.ts'
import { ConflictNotice, useConflict } from './conflict.tsx'
import { memberMessages } from './messages.ts'
import { zoneInWords, zonesFor } from './zones.ts'

export function ProfileForm({ me }: { me: Account }) {
  const [round, setRound] = useState(0)
  // Whoever keeps what was saved elsewhere begins anew from it.
  const beginAnew = () => void refresh('GET /me').then(() => setRound(round + 1))
  return <Profile key={round} me={me} onTheirs={beginAnew} />
}

function Profile({ me, onTheirs }: { me: Account; onTheirs: () => void }) {
  const { settings } = useWords(memberMessages)
  const { shell } = useMessages()
  const name = useDraft('profile-name', me.name)
  const about = useDraft('profile-about', me.about)
  const [rest, setRest] = useState({ language: me.language, languages: me.languages, zone: me.zone })
  const edit: AccountEdit = { ...rest, name: name.text, about: about.text.replace(/\s+/g, ' ').trim() }
  const conflict = useConflict(me.version)

  const save = async () => {
    const saved = await conflict.guard((version) => call('PATCH /me', { body: edit, version }))
    name.drop()
    about.drop()
    queryClient.setQueryData(reading('GET /me').queryKey, saved)
    await refresh('GET /directory/:place', 'GET /people/:personId')
    await chooseLanguage(saved.language)
    say(shell.saved)
  }

  return (
    <Form
      action={save}
      submit={settings.save}
      note={
        <>
          <p class="hint">{settings.seen}</p>
          {conflict.kept && (
            <ConflictNotice
              kept={[
                { label: settings.name, text: conflict.kept.name },
                { label: settings.about, text: conflict.kept.about },
              ]}
              onTheirs={() => {
                name.drop()
                about.drop()
                onTheirs()
              }}
            />
          )}
        </>
      }
    >
      <TextField
        label={settings.name}
        name="name"
        autoComplete="name"
        value={name.text}
        onInput={name.setText}
        maxLength={limits.nameCharacters}
      />
      <About text={about.text} onInput={about.setText} />
      <LanguagesRead chosen={rest.languages} onChoose={(chosen) => setRest({ ...rest, languages: chosen })} />
      <SelectField
        label={settings.language}
        name="language"
        value={rest.language}
        onChange={(language) => setRest({ ...rest, language })}
        options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
      />
      <Zone zone={rest.zone} onChoose={(zone) => setRest({ ...rest, zone })} />
      <p>
        {settings.email} <strong>{me.email}</strong> <span class="hint">{settings.emailHint}</span>
      </p>
    </Form>
  )
}

function About({ text, onInput }: { text: string; onInput: (text: string) => void }) {
  const { settings } = useWords(memberMessages)
  const over = text.trim().length - limits.noteCharacters
  return (
    <TextArea
      label={settings.about}
      name="about"
      hint={settings.aboutHint}
      optional
      rows={3}
      value={text}
      onInput={onInput}
      {...(over > 0 ? { fault: settings.aboutTooLong(over) } : {})}
    />
  )
}

type ReadProps = { chosen: readonly Language[]; onChoose: (chosen: Language[]) => void }

function LanguagesRead({ chosen, onChoose }: ReadProps) {
  const { settings } = useWords(memberMessages)
  const { shell } = useMessages()
  return (
    <fieldset class="field choices choices-across">
      <legend>{settings.languages}</legend>
      {languages.map((tag) => (
        <Checkbox
          key={tag}
          name={`reads-${tag}`}
          label={shell.languages[tag]}
          checked={chosen.includes(tag)}
          onChange={(checked) => onChoose(languages.filter((one) => (one === tag ? checked : chosen.includes(one))))}
        />
      ))}
    </fieldset>
  )
}

function Zone({ zone, onChoose }: { zone: string; onChoose: (zone: string) => void }) {
  const { settings } = useWords(memberMessages)
  const language = useLanguage()
  return (
    <Combobox
      label={settings.zone}
      name="zone"
      hint={settings.zoneHint}
      chosen={zoneInWords(zone, language)}
      onChoose={onChoose}
      find={(text) => zonesFor(text, language)}
      none={settings.zoneNone}
    />
  )
}
