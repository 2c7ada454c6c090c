/** A sprite, a clone or the stage while the project runs. */
import { toNumber } from '../base/cast.ts';
import type { ProjectChange } from '../project/changes.ts';
import type { Costume, RotationStyle, Scalar, SpriteState, Target } from '../project/project.ts';
import { initialItems, initialValue, storeOf, type Layout } from '../compiler/cells.ts';
import type { ScriptThread } from '../emit/script-api.ts';
import { chooseCostume, COSTUME_WORDS, wrapIndex } from './choose-costume.ts';
import { bouncedDirection, extentOf, fenceX, fenceY, pushInsideX, pushInsideY, STAGE_HALF_HEIGHT, STAGE_HALF_WIDTH, touchedEdge, type Extent } from './fence.ts';
import type { PenState } from './pen-state.ts';
import { EFFECT_NAMES, type Box, type Bubble, type DrawnTarget, type EffectName, type VoiceName } from './ports.ts';
import type { RuntimeSprite } from './sprite.ts';
import type { Thread, ThreadOwner } from './thread.ts';
import type { World } from './world.ts';

const GHOST = EFFECT_NAMES.indexOf('ghost');
const BRIGHTNESS = EFFECT_NAMES.indexOf('brightness');
/** Effects that leave the shape alone. */
const COLOURING = new Set([GHOST, BRIGHTNESS, EFFECT_NAMES.indexOf('color')]);
const SMALLEST = 5;
const LARGEST = 1.5;

export class RuntimeTarget implements ThreadOwner, DrawnTarget {
  readonly id: string;
  readonly sprite: RuntimeSprite;
  readonly isStage: boolean;
  readonly isOriginal: boolean;
  /** Of a clone the sprite that it and its parents come from; of that itself. */
  readonly original: RuntimeTarget;
  readonly #world: World;
  x = 0;
  y = 0;
  direction = 90;
  size = 100;
  isVisible = true;
  isDraggable = false;
  rotationStyle: RotationStyle = 'all around';
  costumeIndex = 0;
  bubble: Bubble | null = null;
  readonly effects = new Float64Array(EFFECT_NAMES.length);
  volume = 100;
  pitch = 0;
  pan = 0;
  /** From the first pen block on. */
  pen: PenState | null = null;
  /** 1–21. */
  instrument = 1;
  voice: VoiceName = 'alto';
  numbers: Float64Array;
  values: Scalar[];
  lists: Scalar[][];
  /** The thread that runs each script, by script index. */
  readonly running: (Thread | undefined)[] = [];
  /** The last answer of each edge-activated hat, by script index. */
  readonly edges: (boolean | undefined)[] = [];
  isBeingDragged = false;
  /** The way that a step goes in the direction `#wayOf`: sines cost more than the step. */
  #wayOf = NaN;
  #wayX = 0;
  #wayY = 0;
  /** Until something turns, scales, bends or changes costume. */
  #extent: Extent | null = null;

  constructor(id: string, sprite: RuntimeSprite, world: World, parent?: RuntimeTarget) {
    this.id = id;
    this.sprite = sprite;
    this.isStage = sprite.model.isStage;
    this.isOriginal = !parent;
    this.original = parent?.original ?? this;
    this.#world = world;
    if (parent) this.#copy(parent);
    else this.#takeModel(sprite.model);
    this.numbers = parent ? parent.numbers.slice() : new Float64Array();
    this.values = parent ? [...parent.values] : [];
    this.lists = parent ? parent.lists.map((list) => [...list]) : [];
    if (!parent) this.layOut(sprite.compiled.layout);
  }

