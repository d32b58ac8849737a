const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string) =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return entities[name] ?? whole
  })

const message = /<Message(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/Message>)/g
const media = /<Media>([\s\S]*?)<\/Media>/
const inner = /<Body(?:\s[^>]*)?>([\s\S]*?)<\/Body>/

/**
 * The texts a TwiML answer asks for, in order; undefined when it is not TwiML that Twilio would take
 * (it wants an XML content type and a `<Response>` around everything). An empty answer asks for nothing.
 */
export const repliesIn = (contentType: string, body: string): string[] | undefined => {
  if (body.trim() === '') return []
  if (!/^(text|application)\/xml\b/i.test(contentType)) return undefined
  const document = body.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?\s*/, '').trim()
  if (/^<Response(\s[^>]*)?\/>$/.test(document)) return []
  const response = /^<Response(?:\s[^>]*)?>([\s\S]*)<\/Response>$/.exec(document)?.[1]
  if (response === undefined || /<(?!\/?(Message|Body|Media)[\s/>])/.test(response)) return undefined
  return [...response.matchAll(message)].map(([, content = '']) => {
    const picture = media.exec(content)?.[1]
    const said = unescaped(inner.exec(content)?.[1] ?? content)
    // A phone of ours shows a picture by its address.
    return picture === undefined ? said : `${said}\n${unescaped(picture)}`
  })
}
