import { html } from 'hono/html'

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='15' fill='%23fbf7ef'/%3E%3Cpath d='M9 17l5 5 9-11' fill='none' stroke='%23476552' stroke-width='3.5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

/** What every page begins with; its script, and its own style where it has one. */
export const head = (title: string, script: string, style?: string) => html`<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/page.css">
${style && html`<link rel="stylesheet" href="${style}">`}
<script type="module" src="${script}"></script>
</head>`

/** The name of a page, beside the mark. */
export const titleOf = (name: string) => html`<div class="title">
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="1.5" opacity="0.35"/><path class="tick" d="M9.5 16.8l4.6 4.7 8.6-11" fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
    <h1>${name}</h1>
  </div>`
