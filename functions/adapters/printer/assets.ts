import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Files that are read, not run: fonts for documents and pictures, and what draws the pictures. They lie beside a bundle, in `assets`;
 * where nothing was bundled they are found in the packages they come from.
 */
export const assetFiles = {
  'NotoSerif.ttf': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'NotoEmoji.ttf': '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
} as const
export type AssetName = keyof typeof assetFiles

/** Reads one of them. Throws when it is in neither place. */
export const asset = (name: AssetName): Uint8Array => {
  const beside = new URL(`./assets/${name}`, import.meta.url)
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(assetFiles[name]))
}
