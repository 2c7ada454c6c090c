/** The help of a block: joins its words, the pictures of its blocks and the player of its example. In the light DOM, where blocks have their styles. */
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Loudspeaker } from '../../../audio/loudspeaker.ts';
import { blocks } from '../../../core/blocks/registry.ts';
import type { Category } from '../../../core/blocks/define-block.ts';
import { projectOf, type Example } from '../../../core/help/example.ts';
import { EXAMPLES } from '../../../core/help/examples.ts';
import { isPrimitive, stageOf, type Project } from '../../../core/project/project.ts';
import type { BlocksHelp, HelpedOpcode } from '../../../core/text/blocks-help-fr.ts';
import type { Locale } from '../../../core/text/translate.ts';
import type { HelpWish } from '../../../editor/block-editor.ts';
import type { ExamplePictures } from '../../../editor/draw-example.ts';
import { isCalm } from '../../../ui/kit/is-calm.ts';
import { pageLocale } from '../../../ui/kit/page-locale.ts';
import { PcElement } from '../../../ui/kit/pc-element.ts';
import '../../../ui/help/pc-block-help.ts';
import { NOTHING_YET, type Happening, type HelpWords } from '../../../ui/help/pc-block-help.ts';
import type { EditorDesk } from '../editor-desk.ts';
import { ExamplePlayer } from './example-player.ts';
import { Happenings } from './happenings.ts';
import { loadCast } from './load-cast.ts';

const WORDS: Readonly<Record<Locale, () => Promise<BlocksHelp>>> = {
  fr: async () => (await import('../../../core/text/blocks-help-fr.ts')).blocksHelpFr,
  en: async () => (await import('../../../core/text/blocks-help-en.ts')).blocksHelpEn,
};
const SOUNDING: ReadonlySet<Category | undefined> = new Set<Category>(['sound', 'music', 'text2speech']);
/** Between the end of an example and its next beginning. */
const PAUSE_MS = 1500;

interface Opened { readonly words: HelpWords; readonly pictures: ExamplePictures; readonly hasSound: boolean }

@customElement('pc-studio-block-help')
export class PcStudioBlockHelp extends PcElement {
  @property({ attribute: false }) wish!: HelpWish;
  @property({ attribute: false }) desk!: EditorDesk;
  @property({ attribute: false }) loudspeaker!: Loudspeaker;
  @state() private opened: Opened | null = null;
  @state() private happening: Happening = NOTHING_YET;
  @state() private isPlaying = false;
  private readonly canvas = document.createElement('canvas');
  private player: ExamplePlayer | null = null;
  private next: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement { return this; }

  override connectedCallback(): void {
    super.connectedCallback();
    this.canvas.className = 'pc-example';
    this.open().catch(() => { this.giveUp(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.next);
    this.player?.dispose();
    this.player = null;
  }

  override render() {
    if (!this.opened) return nothing;
    const { words, pictures, hasSound } = this.opened;
    return html`<pc-block-help .help=${words} .box=${this.wish.box} .happening=${this.happening} .isPlaying=${this.isPlaying} .hasSound=${hasSound}
      @show-asked=${() => { this.show(false); }} @sound-asked=${() => { this.show(true); }} @stop-asked=${this.stop}>
      <div slot="block">${pictures.block.element}</div><div slot="program">${pictures.program.element}</div><div slot="stage">${this.canvas}</div></pc-block-help>`;
  }

  private async open(): Promise<void> {
    const { opcode } = this.wish;
    const locale = pageLocale();
    const help = await WORDS[locale]();
    const example: Example = EXAMPLES[opcode as HelpedOpcode];
    const { cast, assets, say } = await loadCast(locale, help, this.words!);
    if (!this.isConnected) return;
    const project = projectOf(example, cast, say);
    const target = (example.isOfStage ? stageOf(project) : project.targets.find(({ name }) => name === cast.scopi.name))!;
    const pictures = this.desk.draw(project, target, opcode);
    const [does, shows] = help.blocks[opcode as HelpedOpcode];
    this.opened = { pictures, hasSound: doesSound(project), words: { name: pictures.block.words, program: pictures.program.words, does, shows } };
    await this.updateComplete;
    if (this.isConnected) this.play(new ExamplePlayer({ example, bundle: { project, assets }, say, language: locale, loudspeaker: this.loudspeaker }));
  }

  /** The child is told, and goes on. */
  private giveUp(): void {
    this.tell('message-told', { heading: '', words: this.t('help.block.lost') });
    this.tell('dismiss');
  }

  private play(player: ExamplePlayer): void {
    this.player = player;
    new Happenings(player, this.words!, (now) => { this.happening = now; });
    player.turned.on((turn) => { if (turn === 'over') this.repeat(); });
    player.stage.drawOn(this.canvas);
    if (isCalm()) player.show();
    else this.show(false);
  }

  private show(isLoud: boolean): void {
    if (!this.player) return;
    clearTimeout(this.next);
    this.player.isLoud = isLoud;
    this.isPlaying = true;
    this.player.play();
  }

  private stop(): void {
    clearTimeout(this.next);
    this.isPlaying = false;
    this.player?.stop();
  }

  /** Until somebody stops it; not where nothing should move by itself, nor with sound. */
  private repeat(): void {
    if (isCalm() || this.player?.isLoud) this.isPlaying = false;
    else this.next = setTimeout(() => { this.player?.play(); }, PAUSE_MS);
  }
}

const doesSound = ({ targets }: Project): boolean =>
  targets.some((target) => Object.values(target.blocks).some((block) => !isPrimitive(block) && SOUNDING.has(blocks.get(block.opcode)?.category)));

declare global { interface HTMLElementTagNameMap { 'pc-studio-block-help': PcStudioBlockHelp } }
