/** Tidies a pasted list of first names and tells two alike apart: by the initial where one was given ("Léa B."), else by a number ("Léa 2"). */

/** `taken`: names already in the class. Empty lines go; case and accents do not make two names different to the eye. */
export function distinctNames(pasted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(sameToTheEye));
  const names: string[] = [];
  for (const name of pasted.map(tidyName).filter(Boolean)) {
    const distinct = firstFree(name, used);
    used.add(sameToTheEye(distinct));
    names.push(distinct);
  }
  return names;
}

/** "léa  B" → "léa B.": a capital alone is the initial of a family name. */
const tidyName = (name: string): string => name.trim().replace(/\s+/gu, ' ').replace(/ (\p{Lu})\.?$/u, ' $1.');

function firstFree(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let n = 2; used.has(sameToTheEye(candidate)); n++) candidate = `${name} ${n}`;
  return candidate;
}

const sameToTheEye = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');
