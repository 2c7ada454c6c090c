import { consume } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { copySpan, replaceSpan, stretch, wholeOf, type Span } from '../../core/sound/edit.ts';
import { writeWav } from '../../core/sound/wav.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { loudspeakerContext, type Loudspeaker, type Samples } from '../kit/loudspeaker-context.ts';
import { microphoneContext, type Microphone } from '../kit/microphone-context.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-empty.ts';
import './pc-sound-wave.ts';
import { RecorderController } from './recorder-controller.ts';
import { CUT, CUTS, EFFECTS, type SoundDeed } from './sound-deeds.ts';
import { editorStyles } from './sound-editor-styles.ts';

/** A sound's file: WAV or MP3 as read, WAV once edited. */
export interface EditedSound {
  readonly dataFormat: 'wav' | 'mp3';
  readonly bytes: Uint8Array;
  /** Samples a second, and how many of them. */
  readonly rate: number;
  readonly sampleCount: number;
}

/** What was copied stays between sounds and sprites. */
let clipboard: Samples | null = null;

/**
 * Shows one sound as a wave and edits it. Tells `sound-edited` with an EditedSound after each change, `sound-recorded` with that of a
 * new sound; its owner keeps the history.
 */
@customElement('pc-sound-editor')
export class PcSoundEditor extends PcElement {
  static override styles = [baseStyles, editorStyles];

  /** Changes when another sound is chosen. */
  @property() soundId = '';
  @property() name = '';
  @property({ attribute: false }) sound: EditedSound | null = null;
  @consume({ context: loudspeakerContext }) private readonly loudspeaker?: Loudspeaker;
  @consume({ context: microphoneContext }) private readonly microphone?: Microphone;
  @state() private decoded: Samples | null = null;
  @state() private isUnreadable = false;
  @state() private view: Span = { from: 0, to: 0 };
  @state() private chosen: Span = { from: 0, to: 0 };
  @state() private playingAt: number | null = null;
  @state() private hint = '';
  @query('pc-sound-wave') private readonly wave!: HTMLElement | null;
  private readonly recorder = new RecorderController(this, (recorded) => { this.takeRecording(recorded); });
  /** The sound told last: it comes back as `sound` and needs no decoding. */
  private told: EditedSound | null = null;

