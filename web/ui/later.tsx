import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
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
    const again = () => setTries((count) => count + 1)
    useEffect(() => {
      if (!failed) return
      addEventListener('online', again)
      return () => removeEventListener('online', again)
    }, [failed])
    const Shown = arrived
    if (Shown) return <Shown {...props} />
    if (!failed) return <Skeleton rows={1} />
    return <ProblemNotice problem={new ProblemError({ code: 'unreachable' })} retry={again} />
  }
}

/** So near that it is there when one arrives, however fast one scrolls. */
const nearPixels = 800

/** The same for a part far down the page: its code is asked for when the reader comes near. */
export function laterWhenNear<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Later = later(load)
  return function WhenNear(props: Props) {
    const [near, setNear] = useState(false)
    const place = useRef<HTMLDivElement>(null)
    useEffect(() => {
      if (!place.current) return
      const watching = new IntersectionObserver(
        (seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true)
        },
        { rootMargin: `${nearPixels}px` },
      )
      watching.observe(place.current)
      return () => watching.disconnect()
    }, [near])
    return near ? (
      <Later {...props} />
    ) : (
      <div ref={place}>
        <Skeleton rows={1} />
      </div>
    )
  }
}
