/** Cuts a block's label into what is laid out: words, slots, icons and ends of rows. */
export type LabelPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'icon'; readonly name: string }
  | { readonly kind: 'row' };

/** `répéter {TIMES} fois\n{SUBSTACK}`, `quand {@flag} est cliqué`. */
export function parseLabel(label: string): LabelPart[] {
  return label.split(/(\{@?\w+\}|\n)/u).flatMap((piece): LabelPart[] => {
    if (piece === '\n') return [{ kind: 'row' }];
    if (piece.startsWith('{@')) return [{ kind: 'icon', name: piece.slice(2, -1) }];
    if (piece.startsWith('{')) return [{ kind: 'slot', name: piece.slice(1, -1) }];
    return piece.trim() === '' ? [] : [{ kind: 'words', words: piece.trim() }];
  });
}
