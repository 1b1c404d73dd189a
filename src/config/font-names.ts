/** Whether a name ends as those of font files do, and so is no name of a family. */
export function isFontName(name: string): boolean {
  return /\.(?:ttf|otf|ttc|otc|woff2)$/i.test(name);
}
