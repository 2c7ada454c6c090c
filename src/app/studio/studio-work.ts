/** One project at work: each change goes to the stage, to where it is kept and to the lesson; no screen here. */
import type { LoadedLesson } from './load-lesson.ts';
import { Emitter } from '../../core/base/emitter.ts';
import type { CheckReport, CheckRequest } from '../../core/lesson/check-report.ts';
import type { Level } from '../../core/lesson/lesson.ts';
import { currentStep, type LessonAction } from '../../core/lesson/lesson-session.ts';
import type { ProjectChange } from '../../core/project/changes.ts';
import { findTarget } from '../../core/project/project.ts';
import { readSb3 } from '../../core/sb3/read-sb3.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import { Autosave, type Timer } from './autosave.ts';
import { LessonBinding } from './lesson-binding.ts';
import type { ProjectFiles } from './project-files.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { ProjectSession } from './project-session.ts';
import type { Start } from './start-project.ts';

/** What is asked of the stage. */
export interface StageOfWork {
  change(change: ProjectChange, assets?: ReadonlyMap<string, Uint8Array>): void;
  /** A PNG that wide. */
  snapshot(width: number): Promise<Uint8Array | null>;
  check(request: CheckRequest): Promise<CheckReport>;
}

export interface WorkTools { readonly stage: StageOfWork; readonly client: Client; readonly files: Pick<ProjectFiles, 'keep'>; readonly timer: Timer }

/** Twice the width of a card. */
const THUMBNAIL_WIDTH = 320;
/** A busy stage gives no picture in time: the work is kept without. */
const THUMBNAIL_WAIT_MS = 400;
/** Any number: the same luck for every child of a class. */
const CHECK_SEED = 20;

export class StudioWork {
  /** Something shown changed: the project, the lesson, or whether it is kept. */
  readonly changed = new Emitter<void>();
  readonly project: ProjectSession;
  readonly autosave: Autosave;
  readonly lesson: LessonBinding | null;
  readonly #keeper: ProjectKeeper;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #stage: StageOfWork;
  readonly #timer: Timer;

  constructor(start: Start, lesson: LoadedLesson | null, { stage, client, files, timer }: WorkTools) {
    const { classId, childId } = start.owner;
    this.#keeper = new ProjectKeeper({ save: (input) => client.request('projects:save', input), keep: files.keep }, start.owner);
    this.#stage = stage;
    this.#timer = timer;
    this.#files = lesson?.files ?? new Map();
    this.project = new ProjectSession(start.bundle);
    this.autosave = new Autosave(async () => {
      const thumbnail = await this.#takeThumbnail();
      await this.#keeper.save(this.project, thumbnail);
    }, timer);
    this.lesson = lesson && new LessonBinding(lesson.session, (fact) => client.request('progress:record', { classId, childId, fact }), timer);
    this.#listen();
    if (start.isUnkept) this.autosave.touch();
    if (this.lesson) this.#openStep({ kind: 'open-step', stepId: this.lesson.session.stepId }, false);
  }

  get title(): string { return this.#keeper.title; }

  /** Null until it was kept once. */
  get projectId(): string | null { return this.#keeper.projectId; }

  /** A lesson's program is called as its lesson. */
  get canRename(): boolean { return !this.lesson; }

  rename(title: string): void {
    this.#keeper.title = title;
    this.autosave.touch();
    this.changed.emit();
  }

  /** Runs the step's checks on the program as it is, anew when it changed meanwhile. False when it took too long; rejects when the stage could not. */
  async check(): Promise<boolean> {
    const { lesson } = this;
    if (!lesson) return true;
    const { project, assets } = this.project;
    const { stepId, level } = lesson.session;
    const { checks } = currentStep(lesson.session);
    const report = await this.#stage.check({ project, assets, checks, seed: CHECK_SEED });
    // Somebody went on to another step: nobody waits for this answer any more.
    if (lesson.session.stepId !== stepId) return true;
    if (project !== this.project.project || lesson.session.level !== level) return this.check();
    lesson.do({ kind: 'receive-report', report });
    return report.isTimedOut !== true;
  }

  nextStep(): void {
    this.#openStep({ kind: 'next-step' }, true);
  }

  /** Goes to a step with the project file that it begins with: for showing it. */
  showStep(stepId: string, start: Uint8Array | undefined): void {
    this.#openStep({ kind: 'open-step', stepId }, false);
    const opened = start && readSb3(start);
    if (opened?.ok) this.project.replace(opened.value);
  }

  /** Another level of the lesson; one that brings its own project begins there, and undo leads back. */
  chooseLevel(level: Level): void {
    const { lesson } = this;
    if (!lesson || lesson.session.level === level) return;
    const before = currentStep(lesson.session).starter;
    lesson.do({ kind: 'choose-level', level });
    const { starter } = currentStep(lesson.session);
    if (starter !== undefined && starter !== before) this.#startOver(starter);
    this.changed.emit();
  }

  /** Keeps everything; true when it is. */
  async flush(): Promise<boolean> {
    const [isKept] = await Promise.all([this.autosave.flush(), this.lesson?.flush()]);
    return isKept;
  }

  /** Keeps what it can, then lets go: nothing is tried again afterwards. */
  async close(): Promise<void> {
    await this.flush();
    this.autosave.dispose();
    this.lesson?.dispose();
  }

  #listen(): void {
    this.project.changed.on(({ changes, assets }) => {
      for (const change of changes) this.#stage.change(change, assets);
      this.autosave.touch();
      if (this.lesson?.session.feedback) this.lesson.do({ kind: 'change-program' });
      this.changed.emit();
    });
    this.autosave.stateChanged.on(() => { this.changed.emit(); });
    this.lesson?.changed.on(() => { this.changed.emit(); });
  }

  #openStep(action: LessonAction, isNew: boolean): void {
    const before = this.lesson?.session.stepId;
    this.lesson?.do(action);
    if (!this.lesson || (isNew && this.lesson.session.stepId === before)) return;
    const { starter, sprite } = currentStep(this.lesson.session);
    if (isNew && starter !== undefined) this.#startOver(starter);
    if (sprite !== undefined && findTarget(this.project.project, sprite)) this.project.select(sprite);
    this.changed.emit();
  }

  /** The step brings its own project; the former one can be had back by undo and by its versions. */
  #startOver(file: string): void {
    const opened = readSb3(this.#files.get(file) ?? new Uint8Array());
    if (opened.ok) this.project.replace(opened.value);
  }

  async #takeThumbnail(): Promise<Uint8Array | null> {
    let giveUp: () => void = () => undefined;
    const tooLate = new Promise<null>((done) => { giveUp = this.#timer.after(THUMBNAIL_WAIT_MS, () => { done(null); }); });
    const thumbnail = await Promise.race([this.#stage.snapshot(THUMBNAIL_WIDTH).catch(() => null), tooLate]);
    giveUp();
    return thumbnail;
  }
}
