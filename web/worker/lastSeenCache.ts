/** Where pages as they last showed are kept: written by the app, read by the worker. */
export const lastSeenCache = 'enlaces-last-seen'

/** When a page was kept, in milliseconds since 1970; after a week it shows no more. */
export const keptAtHeader = 'Kept-At-Ms'

/** The style sheet it was shown with: another build may lack what it wants. */
export const keptWithHeader = 'Kept-With'
