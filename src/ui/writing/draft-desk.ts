/** The draft on the table: what it was before each edit, and the disk that follows. Nothing waits longer than a breath to be kept. */
import { Emitter } from '../../core/base/emitter.ts';
import { settleLicences, type Origin } from '../../core/lesson/draft-files.ts';
import { changesBetween, writeDraft, type Draft } from '../../core/lesson/draft.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export type Keeping = 'kept' | 'keeping' | 'refused';
export interface DraftChanges { readonly written: Map<string, Uint8Array>; readonly removed: string[] }

const PAUSE_MS = 600;

export class DraftDesk {
  /** Something of the desk is no longer as it was. */
  readonly changed = new Emitter<null>();
  readonly #keep: (changes: DraftChanges) => Promise<unknown>;
  readonly #own: Origin;
  #draft: Draft;
  #keptDraft: Draft;
  #keptFiles: Files;
  #past: readonly Draft[] = [];
  #future: readonly Draft[] = [];
  #lastTag = '';
  #keeping: Keeping = 'kept';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  /** `files` are those on the disk, `draft` what was read of them; `own` is whose the author's pictures are. */
  constructor(files: Files, draft: Draft, own: Origin, keep: (changes: DraftChanges) => Promise<unknown>) {
    this.#keptFiles = files;
    this.#draft = draft;
    this.#keptDraft = draft;
    this.#own = own;
    this.#keep = keep;
  }

  get draft(): Draft { return this.#draft; }
  get keeping(): Keeping { return this.#keeping; }
  get canUndo(): boolean { return this.#past.length > 0; }
  get canRedo(): boolean { return this.#future.length > 0; }
  /** The pack as it would be given to a class. */
  get files(): Files { return writeDraft(this.#settled); }

  /** Edits one after the other with the same tag (letters typed in one field) are one step of *Annuler*. */
  edit(draft: Draft, tag = ''): void {
    if (draft === this.#draft) return;
    if (tag === '' || tag !== this.#lastTag) this.#past = [...this.#past, this.#draft];
    this.#future = [];
    this.#take(draft, tag);
  }

  undo(): void {
    const draft = this.#past.at(-1);
    if (!draft) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#draft, ...this.#future];
    this.#take(draft, '');
  }

  redo(): void {
    const [draft, ...others] = this.#future;
    if (!draft) return;
    this.#past = [...this.#past, this.#draft];
    this.#future = others;
    this.#take(draft, '');
  }

  /** Resolves when all is on the disk, or it was refused (`keeping` tells): the next edit tries again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#draft !== this.#keptDraft) await (this.#sending ??= this.#send());
  }

  #take(draft: Draft, tag: string): void {
    this.#draft = draft;
    this.#lastTag = tag;
    this.#tell('keeping');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.flush(); }, PAUSE_MS);
  }

  async #send(): Promise<void> {
    const [draft, files] = [this.#draft, this.files];
    try {
      await this.#keep(changesBetween(this.#keptFiles, files));
      this.#keptDraft = draft;
      this.#keptFiles = files;
      if (draft === this.#draft) this.#tell('kept');
    } catch {
      this.#tell('refused');
    } finally {
      this.#sending = null;
    }
  }

  get #settled(): Draft { return settleLicences(this.#draft, this.#own); }

  #tell(keeping: Keeping): void {
    this.#keeping = keeping;
    this.changed.emit(null);
  }
}
