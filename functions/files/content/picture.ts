import sharp, { type Sharp } from 'sharp'
import type { FileKind, FileRefusal } from '../../../shared/fileKinds.ts'

export type Picture = { content: Buffer; thumbnail: Buffer; width: number; height: number }

/** A hundred megapixels is the largest that telephones make; ten times as much would fill the function's memory. */
const mostPixels = 110_000_000
/** Of frames that move, altogether. */
const mostFrames = 300
/** Larger than any screen shows it, and what a sheet of paper needs. */
const longestSide = 4_096
const thumbnailSide = 640
const quality = 82

// One picture at a time in a function of its own: what is kept for the next would only be memory.
sharp.cache(false)

/**
 * The picture drawn anew: pixels alone, upright, without the place, the camera and whatever else was written into it.
 * @returns why not, when it cannot be
 */
export async function redrawn(file: Buffer, kind: FileKind): Promise<Picture | FileRefusal> {
  const about = await sharp(file, { limitInputPixels: false, animated: true })
    .metadata()
    .catch(() => undefined)
  if (about?.format !== kind) return 'damaged'
  const { width, height, pages = 1 } = about
  if (width * height > mostPixels || pages > mostFrames) return 'too-many-pixels'
  try {
    return await draw(file, kind, pages > 1)
  } catch {
    // Sharp tells only in words what is wrong with a picture, and all of it is wrong with the picture.
    return 'damaged'
  }
}

async function draw(file: Buffer, kind: FileKind, animated: boolean): Promise<Picture> {
  const options = { limitInputPixels: mostPixels, failOn: 'error' } as const
  const upright = (moves: boolean, side: number) => {
    const picture = sharp(file, { ...options, animated: moves })
    return (moves ? picture : picture.autoOrient()).resize({
      ...{ width: side, height: side, fit: 'inside', withoutEnlargement: true },
    })
  }
  const { data: content, info } = await encoded(upright(animated, longestSide), kind).toBuffer({
    resolveWithObject: true,
  })
  const thumbnail = await upright(false, thumbnailSide).webp({ quality: 70 }).toBuffer()
  return { content, thumbnail, width: info.width, height: info.pageHeight ?? info.height }
}

function encoded(picture: Sharp, kind: FileKind): Sharp {
  if (kind === 'png') return picture.png({ compressionLevel: 9 })
  if (kind === 'webp') return picture.webp({ quality })
  if (kind === 'gif') return picture.gif()
  return picture.jpeg({ quality, mozjpeg: true })
}
