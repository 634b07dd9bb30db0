import { useEffect, useRef, useState } from 'preact/hooks'
import { isPicture } from '../../shared/fileKinds.ts'
import type { PostFile } from '../../shared/files.ts'
import type { PostView } from '../../shared/forum.ts'
import type { TakenOut } from '../../shared/postMark.ts'
import { useMe } from '../session.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { addressesOf } from './addresses.ts'
import { filesMessages } from './messages.ts'

type Props = { post: PostView }

/** The files of a post: pictures to be seen, documents to be fetched, each with its name, its kind and its size. */
export function PostFiles({ post }: Props) {
  const words = useWords(filesMessages)
  const { files = [], takenOut } = post
  const pictures = files.filter(({ kind }) => isPicture(kind))
  const documents = files.filter(({ kind }) => !isPicture(kind))
  const { run, busy, problem } = useAction(async (id: string) => {
    const address = (await addressesOf(post)).get(id)?.address
    // As an attachment: the page stays where it is.
    if (address) location.assign(address)
  })
  const way = (file: PostFile) => (
    <Button look="quiet" busy={busy} label={words.downloadName(file.name)} onClick={() => void run(file.id)}>
      {words.download}
    </Button>
  )
  return (
    <section class="post-files" aria-label={words.listOf}>
      {pictures.length > 0 && <Pictures post={post} pictures={pictures} way={way} />}
      {documents.length > 0 && (
        <ul class="post-documents">
          {documents.map((file) => (
            <li key={file.id} class="post-document">
              <Icon name="file" />
              <Named file={file} />
              {way(file)}
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {takenOut && <FilesTakenOut post={post} takenOut={takenOut} />}
    </section>
  )
}

function FilesTakenOut({ post, takenOut }: Props & { takenOut: readonly TakenOut[] }) {
  const words = useWords(filesMessages)
  const { marks } = useMessages()
  const mine = useMe()?.id === post.author.id
  return (
    <ul class="files-taken-out">
      {takenOut.map(({ id, at, by, reason }) => (
        <li key={id} class="post-mark">
          <p>
            <Icon name="lock" /> <strong>{words.takenOut(by)}</strong> <Time at={at} short />
          </p>
          <p>{marks.because(reason)}</p>
          {mine && (
            <p>
              <TextLink to="/order">{marks.answer}</TextLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Named({ file }: { file: PostFile }) {
  const words = useWords(filesMessages)
  return (
    <span class="attached-name">
      <span>{file.name}</span>
      <small>
        {words.kinds[file.kind]} · {words.size(file.bytes)}
      </small>
    </span>
  )
}

type PicturesProps = Props & { pictures: readonly PostFile[]; way: (file: PostFile) => preact.JSX.Element }

/** Half a screen before they are seen, so that they are there. */
const nearPixels = 400

function Pictures({ post, pictures, way }: PicturesProps) {
  const place = useRef<HTMLUListElement>(null)
  const [addresses, setAddresses] = useState<Awaited<ReturnType<typeof addressesOf>>>()
  const [tries, setTries] = useState(0)
  const shown = pictures.map(({ id }) => id).join()
  useEffect(() => {
    if (!place.current) return
    const watching = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return
        watching.disconnect()
        // Without a line their words stand in their place.
        addressesOf(post).then(setAddresses, () => undefined)
      },
      { rootMargin: `${nearPixels}px` },
    )
    watching.observe(place.current)
    return () => watching.disconnect()
  }, [tries, shown])
  useEffect(() => {
    if (addresses) return
    const again = () => setTries((count) => count + 1)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [addresses])
  return (
    <ul ref={place} class="post-pictures">
      {pictures.map((file) => (
        <li key={file.id}>
          <figure class="post-picture">
            <Picture file={file} address={addresses?.get(file.id)?.thumbnail} language={post.language} />
            <figcaption>
              <Named file={file} />
              {way(file)}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

type PictureProps = { file: PostFile; address: string | undefined; language: string }

// The place is as large as the picture will be: nothing moves when it comes.
function Picture({ file, address, language }: PictureProps) {
  const { alt = '', width = 4, height = 3 } = file
  if (!address)
    return (
      <div class="post-picture-place" style={{ aspectRatio: `${width} / ${height}` }} lang={language}>
        {alt}
      </div>
    )
  return <img src={address} alt={alt} width={width} height={height} lang={language} decoding="async" />
}
