import type { ComponentChildren } from 'preact'
import { Link } from 'wouter'
import { Icon, type IconName } from './icons.tsx'

type Look = 'main' | 'plain' | 'quiet' | 'danger'
type ButtonProps = {
  children: ComponentChildren
  onClick?: () => void
  look?: Look
  type?: 'button' | 'submit'
  icon?: IconName
  disabled?: boolean
  /** Shown and told while something is under way; the button keeps its place and takes no second press. */
  busy?: boolean
  expanded?: boolean
  describedBy?: string
  /** For those who listen, where the button's own words say too little; it begins with them. */
  label?: string
}

/** One page has one `main` button. */
export function Button(props: ButtonProps) {
  const { children, onClick, look = 'plain', type = 'button', icon, disabled = false, busy = false } = props
  return (
    <button
      type={type}
      class={`button button-${look}`}
      aria-disabled={busy || disabled ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      onClick={(event) => {
        if (busy || disabled) event.preventDefault()
        else onClick?.()
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkProps = { to: string; children: ComponentChildren; look?: Look; icon?: IconName }

/** Goes somewhere, and looks like a button because it is the next step of the page. */
export function ButtonLink({ to, children, look = 'plain', icon }: LinkProps) {
  return (
    <Link href={to} class={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

export function TextLink({
  to,
  children,
  lang,
  onClick,
}: {
  to: string
  children: ComponentChildren
  lang?: string | undefined
  /** What else happens on the way. */
  onClick?: () => void
}) {
  return (
    <Link href={to} {...(lang ? { lang } : {})} {...(onClick ? { onClick } : {})}>
      {children}
    </Link>
  )
}
