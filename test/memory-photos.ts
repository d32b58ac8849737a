import type { PhotoWork } from '../functions/domain/photos.ts'
import type { Picture } from '../functions/domain/picture.ts'
import type { Photos, Queue } from '../functions/domain/ports.ts'

/** Pictures in memory, held to the same promises as those in the bucket and in the folder of one machine. */
export const memoryPhotos = (): Photos & { held: Map<string, Picture> } => {
  const held = new Map<string, Picture>()
  return {
    held,
    put: async (of, photo, picture) => void held.set(`${of}/${photo}`, picture),
    urlFor: async (of, photo) => `https://photos.example/${of}/${photo}?signature=x`,
    remove: async (of, photo) => void held.delete(`${of}/${photo}`),
    forget: async (of) => {
      for (const key of held.keys()) if (key.startsWith(`${of}/`)) held.delete(key)
    },
  }
}

/** Where nobody sends a picture. */
export const noPhotos: Queue<PhotoWork> = { send: async () => {} }
