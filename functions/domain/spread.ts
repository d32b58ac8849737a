/** FNV-1a with a final mix, so that keys which differ in one character land far apart. Spreads; it keeps no secret. */
export const spread = (text: string, basis = 0x811c9dc5): number => {
  let value = basis
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const hex = (value: number) => value.toString(16).padStart(8, '0')

/** Sixteen hex digits by which words are known again without being kept. Two texts of one person hardly ever share them. */
export const fingerprint = (text: string): string => `${hex(spread(text))}${hex(spread(text, 0x9747b28c))}`
