/** "ordinateur 7", "Ordinateur n° 7" and "7" all stand on labels: what follows the word, which our sentences say themselves. */
export const laptopName = (label: string): string => label.replace(/^\s*(?:l[’'])?(?:ordinateur|computer|ordi|pc)\s+(?:n[°o]\s*)?/iu, '').trim() || label;
