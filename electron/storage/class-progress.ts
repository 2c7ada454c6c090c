/** What the events of one class add up to, kept in memory: looking again costs only what is new. */
import { ProgressTallies, type Place } from '../../src/core/progress/fold-progress.ts';
import type { Sighting } from '../../src/core/progress/progress-event.ts';
import type { StepProgress } from '../../src/core/progress/step-progress.ts';
import { WorkTallies, type WorkDays } from '../../src/core/progress/work-days.ts';
import type { ProgressJournal } from './progress-journal.ts';

export class ClassProgress {
  readonly #journal: ProgressJournal;
  #steps = new ProgressTallies();
  #work = new WorkTallies();
  /** How far each laptop's events are counted, and how many those are. */
  #seen = new Map<string, number>();
  #count = 0;

  constructor(journal: ProgressJournal) {
    this.#journal = journal;
  }

  /** With all that is recorded by now. */
  catchUp(): this {
    this.#add();
    // Events of an erased child went, or a laptop's came out of their order: all anew.
    if (this.#count !== this.#journal.count()) {
      [this.#steps, this.#work, this.#seen, this.#count] = [new ProgressTallies(), new WorkTallies(), new Map(), 0];
      this.#add();
    }
    return this;
  }

  /** Of a child with all their ids. */
  step(childIds: readonly string[], place: Place): StepProgress | undefined {
    return this.#steps.step(childIds, place);
  }

  hasBegun(lesson: Pick<Place, 'packId' | 'lessonId'>): boolean {
    return this.#steps.hasBegun(lesson);
  }

  days(childIds: readonly string[]): WorkDays {
    return this.#work.days(childIds);
  }

  lastSeen(childIds: readonly string[]): readonly Omit<Sighting, 'childId'>[] {
    return this.#work.lastSeen(childIds);
  }

  #add(): void {
    for (const ofLaptop of this.#journal.since(this.#seen)) {
      this.#steps.add(ofLaptop);
      this.#work.add(ofLaptop);
      const { deviceId, counter } = ofLaptop.at(-1)!;
      this.#seen.set(deviceId, counter);
      this.#count += ofLaptop.length;
    }
  }
}
