/** What the studio hears from the whole window: its keys, and that it is about to close. */
import type { StudioWork } from './studio-work.ts';

interface Hearer {
  readonly work: StudioWork | null;
  /** What was held back goes on: the window closes, or the page is loaded again. */
  readonly goOn: () => void;
  undo(): void;
  redo(): void;
  escape(): void;
}

/** Gives the way to stop hearing. */
export function hearWindow(hearer: Hearer): () => void {
  const over = new AbortController();
  window.addEventListener('beforeunload', (event) => { holdWindow(event, hearer); }, { signal: over.signal });
  window.addEventListener('keydown', (event) => { hearKey(event, hearer); }, { capture: true, signal: over.signal });
  return () => { over.abort(); };
}

/** The window waits a moment for what is not kept yet. */
function holdWindow(event: BeforeUnloadEvent, { work, goOn }: Hearer): void {
  if (work?.autosave.state !== 'pending') return;
  event.preventDefault();
  void work.flush().then(goOn);
}

/** Ctrl+Z and its like, before Blockly: there is one history, the project's. */
function hearKey(event: KeyboardEvent, hearer: Hearer): void {
  if (event.key === 'Escape') hearer.escape();
  const [on] = event.composedPath();
  if (!(event.ctrlKey || event.metaKey) || (on instanceof Element && on.matches('input, textarea'))) return;
  const command = ({ z: event.shiftKey ? 'redo' : 'undo', y: 'redo' } as const)[event.key.toLowerCase()];
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  hearer[command]();
}
