import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ProblemError } from '../problem.ts'
import { ProblemNotice } from './notices.tsx'
import { Skeleton } from './skeleton.tsx'

/** A part of a page whose code arrives when it is first shown: what few readers ask for is no part of everybody's first visit. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let arrived: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const [failed, setFailed] = useState(false)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (arrived) return
      setFailed(false)
      load().then(
        (component) => {
          arrived = component
          setTries((count) => count + 1)
        },
        () => setFailed(true),
      )
    }, [tries])
    const Shown = arrived
    if (Shown) return <Shown {...props} />
    if (!failed) return <Skeleton rows={1} />
    return (
      <ProblemNotice problem={new ProblemError({ code: 'unreachable' })} retry={() => setTries((count) => count + 1)} />
    )
  }
}
