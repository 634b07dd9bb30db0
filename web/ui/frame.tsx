import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter'
import { useUnreadNotices } from '../notices/unread.ts'
import { useSearchShortcut, wantWords } from '../search/shortcut.ts'
import { useMe } from '../session.ts'
import { useMessages } from '../words.ts'
import { Icon, type IconName } from './icons.tsx'
import { LanguageSwitch } from './languageSwitch.tsx'

/** What stands around every page. `alone`: a page for somebody who is not signed in, without the navigation. */
export function Frame({ alone, children }: { alone: boolean; children: ComponentChildren }) {
  const { shell } = useMessages()
  return (
    <div class={alone ? 'frame frame-alone' : 'frame'}>
      <a class="skip" href="#content">
        {shell.skip}
      </a>
      <header class="masthead">
        <Link href="/" class="wordmark">
          <Mark />
          <span class="wordmark-words">
            <strong>{shell.product}</strong>
            <span class="wordmark-network">{shell.network}</span>
          </span>
        </Link>
        {!alone && <ToSearch />}
        {!alone && <Navigation />}
        <div class="masthead-end">
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Offline />
        {children}
      </main>
    </div>
  )
}

/** Near the name on every page: on a phone the bar at the bottom has no room for one more. */
function ToSearch() {
  const { shell } = useMessages()
  useSearchShortcut()
  return (
    <nav class="to-search" aria-label={shell.places.search}>
      <ul>
        <Place to="/search" icon="search" label={shell.places.search} onPress={wantWords} />
      </ul>
    </nav>
  )
}

function Navigation() {
  const { shell } = useMessages()
  const me = useMe()
  const places = shell.places
  const unread = useUnreadNotices()
  return (
    <nav class="navigation" aria-label={shell.navigation}>
      <ul>
        <Place to="/" icon="home" label={places.home} />
        <Place to="/spaces" also="/threads" icon="spaces" label={places.spaces} />
        <Place to="/practices" icon="check" label={places.practices} />
        <Place to="/notices" icon="notices" label={places.notices} unread={unread} />
        <Place to="/people" also="/person" icon="people" label={places.people} />
        {me?.may.coordinate && <Place to="/coordination" icon="coordination" label={places.coordination} />}
        <Place to="/settings" icon="settings" label={places.settings} />
      </ul>
    </nav>
  )
}

type PlaceProps = { to: string; also?: string; icon: IconName; label: string; unread?: number; onPress?: () => void }

function Place({ to, also, icon, label, unread = 0, onPress }: PlaceProps) {
  const { shell } = useMessages()
  const [path] = useLocation()
  const here = path === to
  const within = here || (to !== '/' && [to, also].some((root) => root && path.startsWith(`${root}/`)))
  return (
    <li>
      <Link
        href={to}
        onClick={onPress}
        class={within ? 'place place-here' : 'place'}
        aria-current={here ? 'page' : within ? 'true' : undefined}
      >
        <Icon name={icon} />
        <span>{label}</span>
        {unread > 0 && (
          <>
            <span class="place-count" aria-hidden="true">
              {unread > 9 ? '9+' : unread}
            </span>
            <span class="only-heard">{shell.unreadNotices(unread)}</span>
          </>
        )}
      </Link>
    </li>
  )
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="14" class="mark-ground" />
      <path d="M28 23h-5a9 9 0 0 0 0 18h5M36 23h5a9 9 0 0 1 0 18h-5" class="mark-link" />
      <path d="M26 32h12" class="mark-bond" />
    </svg>
  )
}

/** Says that the line is down, wherever one is. */
function Offline() {
  const { shell } = useMessages()
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return (
    <div role="status" class="offline-place">
      {!online && <p class="offline">{shell.offline}</p>}
    </div>
  )
}
