/** A script held over the sprites: what follows the hand there, and who would take it. */
import { findTarget, stageOf, type Project } from '../../core/project/project.ts';
import type { Locale } from '../../core/text/translate.ts';
import type { GivenScript } from '../../editor/block-editor.ts';
import { Carry, showGhost, type Carried } from '../../ui/studio/carry.ts';
import { packScript } from './packed-script.ts';
import { wordsOfBlock } from './words-of-block.ts';

export class ScriptCarry {
  #carry: Carry | null = null;
  #ghost: HTMLElement | null = null;

  /** `given` comes from the editor while a script is held. */
  follow(given: GivenScript, project: Project, locale: Locale): void {
    if (given.phase === 'away') this.#end();
    const carried = this.#carry ? null : carriedOf(given, project, locale);
    if (carried && given.phase !== 'away') {
      this.#carry = new Carry(carried);
      this.#ghost = showGhost(null, carried.name);
    }
    if (this.#ghost) this.#ghost.style.transform = `translate(${given.x + 8}px, ${given.y + 8}px)`;
    this.#carry?.move(given.x, given.y);
    if (given.phase !== 'dropped') return;
    const carry = this.#carry;
    this.#carry = null;
    this.#end();
    carry?.drop();
  }

  #end(): void {
    this.#carry?.cancel();
    this.#carry = null;
    this.#ghost?.remove();
    this.#ghost = null;
  }
}

/** The script with what it needs of its sprite; null when the sprite has gone. */
export function carriedOf({ target: name, blockId, script }: GivenScript, project: Project, locale: Locale): Extract<Carried, { kind: 'script' }> | null {
  const target = findTarget(project, name);
  if (!target) return null;
  const now = { ...target, blocks: { ...target.blocks, ...script.blocks }, comments: { ...target.comments, ...script.comments } };
  return { kind: 'script', target: name, packed: packScript(now, stageOf(project), blockId), name: wordsOfBlock(now.blocks[blockId], locale) };
}
