/** The block editor beside a project at work: shows the chosen target with the step's blocks, and brings back what the child changes. */
import type { Colours } from '../../core/classes/access.ts';
import { currentStep, type Feedback } from '../../core/lesson/lesson-session.ts';
import type { Project, Target } from '../../core/project/project.ts';
import type { Locale, Translate } from '../../core/text/translate.ts';
import { BlockEditor, type GivenScript, type HelpWish } from '../../editor/block-editor.ts';
import type { ExamplePictures } from '../../editor/draw-example.ts';
import { loadEditorFonts } from '../../editor/editor-fonts.ts';
import { pageLocale } from '../../ui/kit/page-locale.ts';
import { breathe } from './breathe.ts';
import { carriedOf, ScriptCarry } from './script-carry.ts';
import type { StudioWork } from './studio-work.ts';

export interface DeskEnds {
  /** Called with a target's name and a block of the stack. */
  readonly onStackClicked: (target: string, blockId: string) => void;
  readonly hearNote: (note: number) => void;
  readonly onHelp: (wish: HelpWish) => void;
  /** Of the program's blocks: 1, or more to be seen from afar. */
  readonly scale: number;
}

/** By `data-blocks` of the page. */
const BLOCK_SIZES: Readonly<Record<string, number>> = { normal: 1, large: 1.2, larger: 1.4 };

export class EditorDesk {
  readonly #container: HTMLElement;
  readonly #editor: BlockEditor;
  readonly #carry = new ScriptCarry();
  readonly #translate: Translate;
  #work: StudioWork | null = null;
  #project: Project | null = null;
  #place = '';
  #feedback: Feedback | null = null;

  static async create(container: HTMLElement, locale: Locale, translate: Translate, { scale, hearNote, ...ends }: DeskEnds): Promise<EditorDesk> {
    await loadEditorFonts();
    const { motion, blocks = 'normal', colours = 'normal' } = document.documentElement.dataset;
    const larger = BLOCK_SIZES[blocks] ?? 1;
    const options = { locale, translate, scale: scale * larger, paletteScale: larger, colours: colours as Colours, isReducedMotion: motion === 'calm', hearNote, mediaPath: 'blockly-media/' };
    BlockEditor.prepare(options);
    await breathe();
    const editor = new BlockEditor(container, options);
    return new EditorDesk(container, editor, translate, ends);
  }

  private constructor(container: HTMLElement, editor: BlockEditor, translate: Translate, { onStackClicked, onHelp }: Pick<DeskEnds, 'onStackClicked' | 'onHelp'>) {
    this.#container = container;
    this.#editor = editor;
    this.#translate = translate;
    editor.changed.on((change) => {
      this.#work?.project.apply(change);
      this.#project = this.#work?.project.project ?? null;
    });
    editor.stackClicked.on(({ target, blockId }) => { onStackClicked(target, blockId); });
    editor.scriptGiven.on((given) => { this.#give(given); });
    editor.helpAsked.on(onHelp);
  }

  /** Scripts can be given away over these places. */
  carryOver(...places: readonly HTMLElement[]): void {
    for (const place of places) this.#editor.carryOver(place);
  }

  /** Brings the editor up to the work: its project, the chosen target, the step, the block to look at. */
  show(work: StudioWork): void {
    const feedback = work.lesson?.session.feedback ?? null;
    const isNews = feedback !== this.#feedback;
    this.#feedback = feedback;
    const pointsAt = feedback?.kind === 'almost' ? feedback.pointsAt : undefined;
    if (isNews && pointsAt) work.project.select(pointsAt.target);
    this.#showTarget(work);
    if (isNews) this.#editor.pointAt(pointsAt?.blockId ?? null, this.#translate('studio.look'));
  }

  /** Lights up the running scripts, by their top blocks. */
  glow(blockIds: readonly string[]): void {
    this.#editor.glow(blockIds);
  }

  /** Outlines the blocks that come next in scripts that are looked at. */
  mark(blockIds: readonly string[]): void {
    this.#editor.mark(blockIds);
  }

  /** Brings the script that begins with this block into view, and selects it. */
  showScript(blockId: string): void {
    this.#editor.showScript(blockId);
  }

  /** What a reporter that was clicked gave. */
  showValue(blockId: string, text: string): void {
    this.#editor.showValue(blockId, text);
  }

  /** The block as in the palette, and the programs of `target`, for its help. */
  draw(project: Project, target: Target, opcode: string): ExamplePictures {
    return this.#editor.draw(project, target, opcode);
  }

  dispose(): void {
    this.#editor.dispose();
  }

  #give(given: GivenScript): void {
    const project = this.#work?.project.project;
    if (!project) return;
    const locale = pageLocale();
    if (given.phase !== 'sprite' && given.phase !== 'backpack') {
      this.#carry.follow(given, project, locale);
      return;
    }
    const carried = carriedOf(given, project, locale);
    if (carried) this.#container.dispatchEvent(new CustomEvent(given.phase === 'sprite' ? 'copy-asked' : 'pack-asked', { detail: carried, bubbles: true, composed: true }));
  }

  /** Only when something the editor has not made itself is new. */
  #showTarget(work: StudioWork): void {
    const { target, project } = work.project;
    if (!target) return;
    const step = work.lesson && currentStep(work.lesson.session);
    const place = JSON.stringify([target.name, step?.id]);
    if (work === this.#work && project === this.#project && place === this.#place) return;
    [this.#work, this.#project, this.#place] = [work, project, place];
    this.#editor.show(project, target.name, { opcodes: step?.toolbox ?? null });
  }
}
