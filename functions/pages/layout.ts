import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

type Fragment = ReturnType<typeof html>

const style = `:root{color-scheme:light dark;--paper:light-dark(#f5efe3,#1d1a17);--sheet:light-dark(#fffcf6,#272320);--ink:light-dark(#2e2823,#ece4d8);--soft:light-dark(#665c52,#b5a99b);--rule:light-dark(#e0d5c3,#3d3731);--edge:light-dark(#8d8172,#83786b);--leaf:light-dark(#3f5f4b,#a8c7b0);--leaf-ink:light-dark(#fff,#17201a)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.05rem/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,.win p:not(.more){font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif}
h1{font-size:2rem;font-weight:500;line-height:1.2;margin:.5rem 0 1.5rem}
h2{font-size:1.25rem;font-weight:500;margin:2.5rem 0 .75rem}
h3,.day{font-family:inherit;font-size:.95rem;font-weight:600;color:var(--soft);margin:1.25rem 0 .25rem}
a{color:var(--leaf);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
button,.button{font:inherit;min-height:2.75rem;padding:.4rem 1rem;border:1px solid var(--edge);border-radius:.6rem;background:var(--sheet);color:var(--ink);cursor:pointer}
button.first{background:var(--leaf);border-color:var(--leaf);color:var(--leaf-ink);font-size:1.1rem;padding:.7rem 1.6rem}
input,select,textarea{font:inherit;min-height:2.75rem;padding:.4rem .6rem;border:1px solid var(--edge);border-radius:.6rem;background:var(--sheet);color:var(--ink);width:100%}
.filter{display:grid;gap:.75rem;grid-template-columns:1fr;align-items:end;margin:1rem 0}
.filter p{margin:0}
.win .about+p{margin-top:.4rem}
label{display:block;font-size:.9rem;color:var(--soft)}
@media(min-width:40rem){.filter{grid-template-columns:1fr 1fr auto}}
ul{list-style:none;margin:0;padding:0}
.win{background:var(--sheet);border:1px solid var(--rule);border-radius:.8rem;padding:.8rem 1rem;margin:.5rem 0}
.win p{margin:0;font-size:1.15rem;white-space:pre-line}
.win img{display:block;max-width:100%;max-height:24rem;border-radius:.5rem;margin:.5rem 0}
.about{display:flex;flex-wrap:wrap;gap:.25rem .8rem;align-items:baseline;font-size:.85rem;color:var(--soft);margin-top:.3rem}
details{margin-left:auto}
summary{cursor:pointer;padding:.5rem .3rem}
table{border-collapse:collapse;width:100%;max-width:26rem}
caption{text-align:left;font-weight:600;color:var(--soft);font-size:.95rem;padding:.4rem 0}
th,td{text-align:center;padding:.3rem;font-variant-numeric:tabular-nums;font-weight:400;font-size:.9rem;width:14.28%}
th{color:var(--soft)}
td.on{font-weight:700}
td.on span{display:inline-block;min-width:2rem;border-radius:1rem;background:var(--leaf);color:var(--leaf-ink)}
.themes li{display:grid;grid-template-columns:10rem 1fr;gap:.8rem;align-items:center;margin:.3rem 0}
.themes svg{width:100%;max-width:14rem;height:1.6rem;fill:var(--leaf);border-bottom:1px solid var(--edge)}
.months{display:grid;gap:1rem 2rem}
@media(min-width:40rem){.months{grid-template-columns:1fr 1fr}}
.quiet{color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
textarea{resize:vertical}
.writing{max-width:32rem}
.hint{display:block;font-size:.9rem;margin-top:.25rem}
.terms{padding-left:1.2rem;list-style:disc}
.terms li{margin:.4rem 0}
.tick{display:flex;gap:.8rem;align-items:flex-start;color:var(--ink);font-size:1rem;margin:1.25rem 0}
.tick input{flex:none;width:1.5rem;height:1.5rem;min-height:0;margin:.05rem 0 0;accent-color:var(--leaf)}
.say{border-left:4px solid var(--leaf);padding:.4rem .8rem;background:var(--sheet)}
.examples{border-left:4px solid var(--rule);padding-left:.9rem;color:var(--soft)}
.win h2{margin:0}
.win p.more{font-family:inherit;font-size:.95rem;margin-top:.5rem}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:1rem}
.copies{display:flex;flex-wrap:wrap;gap:.6rem;margin:.5rem 0 1.5rem}
.copies a{display:inline-flex;align-items:center;text-decoration:none}
@media print{body{max-width:none;padding:0;background:#fff;color:#000;font-size:10pt}.filter,footer,details,nav,.aside{display:none}.week{break-after:page}.win{border:0;border-bottom:1px solid #ccc;border-radius:0;padding:.25rem 0;break-inside:avoid}.win p{font-size:11pt}h2{margin:1rem 0 .25rem}.sheet{columns:2}.sheet h1,.sheet>p{column-span:all;margin:.2rem 0}.sheet .day{margin:.4rem 0 0}}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing is loaded, from here or from elsewhere; nothing runs; nobody frames it, keeps it, or finds it. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** The same for a page that shows pictures: each is asked of us, who lead on to where it lies. From there, and from nowhere else. */
export const headersShowing = (origin: string): Record<string, string> => {
  const policy = pageHeaders['Content-Security-Policy'].replace('img-src data:', `img-src data: 'self' ${origin}`)
  return { ...pageHeaders, 'Content-Security-Policy': policy }
}

/** One whole page. Everything put into it is escaped but for fragments, which were when they were made. */
export const page = (language: string, title: string, body: Fragment): string =>
  String(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,">
<style>${raw(style)}</style></head><body>${body}</body></html>`)
