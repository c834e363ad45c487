// The notices that the licences of shipped packages ask for, as one text beside the pane and the
// command line. Texts that several packages share stand there once.
import { licenceTexts } from "./licences.mjs";

const MIT_TERMS = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** A package that brings no text: its author and, for MIT, the terms that it means. */
function ownText({ author, license }) {
  const terms = license === "MIT" ? MIT_TERMS : `Licence: ${license}`;
  return `Copyright (c) ${author}\n\n${terms}`;
}

/** @returns {string} the notices, packages sorted by name. */
export function noticesText(root, packages) {
  const byText = new Map();
  for (const one of packages) {
    const texts = licenceTexts(root, one);
    const text = texts.length > 0 ? texts.join("\n\n") : ownText(one);
    byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version} (${one.license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const line = `\n\n${"-".repeat(78)}\n\n`;
  return `Quadra contains the following packages, under the licences printed below each.${line}${parts.join(line)}\n`;
}
