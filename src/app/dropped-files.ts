/** Files that are let go over the window: without this it would try to go to them. */

export interface DropEnds {
  /** Files are being carried over the window, or not any more. */
  readonly onOver: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

const PROJECT = /\.sb[23]$/iu;
export const isProjectFile = ({ name }: File): boolean => PROJECT.test(name);

export function hearDrops({ onOver, onDrop }: DropEnds): void {
  window.addEventListener('dragover', (event) => {
    if (!event.dataTransfer || !hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    onOver(true);
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => { if (!relatedTarget) onOver(false); });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onOver(false);
    onDrop([...event.dataTransfer?.files ?? []]);
  });
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
