import { Component, type ComponentChildren } from 'preact'
import { useMessages } from '../words.ts'
import { Button } from './controls.tsx'

type Props = { children: ComponentChildren }

/** Where a page breaks, the rest stands: the reader is told, and can load it again. */
export class Breakwater extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { shell } = useMessages()
  return (
    <section class="notice notice-trouble" role="alert">
      <h1>{shell.broken.title}</h1>
      <p>{shell.broken.text}</p>
      <Button onClick={() => location.reload()}>{shell.actions.reload}</Button>
    </section>
  )
}
