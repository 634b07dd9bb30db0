const paths = {
  home: 'M4 11.5 12 5l8 6.5M6 10.5V19h4.5v-5h3v5H18v-8.5',
  spaces: 'M4 6h16v10H10l-4 3.5V16H4zM8 10h8M8 13h5',
  notices: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11ZM3 19c.4-3.4 2.7-5.3 6-5.3s5.6 1.9 6 5.3M16 5.2a3 3 0 0 1 0 5.6M17.5 14c2 .6 3.2 2.3 3.5 5',
  coordination: 'M5 7h9M18 7h1M5 12h2M11 12h8M5 17h7M16 17h3M14 5v4M9 10v4M14 15v4',
  settings: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c.5-4 3.2-6 7-6s6.5 2 7 6',
  write: 'M5 19l1-4L16.5 4.5l3 3L9 18l-4 1ZM14.5 6.5l3 3',
  link: 'M10 8H8a4 4 0 0 0 0 8h2M14 8h2a4 4 0 0 1 0 8h-2M9 12h6',
  attach: 'M19 11.5 12 18.5a4.5 4.5 0 0 1-6.4-6.4l7.5-7.5a3 3 0 0 1 4.3 4.3l-7.4 7.4a1.5 1.5 0 0 1-2.2-2.1l6.7-6.7',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5',
  quote: 'M10 7H5v6h4c0 2-1 3.5-3.5 4M19 7h-5v6h4c0 2-1 3.5-3.5 4',
  bold: 'M8 5h5a3.5 3.5 0 0 1 0 7H8zM8 12h6a3.5 3.5 0 0 1 0 7H8z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  heading: 'M6 5v14M18 5v14M6 12h12',
  bullets: 'M10 6.5h10M10 12h10M10 17.5h10M5 6.5v.1M5 12v.1M5 17.5v.1',
  numbers: 'M11 6.5h9M11 12h9M11 17.5h9M4.5 5.5 6 5v5M4.5 14.5c1-1 3-.6 2.6.8L4.5 19h3',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M12 5v14',
  footnote: 'M4 18 8.5 6 13 18M5.5 14h6M17 5.5 18.5 5v6',
  back: 'M14 6l-6 6 6 6',
  next: 'M10 6l6 6-6 6',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  open: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
} as const
export type IconName = keyof typeof paths

/** Always beside a word: it says nothing by itself, so it is hidden from those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
