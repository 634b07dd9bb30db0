// Runs in the browser: shows a batch of texts as pages show them.
import { setRendered } from '../../web/ui/trustedHtml.ts'
import { setOffWithin } from './setOff.ts'

const doc = document
const [, layer = '', batch = ''] = location.pathname.split('/')

async function show(): Promise<void> {
  const response = await fetch(`/texts/${layer}/${batch}`)
  const texts: string[] = await response.json()
  const main = doc.createElement('main')
  doc.documentElement.append(main)
  for (const html of texts) {
    const place = doc.createElement('div')
    main.append(place)
    if (layer === 'policy') setRendered(place, html)
    else place.innerHTML = html
  }
  await setOffWithin(main, texts.length)
}

void show()
