// What the makers of pairs do to words.

/** White space as one space. */
export function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** A paragraph in lines of at most 76 characters, as a mail program breaks them. */
export function wrap(paragraph) {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1);
    if (line.trim() !== '' && line.length + 1 + word.length > 76) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