  #takeModel(model: Target): void {
    this.volume = model.volume;
    this.costumeIndex = wrapIndex(model.currentCostume, model.costumes.length);
    if (model.sprite) this.#takeState(model.sprite);
  }

  #takeState({ visible, draggable, ...state }: Partial<SpriteState>): void {
    Object.assign(this, state, visible === undefined ? {} : { isVisible: visible }, draggable === undefined ? {} : { isDraggable: draggable });
  }

  #copy(parent: RuntimeTarget): void {
    this.x = parent.x;
    this.y = parent.y;
    this.direction = parent.direction;
    this.size = parent.size;
    this.isVisible = parent.isVisible;
    this.isDraggable = parent.isDraggable;
    this.rotationStyle = parent.rotationStyle;
    this.costumeIndex = parent.costumeIndex;
    this.volume = parent.volume;
    this.pitch = parent.pitch;
    this.pan = parent.pan;
    this.instrument = parent.instrument;
    this.voice = parent.voice;
    this.pen = parent.pen?.copy() ?? null;
    this.effects.set(parent.effects);
    this.#extent = parent.#shape();
    this.edges.push(...parent.edges);
  }

  /** Gives variables and lists the places that generated code expects, keeping by id the values they have. */
  layOut(layout: Layout, before?: Layout): void {
    const kept = before ? this.#valuesById(before) : new Map<string, Scalar>();
    const keptLists = new Map(before?.lists.map((cell) => [cell.id, this.lists[cell.slot] ?? []]));
    const counts = { numbers: 0, values: 0 };
    for (const cell of layout.variables) counts[storeOf(cell)] = Math.max(counts[storeOf(cell)], cell.slot + 1);
    // Running scripts may use places that are in no layout any more: nothing is taken away.
    this.numbers = Float64Array.from({ length: Math.max(counts.numbers, this.numbers.length) }, (_, i) => this.numbers[i] ?? 0);
    this.values = Array.from({ length: Math.max(counts.values, this.values.length) }, (_, i) => this.values[i] ?? 0);
    for (const cell of layout.variables) this.#store(cell, kept.get(cell.id) ?? initialValue(cell));
    for (const cell of layout.lists) this.lists[cell.slot] = keptLists.get(cell.id) ?? initialItems(cell);
  }

  /** What people typed or slid into the project is what the program goes on with. */
  takeValue(id: string): void {
    const { variables, lists } = this.sprite.compiled.layout;
    for (const cell of variables) if (cell.id === id) this.#store(cell, initialValue(cell));
    for (const cell of lists) if (cell.id === id) refill(this.lists[cell.slot]!, initialItems(cell));
  }

  #valuesById(layout: Layout): Map<string, Scalar> {
    return new Map(layout.variables.map((cell) => [cell.id, this.readCell(cell)]));
  }

  #store(cell: Layout['variables'][number], value: Scalar): void {
    if (storeOf(cell) === 'numbers') this.numbers[cell.slot] = typeof value === 'number' ? value : toNumber(value);
    else this.values[cell.slot] = value;
  }

  readCell(cell: Layout['variables'][number]): Scalar {
    return (storeOf(cell) === 'numbers' ? this.numbers[cell.slot] : this.values[cell.slot]) ?? 0;
  }

  get name(): string { return this.sprite.model.name; }
  get isShown(): boolean { return this.isVisible && !this.isStage; }
  get costume(): Costume | undefined { return this.sprite.model.costumes[this.costumeIndex]; }

  /** Something that shows changed: drawn again, and if visible the tick ends after this pass. */
  #changed(): void {
    if (this.isVisible) this.#world.requestRedraw();
  }

  #reshaped(): void {
    this.#extent = null;
    this.#changed();
  }

  /** Kept, because moving does not change it. */
  #shape(): Extent {
    return this.#extent ??= extentOf(this.#world.stage.bounds(this), this.x, this.y);
  }

  #bounds(): Box {
    const { left, right, top, bottom } = this.#shape();
    return { left: left + this.x, right: right + this.x, top: top + this.y, bottom: bottom + this.y };
  }

  /** As the red button and the green flag leave it: no bubble, no effects. */
  rest(): void {
    this.bubble = null;
    this.effects.fill(0);
    this.#extent = null;
    this.pitch = this.pan = 0;
    this.isBeingDragged = false;
    this.#world.isRedrawWanted = true;
  }

  // — Motion —

  moveSteps(steps: number): void {
    if (this.#wayOf !== this.direction) this.#findWay();
    this.setXY(this.x + steps * this.#wayX, this.y + steps * this.#wayY);
  }

  #findWay(): void {
    const radians = ((90 - this.direction) * Math.PI) / 180;
    this.#wayOf = this.direction;
    this.#wayX = Math.cos(radians);
    this.#wayY = Math.sin(radians);
  }

  setXY(x: number, y: number, isDragging = false): void {
    if (this.isStage || (this.isBeingDragged && !isDragging)) return;
    const fromX = this.x;
    const fromY = this.y;
    const shape = this.#shape();
    this.x = fenceX(shape, x);
    this.y = fenceY(shape, y);
    this.#changed();
    if (this.pen?.isDown && !isDragging) this.#drawFrom(this.pen, fromX, fromY);
  }

  /** Hidden sprites draw too; what the mouse drags does not, as in Scratch. */
  #drawFrom({ ink }: PenState, x: number, y: number): void {
    this.#world.pen.line(ink, x, y, this.x, this.y);
    this.#world.requestRedraw();
  }

  turn(degrees: number): void {
    this.pointInDirection(this.direction + degrees);
  }

  pointInDirection(degrees: number): void {
    if (this.isStage || !Number.isFinite(degrees)) return;
    this.direction = degrees - Math.floor((degrees + 179) / 360) * 360;
    this.#reshaped();
  }

  goTo(place: string): void {
    const to = this.#world.findPlace(place);
    if (to) this.setXY(to.x, to.y);
  }

  pointTowards(place: string): void {
    if (place === '_random_') return this.pointInDirection(Math.round(this.#world.random.next() * 360) - 180);
    const to = this.#world.findPlace(place);
    if (to) this.pointInDirection(90 - (Math.atan2(to.y - this.y, to.x - this.x) * 180) / Math.PI);
  }

  bounceOnEdge(): void {
    if (this.isStage) return;
    const edge = touchedEdge(this.#shape(), this.x, this.y);
    if (!edge) return;
    this.pointInDirection(bouncedDirection(this.direction, edge));
    const turned = this.#shape();
    this.setXY(pushInsideX(turned, this.x), pushInsideY(turned, this.y));
  }

  setRotationStyle(style: string): void {
    if (style !== 'left-right' && style !== "don't rotate" && style !== 'all around') return;
    this.rotationStyle = style;
    this.#reshaped();
  }

  reportX(): number { return withoutDust(this.x); }
  reportY(): number { return withoutDust(this.y); }

  // — Looks —

  say(kind: string, text: string): void {
    const hadBubble = this.#showsBubble;
    if (this.bubble) this.#world.isRedrawWanted = true;
    this.bubble = text === '' ? null : { kind: kind === 'think' ? 'think' : 'say', text };
    if (hadBubble || this.#showsBubble) this.#world.requestRedraw();
    this.#world.tell({ kind: kind === 'think' ? 'think' : 'say', target: this.name, text });
  }

  get #showsBubble(): boolean { return this.isVisible && this.bubble !== null; }

  /** A sprite that hides does not end the tick, but its bubble does, as in Scratch. */
  setVisible(isVisible: boolean): void {
    if (this.isStage) return;
    const hadBubble = this.#showsBubble;
    this.isVisible = isVisible;
    this.#world.isRedrawWanted = true;
    if (isVisible || hadBubble) this.#world.requestRedraw();
  }

  setCostume(wanted: string | number | boolean): void {
    const { costumes } = this.sprite.model;
    const index = chooseCostume(wanted, { names: costumes.map((c) => c.name), current: this.costumeIndex }, COSTUME_WORDS, () => this.#world.random.next());
    if (index !== undefined) this.wearCostume(index);
  }

  nextCostume(): void { this.wearCostume(this.costumeIndex + 1); }

  wearCostume(index: number): void {
    this.costumeIndex = wrapIndex(index, this.sprite.model.costumes.length);
    this.#reshaped();
  }

  costumeNumberName(what: string): string | number {
    return what === 'number' ? this.costumeIndex + 1 : this.costume?.name ?? '';
  }

  setSize(percent: number): void {
    if (this.isStage) return;
    const { width, height } = this.costume ? this.#world.stage.costumeSize(this.costume) : { width: 0, height: 0 };
    const least = Math.min(1, Math.max(SMALLEST / width, SMALLEST / height));
    const most = Math.min((LARGEST * 2 * STAGE_HALF_WIDTH) / width, (LARGEST * 2 * STAGE_HALF_HEIGHT) / height);
    this.size = Math.min(Math.max(percent / 100, least), most) * 100;
    this.#reshaped();
  }

  changeSize(percent: number): void { this.setSize(this.size + percent); }
  reportSize(): number { return Math.round(this.size); }

  setEffect(effect: string, value: number): void {
    const index = EFFECT_NAMES.indexOf(effect as EffectName);
    if (index < 0) return;
    this.effects[index] = index === GHOST ? clamp(value, 0, 100) : index === BRIGHTNESS ? clamp(value, -100, 100) : value;
    if (!COLOURING.has(index)) this.#extent = null;
    this.#changed();
  }

  changeEffect(effect: string, change: number): void {
    const index = EFFECT_NAMES.indexOf(effect as EffectName);
    if (index >= 0) this.setEffect(effect, this.effects[index]! + change);
  }

  clearEffects(): void {
    this.effects.fill(0);
    this.#reshaped();
  }

  goToLayer(end: string): void { if (!this.isStage) this.#world.moveLayer(this, end === 'front' ? Infinity : -Infinity); }
  moveLayers(direction: string, layers: number): void { if (!this.isStage) this.#world.moveLayer(this, direction === 'forward' ? layers : -layers); }

  // — Sensing —

  setDragMode(mode: string): void { this.isDraggable = mode === 'draggable'; }
  isTouching(what: string): boolean { return this.#world.senses.isTouching(this, what, this.#bounds()); }
  isTouchingColor(colour: string | number): boolean { return this.#world.senses.isTouchingColor(this, colour); }
  isColorTouchingColor(mine: string | number, theirs: string | number): boolean { return this.#world.senses.isColorTouchingColor(this, mine, theirs); }
  distanceTo(what: string): number {
    const to = this.isStage || what === '_random_' ? undefined : this.#world.findPlace(what);
    return to ? Math.sqrt((to.x - this.x) ** 2 + (to.y - this.y) ** 2) : 10_000;
  }

  deleteClone(thread: ScriptThread): boolean {
    const ends = !this.isOriginal && !thread.isOver;
    if (!this.isOriginal) this.#world.removeClone(this);
    return ends;
  }

  // — Sound —

  setVolume(percent: number): void { this.#mix({ volume: clamp(percent, 0, 100) }); }
  changeVolume(percent: number): void { this.setVolume(this.volume + percent); }
  reportVolume(): number { return this.volume; }

  setSoundEffect(effect: string, value: number): void {
    if (effect === 'pitch') this.#mix({ pitch: clamp(value, -360, 360) });
    if (effect === 'pan') this.#mix({ pan: clamp(value, -100, 100) });
  }

  changeSoundEffect(effect: string, change: number): void {
    if (effect === 'pitch' || effect === 'pan') this.setSoundEffect(effect, this[effect] + change);
  }

  clearSoundEffects(): void { this.#mix({ pitch: 0, pan: 0 }); }

  #mix(change: { volume?: number; pitch?: number; pan?: number }): void {
    Object.assign(this, change);
    this.#world.sound.setMix(this.id, this);
  }

  /** The studio changed the project, `before` is what it was: what is shown follows, the rest stays as the program made it. */
  followModel(before: Target, change: ProjectChange): void {
    const { model } = this.sprite;
    if (this.isOriginal && change.kind === 'sprite-state' && change.target === model.name) this.#takeState(change.state);
    if (before.costumes !== model.costumes || change.kind === 'costumes') this.#followCostumes(before, model);
    this.#reshaped();
    this.#world.isRedrawWanted = true;
  }

  /** A costume chosen in the studio is worn; others keep theirs wherever it is now in the list. */
  #followCostumes(before: Target, { costumes, currentCostume }: Target): void {
    const worn = before.costumes[this.costumeIndex];
    const isChosen = this.isOriginal && (currentCostume !== before.currentCostume || JSON.stringify(costumes) === JSON.stringify(before.costumes));
    const kept = costumes.findIndex(({ name, md5ext }) => name === worn?.name && md5ext === worn.md5ext);
    this.costumeIndex = wrapIndex(isChosen ? currentCostume : kept < 0 ? this.costumeIndex : kept, costumes.length);
  }
}

/** The same array: scripts that run may hold it. */
function refill(list: Scalar[], items: readonly Scalar[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Reporters hide what rounding left behind: 49.9999999999 is 50. */
function withoutDust(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
}