  private get hasPiece(): boolean { return this.chosen.to > this.chosen.from; }
  /** What buttons work on: the piece, or all. */
  private get span(): Span { return this.hasPiece || !this.decoded ? this.chosen : wholeOf(this.decoded.samples); }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.loudspeaker?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('soundId') && changed.get('soundId') !== this.soundId;
    if (isOther) this.hint = '';
    if (changed.has('sound') && (isOther || this.sound !== this.told)) void this.open(this.sound, isOther);
  }

  override render() {
    if (this.recorder.isRecording) return this.renderRecording();
    if (!this.decoded) return html`<pc-empty heading=${this.t(this.isUnreadable ? 'soundEditor.unreadable' : 'soundEditor.empty')}></pc-empty>${this.renderRecord()}`;
    const { samples } = this.decoded;
    const isPlaying = this.playingAt !== null;
    return html`
      <div class="row">
        <pc-button variant="action" icon=${isPlaying ? 'square' : 'play'} data-deed="play" @click=${isPlaying ? this.stop : this.play}>${this.t(isPlaying ? 'soundEditor.stop' : this.hasPiece ? 'soundEditor.playSelection' : 'soundEditor.play')}</pc-button>
        <output>${this.describe()}</output>
        <span class="grow"></span>
        <pc-button variant="flat" icon="zoom-in" data-deed="zoom-in" ?disabled=${!this.hasPiece} label=${this.t('soundEditor.zoomIn')} @click=${() => { this.view = this.chosen; }}></pc-button>
        <pc-button variant="flat" icon="zoom-out" data-deed="zoom-out" ?disabled=${this.view.to - this.view.from >= samples.length} label=${this.t('soundEditor.zoomOut')} @click=${() => { this.view = wholeOf(samples); }}></pc-button>
        ${this.renderRecord()}
      </div>
      <pc-sound-wave aria-label=${this.t('soundEditor.wave')} .samples=${samples} .view=${this.view} .chosen=${this.chosen} .playing=${this.playingAt} @span-chosen=${this.choose} @keydown=${this.hearKeys}></pc-sound-wave>
      <div class="row tools">
        ${CUTS.map((deed) => this.renderDeed(deed))}
        <pc-button variant="flat" icon="copy" data-deed="copy" @click=${this.copy}>${this.t('soundEditor.copy')}</pc-button>
        <pc-button variant="flat" icon="clipboard-paste" data-deed="paste" ?disabled=${clipboard === null} @click=${this.paste}>${this.t('soundEditor.paste')}</pc-button>
      </div>
      <div class="effects">${EFFECTS.map((deed) => this.renderDeed(deed))}</div>
      <p role="status">${this.hint}</p>`;
  }

  private renderDeed(deed: SoundDeed) {
    const { id, icon, words, needsPiece = false } = deed;
    return html`<pc-button variant=${needsPiece ? 'flat' : 'quiet'} icon=${icon} data-deed=${id} ?disabled=${needsPiece && !this.hasPiece} @click=${() => { this.edit(deed); }}>${this.t(words)}</pc-button>`;
  }

  private renderRecord() {
    if (!this.microphone?.isAllowed) return nothing;
    return html`<pc-button icon="mic" data-deed="record" @click=${this.record}>${this.t('soundEditor.record')}</pc-button>`;
  }

  private renderRecording() {
    const { level, seconds } = this.recorder;
    return html`<div class="recording" role="group" aria-label=${this.t('soundEditor.recording')}>
      <p>${this.t('soundEditor.recording')} <b>${this.t('soundEditor.seconds', { seconds: inSeconds(seconds) })}</b></p>
      <div class="meter" role="meter" aria-label=${this.t('soundEditor.level')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${level}><span style="transform:scaleX(${level / 100})"></span></div>
      <pc-button variant="primary" icon="square" data-deed="record-stop" @click=${() => this.recorder.stop()}>${this.t('soundEditor.recordStop')}</pc-button></div>`;
  }

  private describe(): string {
    const { samples, rate } = this.decoded!;
    if (!this.hasPiece) return `${this.t('soundEditor.nothingSelected')} · ${this.t('soundEditor.seconds', { seconds: inSeconds(samples.length / rate) })}`;
    return this.t('soundEditor.selected', { from: inSeconds(this.chosen.from / rate), to: inSeconds(this.chosen.to / rate) });
  }

  private async open(sound: EditedSound | null, isOther: boolean): Promise<void> {
    this.loudspeaker?.stop();
    this.told = sound;
    const decoded = sound ? await this.loudspeaker?.decode(sound.bytes) ?? null : null;
    if (sound !== this.sound) return;
    this.isUnreadable = sound !== null && decoded === null;
    this.show(decoded, isOther);
  }

  /** The piece chosen and what is shown stay where they can. */
  private show(decoded: Samples | null, isAnew: boolean): void {
    const count = decoded?.samples.length ?? 0;
    const isAll = isAnew || this.view.to - this.view.from >= (this.decoded?.samples.length ?? 0) || this.view.to > count;
    this.decoded = decoded;
    if (isAll) this.view = { from: 0, to: count };
    this.chosen = isAnew ? { from: 0, to: 0 } : { from: Math.min(this.chosen.from, count), to: Math.min(this.chosen.to, count) };
  }

  private choose(event: CustomEvent<Span>): void {
    this.loudspeaker?.stop();
    this.chosen = event.detail;
  }

  private readonly play = (): void => {
    const { decoded, loudspeaker } = this;
    if (!decoded || !loudspeaker) return;
    const from = this.chosen.from >= decoded.samples.length ? 0 : this.chosen.from;
    const samples = decoded.samples.slice(from, this.hasPiece ? this.chosen.to : undefined);
    let isOver = false;
    const elapsed = loudspeaker.play({ samples, rate: decoded.rate }, () => {
      isOver = true;
      this.playingAt = null;
    });
    const follow = (): void => {
      if (isOver) return;
      this.playingAt = Math.min(from + samples.length, from + Math.round(elapsed() * decoded.rate));
      requestAnimationFrame(follow);
    };
    follow();
  };

  private readonly stop = (): void => { this.loudspeaker?.stop(); };

  private edit({ change, leaves }: SoundDeed): void {
    const { decoded, span: { from, to }, hasPiece } = this;
    if (!decoded) return;
    const samples = change(decoded.samples, { from, to });
    // A sound of nothing can neither be heard nor kept.
    if (samples.length === 0) return;
    const end = leaves === 'place' ? from : to + samples.length - decoded.samples.length;
    this.chosen = hasPiece && leaves !== 'nothing' ? { from, to: end } : { from: 0, to: 0 };
    this.apply({ rate: decoded.rate, samples });
  }

  private apply(decoded: Samples): void {
    this.loudspeaker?.stop();
    this.show(decoded, false);
    this.told = fileOf(decoded);
    this.tell('sound-edited', this.told);
  }

  private readonly copy = (): void => {
    if (!this.decoded) return;
    clipboard = { rate: this.decoded.rate, samples: copySpan(this.decoded.samples, this.span) };
    this.requestUpdate();
  };

  private readonly paste = (): void => {
    if (!this.decoded || !clipboard) return;
    const { samples, rate } = this.decoded;
    const piece = clipboard.rate === rate ? clipboard.samples : stretch(clipboard.samples, rate / clipboard.rate);
    const { from } = this.chosen;
    const made = replaceSpan(samples, this.chosen, piece);
    this.chosen = { from, to: from + piece.length };
    this.apply({ rate, samples: made });
  };

  private readonly record = (): void => {
    this.loudspeaker?.stop();
    this.hint = '';
    if (this.microphone) void this.recorder.start(this.microphone);
  };

  private takeRecording(recorded: Samples | null): void {
    if (!recorded) {
      this.hint = this.t('soundEditor.noMicrophone');
      return;
    }
    this.tell('sound-recorded', fileOf(recorded));
  }

  private readonly hearKeys = (event: KeyboardEvent): void => {
    const withControl: Readonly<Record<string, () => void>> = { c: this.copy, v: this.paste, x: () => { this.copy(); this.cutOut(); }, a: () => { this.chosen = wholeOf(this.decoded!.samples); } };
    const alone: Readonly<Record<string, () => void>> = { ' ': this.playingAt === null ? this.play : this.stop, 'Delete': () => { this.cutOut(); }, 'Backspace': () => { this.cutOut(); } };
    const deed = (event.ctrlKey || event.metaKey ? withControl : alone)[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
    this.wave?.focus();
  };

  private cutOut(): void {
    if (this.hasPiece) this.edit(CUT);
  }
}

const fileOf = (sound: Samples): EditedSound => ({ dataFormat: 'wav', bytes: writeWav(sound), rate: sound.rate, sampleCount: sound.samples.length });

/** "1,25": as numbers are written where the page is read. */
const inSeconds = (seconds: number): string => seconds.toLocaleString(document.documentElement.lang || 'fr', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

declare global { interface HTMLElementTagNameMap { 'pc-sound-editor': PcSoundEditor } }
